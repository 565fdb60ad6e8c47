// Icons as inline SVG.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// Icon name ("search") → inline SVG for HTML.
using Icons = std::map<std::string, std::string, std::less<>>;

/// All of theme/icons/*.svg, the site's and the embedded. Reports files that hold no `<svg>`.
Icons load_icons(const std::filesystem::path& root, Diagnostics& diagnostics);

/// The first `<svg>` element of a file, made fit to stand in HTML: class "icon", hidden from screen
/// readers, without ids of its own, namespace, comments and spare white space. Empty when there is
/// none.
std::string inline_svg(std::string_view file);

}  // namespace fieldguide
