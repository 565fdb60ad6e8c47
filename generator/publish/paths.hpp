// Which paths an output may have.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fieldguide {

/// Prefix of the names in an output folder that are fieldguide's own records.
inline constexpr std::string_view reserved_prefix = ".fieldguide-";

/// Why `path` cannot be that of a published file, as in "it has the part '..'"; empty when it can.
/// A path is relative with forward slashes, stays in the output folder, and is portable: no control
/// characters, no name that Windows reserves or alters, at most 255 bytes a part.
std::string path_problem(std::string_view path);

/// Two paths that cannot both be published.
struct PathCollision {
  std::string first;
  std::string second;
  std::string reason;  ///< As in "differ only by case"; empty when they are equal.
};

/// All collisions among `paths`, which are sorted: equal, equal but for the case of ASCII letters
/// (one file where the file system folds case), or one the folder of another.
std::vector<PathCollision> find_collisions(std::span<const std::string_view> paths);

}  // namespace fieldguide
