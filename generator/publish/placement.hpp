// Which folders a site may be published into.
#pragma once

#include <filesystem>
#include <string>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// Whether the site at `root` may be published into `output`, which need not exist; reports why
/// not: it is a file, it is or holds the site, or it lies in content/, templates/, theme/ or a
/// hidden folder of it. Links are followed, so that no spelling hides where the folder is.
bool check_placement(const std::filesystem::path& output, const std::filesystem::path& root,
                     Diagnostics& diagnostics);

/// Whether the folder holds anything but hidden files (which no site publishes, such as .git).
bool holds_files(const std::filesystem::path& folder);

}  // namespace fieldguide
