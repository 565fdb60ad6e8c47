// What the file system says of a file, to tell without reading it that it is as it was.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/archive.hpp"

namespace fieldguide {

enum class FileKind { file, folder, other };

/// Kind, size, times and number of a file. Times are nanoseconds since the epoch of the file
/// system's clock.
struct FileSignature {
  FileKind kind = FileKind::file;  ///< A symbolic link is `other`.
  std::uint64_t size = 0;          ///< In bytes.
  std::int64_t modified = 0;
  std::int64_t changed = 0;  ///< Of the file's record: owner, name, number of links.
  std::uint64_t inode = 0;

  bool operator==(const FileSignature&) const = default;
};

void exchange(auto& archive, Of<FileSignature> auto& signature) {
  archive(signature.kind, signature.size, signature.modified, signature.changed, signature.inode);
}

/// The signature of what lies at `path`, a symbolic link not followed; nothing when nothing does.
std::optional<FileSignature> signature_of(const std::filesystem::path& path);
/// The same for `folder`/`path`, quicker where there are many.
std::optional<FileSignature> signature_of(const std::string& folder, std::string_view path);
/// The same for `path` in a folder that is open.
std::optional<FileSignature> signature_of(int folder, const char* path);

/// What the clock of `folder`'s file system shows; makes and removes a file there. Nothing when it
/// cannot be written.
std::optional<std::int64_t> clock_of(const std::filesystem::path& folder);

/// Whether a file with this signature at the time `seen` must change its signature when it is
/// written once more. A file written within the clock's step before `seen` may not ("racy git",
/// Documentation/technical/racy-git.txt): only its bytes tell.
bool is_settled(const FileSignature& signature, std::int64_t seen);

}  // namespace fieldguide
