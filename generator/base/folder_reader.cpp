// Reads folders with readdir(3), which mostly knows what an entry is without asking for it.
#include "base/folder_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <string_view>

namespace fieldguide {
namespace {

EntryKind kind_by_mode(mode_t mode) {
  if (S_ISLNK(mode)) return EntryKind::link;
  if (S_ISDIR(mode)) return EntryKind::folder;
  return S_ISREG(mode) ? EntryKind::file : EntryKind::other;
}

/// Some file systems do not say (DT_UNKNOWN): then the entry itself is looked at.
EntryKind kind_of(const dirent& entry, int folder) {
  if (entry.d_type != DT_UNKNOWN) return kind_by_mode(DTTOIF(entry.d_type));
  struct stat status = {};
  const bool is_there = ::fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0;
  return is_there ? kind_by_mode(status.st_mode) : EntryKind::other;
}

bool is_passed_over(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~');
}

}  // namespace

FolderReader::FolderReader(const std::filesystem::path& folder)
    : stream_(::opendir(folder.c_str())) {}

std::optional<FolderEntry> FolderReader::next() {
  while (is_open()) {
    const dirent* entry = ::readdir(stream_.get());  // NOLINT(concurrency-mt-unsafe): own stream
    if (entry == nullptr) return std::nullopt;
    if (!is_passed_over(entry->d_name))
      return FolderEntry{static_cast<const char*>(entry->d_name), kind_of(*entry, descriptor())};
  }
  return std::nullopt;
}

}  // namespace fieldguide
