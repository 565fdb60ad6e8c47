// Lists what lies in a folder.
#pragma once

#include <dirent.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fieldguide {

enum class EntryKind { file, folder, link, other };

struct FolderEntry {
  std::string name;
  EntryKind kind = EntryKind::other;
};

/// A folder that is open for reading.
class FolderReader {
 public:
  explicit FolderReader(const std::filesystem::path& folder);

  /// Otherwise errno says why not.
  [[nodiscard]] bool is_open() const { return stream_ != nullptr; }
  /// The folder itself, for calls that take a path relative to it; as long as this lives.
  [[nodiscard]] int descriptor() const { return ::dirfd(stream_.get()); }

  /// What lies in it, so that whoever lists folders as they come and what is below them at once
  /// has all paths in order. Names that begin with "." or end with "~" are passed over, as
  /// everywhere.
  [[nodiscard]] std::vector<FolderEntry> entries() const;

 private:
  struct Close {
    void operator()(DIR* stream) const { ::closedir(stream); }
  };

  std::unique_ptr<DIR, Close> stream_;
};

}  // namespace fieldguide
