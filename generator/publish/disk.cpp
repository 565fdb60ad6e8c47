// Looks at and changes files of an output folder.
#include "publish/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "base/open_file.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

/// All bytes of a regular file; nothing when it cannot be read or has not `size` bytes.
std::optional<std::string> read_exactly(const fs::path& path, std::uint64_t size) {
  const OpenFile file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  std::string bytes(size + 1, '\0');  // One more, to notice a file that has grown.
  std::size_t count = 0;
  while (file.is_open()) {
    const ssize_t got = ::read(file.get(), bytes.data() + count, bytes.size() - count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    count += static_cast<std::size_t>(got);
  }
  if (!file.is_open() || count != size) return std::nullopt;
  bytes.pop_back();
  return bytes;
}

/// What stands at a path of its own: never `same_file` nor `file_above`.
Standing look_at(const fs::path& path, std::uint64_t& size) {
  struct stat status = {};
  if (::lstat(path.c_str(), &status) != 0)
    return errno == ENOTDIR ? Standing::file_above : Standing::nothing;
  size = static_cast<std::uint64_t>(status.st_size);
  if (S_ISLNK(status.st_mode)) return Standing::link;
  if (S_ISDIR(status.st_mode)) return Standing::folder;
  return S_ISREG(status.st_mode) ? Standing::other_file : Standing::special_file;
}

/// `folder` when all folders above `path` are real ones; otherwise what the first other thing is.
Standing standing_above(const fs::path& folder, std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    std::uint64_t size = 0;
    const Standing standing = look_at(folder / path.substr(0, slash), size);
    if (standing == Standing::other_file || standing == Standing::special_file)
      return Standing::file_above;
    if (standing != Standing::folder) return standing;
  }
  return Standing::folder;
}

/// Removes the folders above `path` that are empty; those that are not there count as removed.
void remove_empty_folders(const fs::path& folder, std::string_view path) {
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos;
       slash = path.rfind('/')) {
    path = path.substr(0, slash);
    std::error_code not_empty;
    fs::remove(folder / path, not_empty);
    if (not_empty) return;
  }
}

}  // namespace

Standing standing_of(const fs::path& folder, std::string_view path, std::string_view bytes) {
  if (const Standing above = standing_above(folder, path); above != Standing::folder) return above;
  std::uint64_t size = 0;
  const Standing standing = look_at(folder / path, size);
  if (standing != Standing::other_file || size != bytes.size()) return standing;
  return read_exactly(folder / path, size) == bytes ? Standing::same_file : Standing::other_file;
}

bool is_as_written(const fs::path& folder, std::string_view path, const PublishedFile& file) {
  if (standing_above(folder, path) != Standing::folder) return false;
  std::uint64_t size = 0;
  if (look_at(folder / path, size) != Standing::other_file || size != file.size) return false;
  const auto bytes = read_exactly(folder / path, size);
  return bytes && hash_bytes(*bytes) == file.hash;
}

std::error_code write_new_file(const fs::path& path, std::string_view bytes) {
  OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  if (!file.is_open()) return last_error();
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return last_error();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return file.close();
}

std::error_code FileMover::move(std::string_view path, Along along) {
  if (!moved_.empty() && path.starts_with(moved_)) return {};
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1)) {
    const std::string_view above = path.substr(0, slash);
    std::string name(above);
    if (there_.contains(name)) continue;
    if (along == Along::new_folders && move_folder(above)) return {};
    if (const std::error_code error = make_folder(above)) return error;
    there_.insert(std::move(name));
  }
  return move_file(path);
}

/// False when something stands there, or nothing is staged; an empty folder is replaced.
bool FileMover::move_folder(std::string_view path) {
  std::error_code error;
  fs::rename(staged_ / path, folder_ / path, error);
  if (!error) moved_.assign(path).append(1, '/');
  return !error;
}

/// Makes a folder in one that is there, unless it is there itself.
std::error_code FileMover::make_folder(std::string_view path) {
  std::error_code error;
  if (fs::create_directory(folder_ / path, error)) return {};
  std::uint64_t size = 0;
  const Standing standing = look_at(folder_ / path, size);
  if (standing == Standing::link)
    return std::make_error_code(std::errc::too_many_symbolic_link_levels);
  if (standing == Standing::folder) return {};
  return error ? error : std::make_error_code(std::errc::not_a_directory);
}

std::error_code FileMover::move_file(std::string_view path) const {
  std::error_code error, gone;
  fs::rename(staged_ / path, folder_ / path, error);
  const bool was_staged = error && fs::exists(fs::symlink_status(staged_ / path, gone));
  return was_staged ? error : std::error_code();
}

std::error_code remove_as_written(const fs::path& folder, std::string_view path,
                                  const PublishedFile& file, bool& removed) {
  std::error_code error;
  removed = is_as_written(folder, path, file) && fs::remove(folder / path, error);
  // A build that was killed may have removed the file, but not yet its folder.
  if (removed || standing_of(folder, path, {}) == Standing::nothing)
    remove_empty_folders(folder, path);
  return error;
}

std::vector<std::string> obstacles_to(const fs::path& folder, std::string_view path) {
  std::uint64_t size = 0;
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/', slash + 1))
    if (look_at(folder / path.substr(0, slash), size) == Standing::other_file)
      return {std::string(path.substr(0, slash))};
  std::error_code error;
  if (fs::is_empty(folder / path, error)) return {std::string(path)};
  std::vector<std::string> obstacles;
  fs::recursive_directory_iterator entry(folder / path, error);
  for (; !error && entry != fs::end(entry); entry.increment(error))
    if (entry->is_symlink(error) || !entry->is_directory(error) || fs::is_empty(*entry, error))
      obstacles.push_back(entry->path().lexically_relative(folder).generic_string());
  return obstacles;
}

}  // namespace fieldguide
