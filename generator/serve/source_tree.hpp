// What a site is made from, as the watchers see it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fieldguide {

/// Whether something called `name` directly in the site's folder is a source: "site.yaml",
/// "content", "templates" or "theme".
bool is_source_name(std::string_view name);

/// Whether builds pass over files and folders of this name: ".x.md.swp", "x.md~".
bool is_passed_over(std::string_view name);

/// The site's folder ("") and all folders of its sources, relative to `root`. Symbolic links are
/// not followed. Empty when `root` is not a folder.
std::vector<std::string> source_folders(const std::filesystem::path& root);

/// What tells that a file has been written: all change with it but where clocks are coarse.
struct FileStamp {
  std::uint64_t inode = 0;
  std::int64_t size = 0;
  std::int64_t modified = 0;  ///< Nanoseconds since 1970, as `changed`.
  std::int64_t changed = 0;

  bool operator==(const FileStamp&) const = default;
};

/// Stamps of all source files and folders by path relative to `root`.
std::map<std::string, FileStamp> source_stamps(const std::filesystem::path& root);

}  // namespace fieldguide
