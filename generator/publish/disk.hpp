// What stands where in an output folder, and changing it; symbolic links are never followed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "publish/manifest.hpp"

namespace fieldguide {

enum class Standing {
  nothing,
  same_file,     ///< A file with the bytes asked for.
  other_file,    ///< A file with other bytes.
  folder,        ///< A folder of that name.
  file_above,    ///< One of the folders above is a file.
  link,          ///< It or a folder above is a symbolic link.
  special_file,  ///< A device, pipe or socket.
};

/// What stands at `folder`/`path`, compared with `bytes`. A file that cannot be read is
/// `other_file`.
Standing standing_of(const std::filesystem::path& folder, std::string_view path,
                     std::string_view bytes);

/// Whether the regular file at `folder`/`path` has the size and hash of `file`.
bool is_as_written(const std::filesystem::path& folder, std::string_view path,
                   const PublishedFile& file);

/// Writes a new file; an existing one is an error.
std::error_code write_new_file(const std::filesystem::path& path, std::string_view bytes);

/// What moves with a file.
enum class Along {
  nothing,
  /// The highest folder above it that the output folder lacks, with all that is staged in it.
  new_folders
};

/// Moves files from a staging folder to the same paths of an output folder on the same file system;
/// looks at each folder once.
class FileMover {
 public:
  FileMover(std::filesystem::path staged, std::filesystem::path folder)
      : staged_(std::move(staged)), folder_(std::move(folder)) {}

  /// A file that is not staged has been moved before. Refuses (`too_many_symbolic_link_levels`) to
  /// pass through a link.
  std::error_code move(std::string_view path, Along along);

 private:
  bool move_folder(std::string_view path);
  std::error_code make_folder(std::string_view path);
  std::error_code move_file(std::string_view path) const;

  std::filesystem::path staged_;
  std::filesystem::path folder_;
  std::unordered_set<std::string> there_;  ///< Folders that are there and no links.
  std::string moved_;                      ///< The last folder that was moved, with a slash.
};

/// Removes the file at `folder`/`path` when it is as it was written, and the folders above it that
/// are empty then, also when the file is gone already. `removed` is false when it is no longer
/// there or somebody else has changed it.
std::error_code remove_as_written(const std::filesystem::path& folder, std::string_view path,
                                  const PublishedFile& file, bool& removed);

/// What keeps a file from being written at `folder`/`path`: all files below it when it is a folder,
/// or the file that takes the place of a folder above it. Relative to `folder`; links count as
/// files.
std::vector<std::string> obstacles_to(const std::filesystem::path& folder, std::string_view path);

}  // namespace fieldguide
