// What a build keeps of the search index on a site of many runs of pages.
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "commands/build.hpp"
#include "support/golden.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;
using namespace fieldguide::tests;

namespace {

namespace fs = std::filesystem;

constexpr int pages = 700;

std::string page_path(int number) {
  return fmt::format("content/page-{:03}.md", number);
}

std::string page_text(int number, std::string_view words) {
  return fmt::format("---\ntitle: Page {}\n---\n\nWords of {}: {}.\n\n## Part\n\nMore of {}.\n",
                     number, number % 7, words, number % 11);
}

/// A site, built again and again into one folder.
class Site700 {
 public:
  Site700() {
    folder_.write("site.yaml", "title: Site\nfeatures: {feed: false}\n");
    folder_.write("content/index.md", "---\ntitle: Home\n---\n\nHello.\n");
    for (int i = 0; i < pages; ++i)
      write(i, "lake house");
    options_.root = folder_.path();
    options_.jobs = 4;
  }

  void write(int page, std::string_view words) const {
    folder_.write(page_path(page), page_text(page, words));
  }
  void remove(int page) const { fs::remove(folder_.path() / page_path(page)); }

  void build() {
    Diagnostics diagnostics;
    REQUIRE(fieldguide::build(options_, state_, diagnostics));
    REQUIRE(diagnostics.empty());
  }

  /// Names of the stored blocks.
  [[nodiscard]] std::set<std::string> blocks() const {
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path() / ".fieldguide"))
      if (entry.is_regular_file()) names.insert(entry.path().filename().string());
    return names;
  }

  void check_search() const {
    Diagnostics diagnostics;
    for (const Output& output : make_outputs(options_, diagnostics))
      if (output.path.find("search/") != std::string::npos) {
        INFO(output.path);
        CHECK((read_file(folder_.path() / "public" / output.path) == output.bytes));
      }
  }

 private:
  TemporaryFolder folder_;
  BuildOptions options_;
  BuildState state_;
};

std::size_t new_names(const std::set<std::string>& before, const std::set<std::string>& after) {
  std::size_t count = 0;
  for (const std::string& name : after)
    if (!before.contains(name)) ++count;
  return count;
}

}  // namespace

TEST_CASE("an edit indexes one run of pages, and the index is that of a clean build", "[memo]") {
  Site700 site;
  site.build();
  const auto first = site.blocks();
  REQUIRE(first.size() > 2);

  site.write(350, "lake and swamp");
  site.build();
  const auto edited = site.blocks();
  CHECK(edited.size() == first.size());
  CHECK(new_names(first, edited) == 1);
  site.check_search();

  site.write(350, "lake house");
  site.build();
  CHECK(site.blocks() == first);
  site.check_search();
}

TEST_CASE("documents after a page that goes have other numbers in the index", "[memo]") {
  Site700 site;
  site.build();
  site.remove(3);
  site.build();
  site.check_search();
}
