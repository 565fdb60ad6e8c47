// Decides, from what was published and what is to be, what has to be done: a pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/manifest.hpp"

namespace fieldguide {

/// A file that the site has now.
struct FreshFile {
  std::string path;  ///< Relative to the output folder.
  PublishedFile file;
  bool is_staged = false;  ///< Otherwise the published file holds its bytes already.
};

/// By path, each once.
using FreshFiles = std::vector<FreshFile>;

/// A file to remove, if it is still what the manifest says.
using Removal = ManifestEntry;

/// The steps of a publication, in their order.
struct Plan {
  /// Files of ours that stand where a new file needs a folder, or in a folder where a new file
  /// goes.
  std::vector<Removal> clearances;
  /// Hashed assets first, then other files, then pages: a page never names what is not there yet.
  std::vector<std::string> moves;  ///< Paths of staged files.
  std::vector<Removal> removals;
  Manifest manifest;  ///< What is published afterwards.
};

/// Whether a path is that of a page, which may name files of other kinds.
bool is_page(std::string_view path);

enum class PreviousAssets { keep, drop };

/// With `keep`, files with a content hash in their names stay for one more generation (until the
/// set of such files changes again), so that a cached page is never left without its style sheet.
Plan make_plan(const Manifest& published, const FreshFiles& fresh, PreviousAssets previous_assets);

}  // namespace fieldguide
