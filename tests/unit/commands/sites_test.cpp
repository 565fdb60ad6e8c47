// Whole sites: those under tests/sites/ give exactly the pages they should, those under
// tests/sites_invalid/ exactly the diagnostics.
#include <algorithm>
#include <filesystem>

#include "base/report.hpp"
#include "catch.hpp"
#include "commands/build.hpp"
#include "support/golden.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;
using namespace fieldguide::tests;

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> folders_below(const char* name) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(FIELDGUIDE_SOURCE_DIR) / "tests" / name))
    if (entry.is_directory()) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::string report_of(const Diagnostics& diagnostics, const fs::path& root) {
  auto lookup = [&](const std::string& file) -> std::optional<std::string> {
    return fs::exists(root / file) ? std::optional(read_file(root / file)) : std::nullopt;
  };
  return report(diagnostics, lookup, Colour::off);
}

/// Pages, feeds and the like; not theme assets, which are the theme's own affair.
std::string list_of(const std::vector<Output>& outputs) {
  std::vector<std::string> paths;
  for (const Output& output : outputs)
    if (!output.path.starts_with("assets/")) paths.push_back(output.path);
  std::sort(paths.begin(), paths.end());
  std::string list;
  for (const std::string& path : paths)
    list += path + "\n";
  return list;
}

void check_expected_files(const fs::path& root, const std::vector<Output>& outputs) {
  const fs::path expected = root / "expected";
  check_golden(expected / "files.txt", list_of(outputs));
  for (const auto& entry : fs::recursive_directory_iterator(expected)) {
    const std::string path = fs::relative(entry.path(), expected).generic_string();
    if (!entry.is_regular_file() || path == "files.txt") continue;
    const auto found = std::find_if(outputs.begin(), outputs.end(),
                                    [&](const Output& output) { return output.path == path; });
    INFO(path);
    REQUIRE(found != outputs.end());
    check_golden(entry.path(), found->bytes);
  }
}

}  // namespace

TEST_CASE("each sample site gives exactly the files it should") {
  const auto folders = folders_below("sites");
  REQUIRE_FALSE(folders.empty());
  for (const fs::path& root : folders) {
    INFO(root.filename().string());
    BuildOptions options;
    options.root = root;
    Diagnostics diagnostics;
    const auto outputs = make_outputs(options, diagnostics);
    CHECK(report_of(diagnostics, root).empty());
    check_expected_files(root, outputs);
  }
}

TEST_CASE("each kind of mistake gives exactly its diagnostics, and nothing is written") {
  const auto folders = folders_below("sites_invalid");
  REQUIRE(folders.size() >= 20);
  for (const fs::path& root : folders) {
    INFO(root.filename().string());
    const TemporaryFolder output;
    BuildOptions options;
    options.root = root;
    options.output = output.path() / "public";
    Diagnostics diagnostics;
    CHECK_FALSE(build(options, diagnostics).has_value());
    check_golden(root / "expected.txt", report_of(diagnostics, root));
    CHECK_FALSE(fs::exists(options.output));
  }
}

TEST_CASE("the same site gives the same bytes on one thread and on many") {
  BuildOptions options;
  options.root = FIELDGUIDE_SOURCE_DIR;
  Diagnostics diagnostics;
  const auto once = make_outputs(options, diagnostics);
  options.jobs = 4;
  const auto again = make_outputs(options, diagnostics);
  REQUIRE(once.size() == again.size());
  REQUIRE(once.size() > 20);
  for (std::size_t i = 0; i < once.size(); ++i) {
    CHECK(once[i].path == again[i].path);
    CHECK(once[i].bytes == again[i].bytes);
  }
}
