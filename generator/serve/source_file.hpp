// Which files of a site may be opened from the browser.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace fieldguide {

/// The absolute path of the site's source `relative`: "site.yaml", or a regular file below
/// content/, templates/ or theme/, reached without symbolic links. Nothing for everything else, so
/// that no request can make an editor open a file outside the site.
std::optional<std::filesystem::path> source_file(const std::filesystem::path& root,
                                                 const std::string& relative);

}  // namespace fieldguide
