// What a build produces: files as (path, bytes), written by publish/ alone.
#pragma once

#include <string>
#include <vector>

namespace fieldguide {

/// One file of the published folder.
struct Output {
  std::string path;  ///< Relative to the output folder, forward slashes: "roles/x/index.html".
  std::string bytes;
};

}  // namespace fieldguide
