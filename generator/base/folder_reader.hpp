// Lists what lies in a folder.
#pragma once

#include <dirent.h>

#include <filesystem>
#include <memory>
#include <optional>

namespace fieldguide {

enum class EntryKind { file, folder, link, other };

struct FolderEntry {
  const char* name = "";  ///< Ends with a zero; lives until the next entry is read.
  EntryKind kind = EntryKind::other;
};

/// Reads the entries of one folder, in no order. Names that begin with "." or end with "~" are
/// passed over, as everywhere.
class FolderReader {
 public:
  explicit FolderReader(const std::filesystem::path& folder);

  /// Otherwise errno says why not.
  [[nodiscard]] bool is_open() const { return stream_ != nullptr; }
  /// The folder itself, for calls that take a path relative to it; as long as this lives.
  [[nodiscard]] int descriptor() const { return ::dirfd(stream_.get()); }

  std::optional<FolderEntry> next();

 private:
  struct Close {
    void operator()(DIR* stream) const { ::closedir(stream); }
  };

  std::unique_ptr<DIR, Close> stream_;
};

}  // namespace fieldguide
