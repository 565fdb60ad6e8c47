// The list of files that fieldguide wrote into an output folder: what it may replace and remove.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"

namespace fieldguide {

/// Name of the manifest in the output folder. It lies with the files that it lists, so that it is
/// copied, cached, committed and emptied together with them.
inline constexpr std::string_view manifest_name = ".fieldguide-manifest";

/// A file as it was written.
struct PublishedFile {
  std::uint64_t size = 0;  ///< In bytes.
  ContentHash hash;
  /// The site no longer has the file, but pages in readers' caches may still name it.
  bool previous = false;

  auto operator<=>(const PublishedFile&) const = default;
};

struct ManifestEntry {
  std::string path;  ///< Relative to the output folder.
  PublishedFile file;

  auto operator<=>(const ManifestEntry&) const = default;
};

/// By path, each once.
using Manifest = std::vector<ManifestEntry>;

/// "<hash> <size> current|previous <path>" and a line end; the path is last, since it may hold
/// spaces.
std::string format_entry(std::string_view path, const PublishedFile& file);
/// Reverses `format_entry`, given the line without its end; nothing when it is malformed or the
/// path is one that no output may have: a forged manifest must not reach outside the folder.
std::optional<ManifestEntry> parse_entry(std::string_view line);

/// The manifest as text: a line for each file, sorted by path, and a checksum. The same files
/// always give the same bytes: no times and no machine are recorded.
std::string format_manifest(const Manifest& manifest);

/// Reverses `format_manifest`; nothing when the text is damaged, cut off or of another version.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace fieldguide
