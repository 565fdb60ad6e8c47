// Tests of listing folders: what lies below one after the other is in the order of whole paths.
#include "base/folder_reader.hpp"

#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;

/// The files below a folder as they are met.
std::vector<std::string> walk(const fs::path& root, const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& [name, kind] : FolderReader(root / folder).entries()) {
    const std::string path = folder.empty() ? name : folder + "/" + name;
    if (kind != EntryKind::folder) {
      paths.push_back(path);
      continue;
    }
    const auto below = walk(root, path);
    paths.insert(paths.end(), below.begin(), below.end());
  }
  return paths;
}

}  // namespace

TEST_CASE("files are met by path, whatever their folders are called") {
  const TemporaryFolder folder;
  std::vector<std::string> paths{"a/x", "a-b/x", "a.b",   "a0",  "ab/x",
                                 "B",   "é/x",   "e/x/y", "e.x", "ab/y/z"};
  for (const std::string& path : paths)
    folder.write(path, "x");
  std::sort(paths.begin(), paths.end());
  CHECK(walk(folder.path(), "") == paths);
}

TEST_CASE("hidden files and backups are passed over, links and others named as what they are") {
  const TemporaryFolder folder;
  folder.write(".hidden", "x");
  folder.write("backup~", "x");
  folder.write("file", "x");
  fs::create_directory(folder.path() / "folder");
  fs::create_symlink("file", folder.path() / "link");
  const auto entries = FolderReader(folder.path()).entries();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].name == "file");
  CHECK(entries[0].kind == EntryKind::file);
  CHECK(entries[1].name == "folder");
  CHECK(entries[1].kind == EntryKind::folder);
  CHECK(entries[2].name == "link");
  CHECK(entries[2].kind == EntryKind::link);
}

TEST_CASE("a folder that is not there has no entries") {
  const TemporaryFolder folder;
  const FolderReader reader(folder.path() / "gone");
  CHECK_FALSE(reader.is_open());
  CHECK(reader.entries().empty());
}
