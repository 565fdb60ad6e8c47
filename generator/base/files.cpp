// Reads files and lists folders.
#include "base/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fmt/format.h>

#include "base/folder_reader.hpp"
#include "base/open_file.hpp"
#include "base/scan.hpp"
#include "base/text.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_text = 64u << 20;
constexpr std::size_t longest_name = 200;

/// Characters that no text of a site needs: C0 and C1 controls but tab and line ends, and the
/// bidirectional embeddings, overrides and isolates of "Trojan Source" (CVE-2021-42574).
constexpr bool is_refused(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  return (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::size_t find_refused(std::string_view text) {
  const auto is_suspect = [](unsigned char c) {
    return ((c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r')) | (c >= 0x7F);
  };
  for (std::size_t i = 0; (i = find_byte(text, i, is_suspect)) < text.size();) {
    const std::size_t start = i;
    if (is_refused(next_code_point(text, i))) return start;
  }
  return std::string_view::npos;
}

Location location_at(const std::string& file, std::string_view text, std::size_t offset) {
  const auto [line, column] = line_and_column(text, offset);
  return {file, line, column, 1};
}

bool check_characters(const std::string& file, std::string_view text, Diagnostics& diagnostics) {
  if (const std::size_t bad = invalid_utf8(text); bad != std::string_view::npos) {
    diagnostics.add(
        Code::not_utf8, location_at(file, text, bad),
        fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(text[bad])),
        "save the file as UTF-8 in your editor");
    return false;
  }
  if (const std::size_t bad = find_refused(text); bad != std::string_view::npos) {
    std::size_t next = bad;
    diagnostics.add(Code::control_character, location_at(file, text, bad),
                    fmt::format("invisible control character U+{:04X}",
                                static_cast<unsigned>(next_code_point(text, next))),
                    "remove it");
    return false;
  }
  return true;
}

bool check_name(const std::string& path, std::string_view name, Diagnostics& diagnostics) {
  const bool encoded = invalid_utf8(name) == std::string_view::npos;
  if (encoded && name.size() <= longest_name &&
      name.find_first_of("\\:") == std::string_view::npos &&
      find_refused(name) == std::string_view::npos && name.find('\n') == std::string_view::npos)
    return true;
  diagnostics.add(Code::bad_file_name,
                  {encoded ? path : std::string("(a name that is not UTF-8)"), 0, 0, 0},
                  "this file name cannot become a URL",
                  "use letters, digits, hyphens and dots, at most 200 bytes");
  return false;
}

/// All bytes up to the end, of which about `expected` are there: a file may change while it is
/// read. Nothing, with the reason in errno, when it cannot be read.
std::optional<std::string> read_all(const OpenFile& file, std::size_t expected) {
  std::string bytes(expected + 1, '\0');  // One more, to see the end without another round.
  std::size_t count = 0;
  for (;;) {
    const ssize_t got = ::read(file.get(), bytes.data() + count, bytes.size() - count);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    count += static_cast<std::size_t>(got);
    if (count == bytes.size()) bytes.resize(2 * count);
  }
  bytes.resize(count);
  return bytes;
}

bool is_same_version(const struct stat& a, const struct stat& b) {
  return a.st_size == b.st_size && a.st_mtim.tv_sec == b.st_mtim.tv_sec &&
         a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/// Bytes that were all there at one time: when somebody writes meanwhile, they are read again. The
/// reason is EBUSY when he does not stop. `status` is the file's before.
std::optional<std::string> read_one_version(const OpenFile& file, struct stat status) {
  constexpr int most_attempts = 3;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    auto bytes = read_all(file, static_cast<std::size_t>(status.st_size));
    const struct stat before = status;
    if (!bytes || ::fstat(file.get(), &status) != 0) return std::nullopt;
    if (is_same_version(before, status)) return bytes;
    ::lseek(file.get(), 0, SEEK_SET);
  }
  errno = EBUSY;
  return std::nullopt;
}

/// A file that is open for reading, if that was possible.
class FileToRead {
 public:
  explicit FileToRead(const fs::path& path)
      : file_(path, O_RDONLY | O_NONBLOCK) {  // a pipe is not waited for
    if (!file_.is_open() || ::fstat(file_.get(), &status_) != 0) failure_ = errno;
  }

  /// In bytes; 0 when it cannot be read.
  [[nodiscard]] std::uintmax_t size() const {
    return S_ISREG(status_.st_mode) ? static_cast<std::uintmax_t>(status_.st_size) : 0;
  }

  /// Nothing, with the reason in `error`, when it cannot be read.
  [[nodiscard]] std::optional<std::string> read(std::string& error) const {
    if (failure_ != 0) {
      error = std::generic_category().message(failure_);
      return std::nullopt;
    }
    if (S_ISDIR(status_.st_mode)) {
      error = "is a folder";
      return std::nullopt;
    }
    auto bytes = read_one_version(file_, status_);
    if (!bytes)
      error =
          errno == EBUSY ? "it changes while it is read" : std::generic_category().message(errno);
    return bytes;
  }

 private:
  OpenFile file_;
  struct stat status_ = {};
  int failure_ = 0;  ///< errno of the failure to open it or to look at it.
};

/// Adds the files below `folder` to `found`, by path.
void walk(const fs::path& root, const std::string& folder, std::vector<std::string>& found,
          Diagnostics& diagnostics) {
  const FolderReader reader(root / folder);
  if (!reader.is_open()) {
    diagnostics.add(Code::unreadable_file, {folder, 0, 0, 0},
                    "cannot list the folder: " + last_error().message());
    return;
  }
  for (const auto& [name, kind] : reader.entries()) {
    const std::string path = folder.empty() ? name : folder + '/' + name;
    if (kind == EntryKind::link) {
      diagnostics.add(Code::symlink_refused, {path, 0, 0, 0}, "symbolic links are not followed",
                      "copy the file or folder here instead");
    } else if (!check_name(path, name, diagnostics)) {
      continue;
    } else if (kind == EntryKind::folder) {
      walk(root, path, found, diagnostics);
    } else if (kind == EntryKind::file) {
      found.push_back(path);
    }
  }
}

}  // namespace

std::optional<std::string> read_bytes(const fs::path& path, std::string& error) {
  return FileToRead(path).read(error);
}

std::optional<std::string> read_text(const fs::path& root, const std::string& relative,
                                     Diagnostics& diagnostics) {
  const FileToRead file(root / relative);
  if (file.size() > largest_text) {
    diagnostics.add(
        Code::file_too_large, {relative, 0, 0, 0},
        fmt::format("the file has {} MiB, more than the 64 MiB that are read", file.size() >> 20));
    return std::nullopt;
  }
  std::string error;
  auto text = file.read(error);
  if (!text) {
    diagnostics.add(Code::unreadable_file, {relative, 0, 0, 0}, "cannot read the file: " + error);
    return std::nullopt;
  }
  if (text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  if (!check_characters(relative, *text, diagnostics)) return std::nullopt;
  return text;
}

std::vector<std::string> list_files(const fs::path& root, const std::string& folder,
                                    Diagnostics& diagnostics) {
  std::vector<std::string> found;
  std::error_code error;
  const auto status = fs::symlink_status(root / folder, error);
  if (status.type() == fs::file_type::symlink) {
    diagnostics.add(Code::symlink_refused, {folder, 0, 0, 0}, "symbolic links are not followed",
                    "copy the file or folder here instead");
  } else if (status.type() == fs::file_type::directory) {
    walk(root, folder, found, diagnostics);
  }
  return found;
}

bool is_device_name(std::string_view name) {
  const std::string stem = to_lower_ascii(name.substr(0, name.find('.')));
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '0' && stem[3] <= '9';
}

}  // namespace fieldguide
