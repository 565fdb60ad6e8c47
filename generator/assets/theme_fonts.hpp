// The font files of the theme, for whatever is set at build time.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// The font of all text in Latin letters, as a site's folder has it.
constexpr const char* main_font = "theme/fonts/inter-latin.woff2";

/// The bytes of all files of theme/fonts/, `main_font` first, then by name. Reports a file that
/// cannot be read.
std::vector<std::string> load_theme_fonts(const std::filesystem::path& root,
                                          Diagnostics& diagnostics);

}  // namespace fieldguide
