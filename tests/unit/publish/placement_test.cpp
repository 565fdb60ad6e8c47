// Tests of the folders that a site may be published into.
#include "publish/placement.hpp"

#include <filesystem>

#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;

/// The message of the refusal, the temporary folder's path left out; empty when it is not refused.
std::string refusal(const TemporaryFolder& folder, const fs::path& output) {
  Diagnostics diagnostics;
  if (check_placement(folder.path() / output, folder.path() / "site", diagnostics)) return {};
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::output_refused);
  std::string message = diagnostics.sorted()[0].message;
  const std::string prefix = folder.path().string() + "/";
  const auto at = message.find(prefix);
  return at == std::string::npos ? message : message.erase(at, prefix.size());
}

}  // namespace

TEST_CASE("a site may be published beside its sources or elsewhere", "[publish]") {
  const TemporaryFolder folder;
  folder.write("site/site.yaml", "");
  fs::create_directories(folder.path() / "site/public");
  for (const char* output : {"site/public", "site/public/", "site/dist/deep", "elsewhere",
                             "site/contents", "site/generator/handbook/public", "site2"})
    CHECK(refusal(folder, output).empty());
}

TEST_CASE("a site may not be published over itself", "[publish]") {
  const TemporaryFolder folder;
  folder.write("site/site.yaml", "");
  CHECK(refusal(folder, "site") ==
        "'site' is the site's own folder, so nothing can be published there");
  CHECK(refusal(folder, "site/public/..") ==
        "'site/public/..' is the site's own folder, so nothing can be published there");
  CHECK(refusal(folder, ".") == "'.' holds the site itself, so nothing can be published there");
  CHECK(refusal(folder, "/") == "'/' holds the site itself, so nothing can be published there");
  for (const char* output : {"site/content", "site/content/public", "site/templates",
                             "site/theme/x", "site/.fieldguide", "site/.git"})
    CHECK(refusal(folder, output).find("lies among the site's sources") != std::string::npos);
}

TEST_CASE("a link does not hide where the output folder is", "[publish]") {
  const TemporaryFolder folder;
  folder.write("site/content/index.md", "");
  fs::create_directory_symlink(folder.path() / "site/content", folder.path() / "link");
  CHECK(refusal(folder, "link").find("lies among the site's sources") != std::string::npos);
}

TEST_CASE("a file is no output folder", "[publish]") {
  const TemporaryFolder folder;
  folder.write("site/public", "");
  CHECK(refusal(folder, "site/public") ==
        "'site/public' is not a folder, so nothing can be published there");
}

TEST_CASE("hidden files do not make a folder somebody's", "[publish]") {
  const TemporaryFolder folder;
  folder.write("empty/.git", "gitdir: elsewhere");
  folder.write("full/index.html", "");
  CHECK_FALSE(holds_files(folder.path() / "empty"));
  CHECK_FALSE(holds_files(folder.path() / "missing"));
  CHECK(holds_files(folder.path() / "full"));
}
