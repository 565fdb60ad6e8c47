// Decides, from what was published and what is to be, what has to be done: a pure function.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "publish/manifest.hpp"

namespace fieldguide {

/// A file that the site has now.
struct FreshFile {
  PublishedFile file;
  /// Name of its bytes in the staging folder; empty when the published file holds them already.
  std::string staged;
};

/// Path relative to the output folder → file.
using FreshFiles = std::map<std::string, FreshFile, std::less<>>;

struct Move {
  std::string staged;  ///< Name in the staging folder.
  std::string path;    ///< Where it goes in the output folder.

  auto operator<=>(const Move&) const = default;
};

struct Removal {
  std::string path;
  PublishedFile file;  ///< What must be there for it to be removed.

  auto operator<=>(const Removal&) const = default;
};

/// The steps of a publication, in their order.
struct Plan {
  /// Files of ours that stand where a new file needs a folder, or in a folder where a new file
  /// goes.
  std::vector<Removal> clearances;
  /// Hashed assets first, then other files, then pages: a page never names what is not there yet.
  std::vector<Move> moves;
  std::vector<Removal> removals;
  Manifest manifest;  ///< What is published afterwards.
};

enum class PreviousAssets { keep, drop };

/// With `keep`, files with a content hash in their names stay for one more generation (until the
/// set of such files changes again), so that a cached page is never left without its style sheet.
Plan make_plan(const Manifest& published, const FreshFiles& fresh, PreviousAssets previous_assets);

}  // namespace fieldguide
