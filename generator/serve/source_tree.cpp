// Walks the folders of a site's sources.
#include "serve/source_tree.hpp"

#include <functional>

#include <sys/stat.h>

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

/// Calls `visit` with the path of each source below `folder`, and whether it is a folder.
void walk(const fs::path& root, const std::string& folder,
          const std::function<void(const std::string&, bool)>& visit) {
  std::error_code error;
  for (fs::directory_iterator entry(root / folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (folder.empty() ? !is_source_name(name) : is_passed_over(name)) continue;
    const std::string path = folder.empty() ? name : folder + "/" + name;
    std::error_code vanished;
    const bool is_folder = entry->symlink_status(vanished).type() == fs::file_type::directory;
    visit(path, is_folder);
    if (is_folder) walk(root, path, visit);
  }
}

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

bool is_source_name(std::string_view name) {
  return name == "site.yaml" || name == "content" || name == "templates" || name == "theme";
}

bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~');
}

std::vector<std::string> source_folders(const fs::path& root) {
  std::error_code error;
  std::vector<std::string> folders;
  if (!fs::is_directory(root, error)) return folders;
  folders.emplace_back();
  walk(root, "", [&](const std::string& path, bool is_folder) {
    if (is_folder) folders.push_back(path);
  });
  return folders;
}

std::map<std::string, FileStamp> source_stamps(const fs::path& root) {
  std::map<std::string, FileStamp> stamps;
  walk(root, "", [&](const std::string& path, bool is_folder) {
    struct stat status {};
    if (lstat((root / path).c_str(), &status) != 0) return;
    // A folder's times change with files that builds pass over.
    if (is_folder) status = {};
    stamps[path] = {status.st_ino, status.st_size, nanoseconds(status.st_mtim),
                    nanoseconds(status.st_ctim)};
  });
  return stamps;
}

}  // namespace fieldguide
