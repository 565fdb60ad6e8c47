// Keeps two builds from writing one folder at the same time.
#pragma once

#include <filesystem>
#include <system_error>

namespace fieldguide {

/// An exclusive lock on a folder; the system lets go of it when the process ends, however it ends.
class FolderLock {
 public:
  FolderLock() = default;
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  /// Does not wait: `resource_unavailable_try_again` when another process holds the lock.
  std::error_code acquire(const std::filesystem::path& folder);

 private:
  int descriptor_ = -1;
};

}  // namespace fieldguide
