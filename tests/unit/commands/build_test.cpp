// Tests of whole builds into real folders: what is published, and what is left alone.
#include "commands/build.hpp"

#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;

/// Every path below the output folder with the time of its last change.
using Snapshot = std::vector<std::pair<std::string, fs::file_time_type>>;

Snapshot snapshot_of(const fs::path& folder) {
  Snapshot files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.emplace_back(entry.path().lexically_relative(folder).generic_string(),
                         entry.last_write_time());
  std::sort(files.begin(), files.end());
  return files;
}

BuildOptions small_site(const TemporaryFolder& folder) {
  folder.write("site.yaml", "title: Guide\n");
  folder.write("content/index.md", "---\ntitle: Guide\ndescription: It guides.\n---\n\nText.\n");
  folder.write("content/one.md", "---\ntitle: One\ndescription: First.\n---\n\nText.\n");
  BuildOptions options;
  options.root = folder.path();
  options.jobs = 2;
  return options;
}

}  // namespace

TEST_CASE("a build that finds a mistake while rendering leaves the published site alone") {
  const TemporaryFolder folder;
  const BuildOptions options = small_site(folder);
  Diagnostics diagnostics;
  REQUIRE(build(options, diagnostics));
  const Snapshot before = snapshot_of(folder.path() / "public");

  folder.write("content/one.md", "---\ntitle: Changed\ndescription: First.\n---\n\nText.\n");
  folder.write("templates/section.html", "{{ no_such_name }}");
  folder.write("templates/home.html", "{{ no_such_name }}");
  CHECK_FALSE(build(options, diagnostics));
  CHECK(diagnostics.has_errors());
  CHECK(snapshot_of(folder.path() / "public") == before);
  CHECK_FALSE(fs::exists(folder.path() / "public/.fieldguide-stage"));
}

TEST_CASE("warnings that count as errors keep a site from being published") {
  const TemporaryFolder folder;
  BuildOptions options = small_site(folder);
  folder.write("content/one.md", "---\ntitle: One\ndescription: First.\n---\n\n<b>Text</b>\n");
  options.warnings = Warnings::as_errors;
  Diagnostics diagnostics;
  CHECK_FALSE(build(options, diagnostics));
  CHECK(diagnostics.warnings() > 0);
  CHECK_FALSE(fs::exists(folder.path() / "public"));
}

TEST_CASE("a build gives the publisher the same files as it gives memory") {
  const TemporaryFolder folder;
  const BuildOptions options = small_site(folder);
  Diagnostics diagnostics;
  const auto report = build(options, diagnostics);
  REQUIRE(report);
  const auto outputs = make_outputs(options, diagnostics);
  CHECK(report->written == outputs.size());
  for (const Output& output : outputs)
    CHECK(folder.read("public/" + output.path) == output.bytes);
}
