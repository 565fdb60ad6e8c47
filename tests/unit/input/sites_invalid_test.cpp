// Every site under tests/sites_invalid/ is refused by what reads it, and together they show every
// mistake. What exactly is printed about each is compared by the tests of `fieldguide build`.
#include <filesystem>
#include <set>
#include <string>

#include "base/codes.hpp"
#include "catch.hpp"
#include "findings.hpp"
#include "input/content.hpp"

using namespace fieldguide;

namespace {

Diagnostics read_site(const std::filesystem::path& root) {
  Diagnostics diagnostics;
  if (const auto config = read_config(root, diagnostics))
    for (const Page& document : read_content(root, *config, diagnostics).documents)
      read_document(root, document.source, diagnostics);
  return diagnostics;
}

/// Whether reading a site of text files can report the code; files that cannot be read, are too
/// large or are links do not fit into a repository.
bool is_shown_by_sites(Code code) {
  const int number = static_cast<int>(code);
  if (code == Code::unreadable_file || code == Code::symlink_refused ||
      code == Code::file_too_large)
    return false;
  return (number > 100 && number <= 108) || (number > 200 && number < 300) ||
         (number > 400 && number < 450);
}

}  // namespace

TEST_CASE("each kind of mistake in YAML and data is shown by a site") {
  std::set<Code> seen;
  for (const auto& folder :
       std::filesystem::directory_iterator(FIELDGUIDE_SOURCE_DIR "/tests/sites_invalid"))
    for (const Diagnostic& diagnostic : read_site(folder.path()).sorted())
      seen.insert(diagnostic.code);
  for (const CodeInfo& info : all_codes()) {
    if (!is_shown_by_sites(info.code)) continue;
    INFO(code_name(info.code));
    CHECK(seen.count(info.code) == 1);
  }
}

TEST_CASE("mistakes in several files are reported in one run") {
  const Diagnostics diagnostics =
      read_site(FIELDGUIDE_SOURCE_DIR "/tests/sites_invalid/many_mistakes");
  std::set<std::string> files;
  for (const Diagnostic& diagnostic : diagnostics.sorted())
    files.insert(diagnostic.location.file);
  CHECK(files.size() >= 7);
}
