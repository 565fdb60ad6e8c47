// Asks the file system about files.
#include "memo/signature.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace fieldguide {
namespace {

constexpr std::int64_t second = 1'000'000'000;
/// No kernel that we know stamps files more coarsely than ten milliseconds; twice that to be sure.
constexpr std::int64_t fine_step = second / 50;
/// FAT counts in steps of two seconds, and some other systems in whole ones.
constexpr std::int64_t coarse_step = 2 * second;

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * second + time.tv_nsec;
}

FileKind kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return FileKind::folder;
  return S_ISREG(mode) ? FileKind::file : FileKind::other;
}

FileSignature from_status(const struct stat& status) {
  return {kind_of(status.st_mode), static_cast<std::uint64_t>(status.st_size),
          nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
          static_cast<std::uint64_t>(status.st_ino)};
}

}  // namespace

std::optional<FileSignature> signature_of(int folder, const char* path) {
  struct stat status = {};
  if (::fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  return from_status(status);
}

std::optional<FileSignature> signature_of(const std::filesystem::path& path) {
  return signature_of(AT_FDCWD, path.c_str());
}

std::optional<FileSignature> signature_of(const std::string& folder, std::string_view path) {
  std::string file;
  file.reserve(folder.size() + 1 + path.size());
  if (!folder.empty()) file.append(folder).append(1, '/');
  file.append(path);
  return signature_of(AT_FDCWD, file.c_str());
}

std::optional<std::int64_t> clock_of(const std::filesystem::path& folder) {
  std::string name = (folder / "clock.XXXXXX").string();
  const int file = ::mkstemp(name.data());
  if (file < 0) return std::nullopt;
  struct stat status = {};
  const bool known = ::fstat(file, &status) == 0;
  ::close(file);
  ::unlink(name.c_str());
  return known ? std::optional(nanoseconds(status.st_mtim)) : std::nullopt;
}

bool is_settled(const FileSignature& signature, std::int64_t seen) {
  const std::int64_t latest = std::max(signature.modified, signature.changed);
  const std::int64_t step = signature.modified % second == 0 ? coarse_step : fine_step;
  return latest + step < seen;
}

}  // namespace fieldguide
