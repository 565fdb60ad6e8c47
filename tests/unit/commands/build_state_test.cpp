// Tests of what one build leaves for the next process.
#include "commands/build_state.hpp"

#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;

BuildOptions small_site(const TemporaryFolder& folder) {
  folder.write("site.yaml", "title: Guide\n");
  folder.write("content/index.md", "---\ntitle: Guide\ndescription: It guides.\n---\n\nText.\n");
  folder.write("content/one.md", "---\ntitle: One\ndescription: First.\n---\n\nText.\n");
  folder.write("content/two.md", "---\ntitle: Two\ndescription: Second.\n---\n\n<b>Text</b>\n");
  BuildOptions options;
  options.root = folder.path();
  return options;
}

/// Builds as the command does, and tells how many pages were rendered.
std::size_t build_once(const BuildOptions& options) {
  LoadedState last = load_state(options);
  CHECK(last.note.empty());
  Diagnostics diagnostics;
  REQUIRE(build(options, last.state, diagnostics));
  CHECK(diagnostics.warnings() == 1);
  save_state(options, last.state);
  return last.state.pages_rendered;
}

fs::path memo_of(const TemporaryFolder& folder) {
  return fs::directory_iterator(folder.path() / ".fieldguide")->path();
}

}  // namespace

TEST_CASE("the next process renders what was edited, and nothing of an untouched site") {
  const TemporaryFolder folder;
  const BuildOptions options = small_site(folder);
  CHECK(build_once(options) == 5);
  CHECK(build_once(options) == 0);
  folder.write("content/one.md", "---\ntitle: One\ndescription: First.\n---\n\nNew text.\n");
  CHECK(build_once(options) == 1);
  CHECK(build_once(options) == 0);
}

TEST_CASE("a damaged memo is thrown away with a note") {
  const TemporaryFolder folder;
  const BuildOptions options = small_site(folder);
  build_once(options);
  std::string bytes = folder.read(fs::relative(memo_of(folder), folder.path()).string());
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] + 1);
  folder.write(fs::relative(memo_of(folder), folder.path()).string(), bytes);
  const LoadedState last = load_state(options);
  CHECK(last.note == "the memo of the last build is damaged, so everything is built anew");
  CHECK(last.state.memo.sources.empty());
}

TEST_CASE("a memo of other options is thrown away with a note") {
  const TemporaryFolder folder;
  BuildOptions options = small_site(folder);
  build_once(options);
  options.base_url = "https://example.org/";
  CHECK(load_state(options).note ==
        "another fieldguide or other options made the last build, so everything is built anew");
  options.base_url.reset();
  options.output = "elsewhere";
  CHECK(load_state(options).note.empty());  // each output folder has its own memo
  CHECK(load_state(options).state.memo.sources.empty());
}

TEST_CASE("a memo that belongs to another site changes nothing") {
  const TemporaryFolder one, other;
  const BuildOptions options = small_site(one), others = small_site(other);
  other.write("content/one.md", "---\ntitle: Else\ndescription: Other.\n---\n\nOther text.\n");
  build_once(options);
  build_once(others);
  fs::copy(memo_of(one), memo_of(other), fs::copy_options::overwrite_existing);
  build_once(others);
  CHECK(other.read("public/one/index.html").find("Other text.") != std::string::npos);
}

TEST_CASE("a site whose folder cannot keep a memo is built all the same") {
  const TemporaryFolder folder;
  const BuildOptions options = small_site(folder);
  folder.write(".fieldguide", "a file where the folder would be");
  CHECK(build_once(options) == 5);
  CHECK(build_once(options) == 5);
}
