// A file descriptor that closes itself.
#pragma once

#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace fieldguide {

/// What the last call to the system that failed says in errno.
inline std::error_code last_error() {
  return {errno, std::generic_category()};
}

/// A file that is open from its construction on, if it could be opened: else errno says why.
class OpenFile {
 public:
  /// `flags` as open(2) takes them; files that it makes are for everybody, less the umask.
  OpenFile(const std::filesystem::path& path, int flags)
      : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int get() const { return descriptor_; }
  /// Closes the file now, since a full disk may show only then.
  std::error_code close() {
    const int result = ::close(descriptor_);
    descriptor_ = -1;
    return result == 0 ? std::error_code() : last_error();
  }

 private:
  int descriptor_;
};

}  // namespace fieldguide
