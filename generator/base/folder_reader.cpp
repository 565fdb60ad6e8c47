// Reads folders with readdir(3), which mostly knows what an entry is without asking for it.
#include "base/folder_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
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

/// Whether what is at or below `a` comes before what is at or below `b` when paths are sorted:
/// behind a folder's name there is a slash.
bool precedes(const FolderEntry& a, const FolderEntry& b) {
  const auto byte_behind = [](const FolderEntry& entry, std::size_t size) {
    if (size < entry.name.size()) return static_cast<unsigned char>(entry.name[size]);
    return static_cast<unsigned char>(entry.kind == EntryKind::folder ? '/' : '\0');
  };
  const std::size_t common = std::min(a.name.size(), b.name.size());
  const int order = a.name.compare(0, common, b.name, 0, common);
  return order != 0 ? order < 0 : byte_behind(a, common) < byte_behind(b, common);
}

}  // namespace

FolderReader::FolderReader(const std::filesystem::path& folder)
    : stream_(::opendir(folder.c_str())) {}

std::vector<FolderEntry> FolderReader::entries() const {
  std::vector<FolderEntry> entries;
  while (is_open()) {
    const dirent* entry = ::readdir(stream_.get());  // NOLINT(concurrency-mt-unsafe): own stream
    if (entry == nullptr) break;
    const std::string_view name(static_cast<const char*>(entry->d_name));
    if (!is_passed_over(name))
      entries.push_back({std::string(name), kind_of(*entry, descriptor())});
  }
  std::sort(entries.begin(), entries.end(), precedes);
  return entries;
}

}  // namespace fieldguide
