// Which files a site has, and what the file system says of each.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "memo/signature.hpp"

namespace fieldguide {

/// A file that a build may read, or a symbolic link that it refuses.
struct SourceFile {
  std::string path;  ///< Relative to the site's root, forward slashes.
  FileSignature signature;
};

/// All files, by path, and the folders that they lie in.
struct Inventory {
  std::vector<SourceFile> files;
  /// Their times tell whether something came or went while a build was reading.
  std::vector<SourceFile> folders;
};

/// site.yaml and everything in content/, templates/ and theme/ of the site at `root`. Names that
/// begin with "." or end with "~" are passed over, as everywhere.
Inventory take_inventory(const std::filesystem::path& root);

/// The file at `path`; null when the inventory has none there.
const SourceFile* find_file(const Inventory& inventory, std::string_view path);

/// Whether the file system says of `file` what it said when the inventory was taken.
bool is_as_listed(const std::filesystem::path& root, const SourceFile& file);

}  // namespace fieldguide
