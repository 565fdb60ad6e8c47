// Style sheet, scripts, fonts, images and icons of the theme, ready to be published and linked.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assets/icons.hpp"
#include "base/diagnostics.hpp"
#include "model/output.hpp"

namespace fieldguide {

struct ThemeAssets {
  std::vector<Output> outputs;  ///< Below "assets/", content hashes in their names.
  /// What `asset("…")` names → site path with a slash in front. Keys are "site.css", "<script>.js"
  /// for each theme/js/<script>.js, "fonts/<file>" and "images/<file>".
  std::map<std::string, std::string, std::less<>> urls;
  Icons icons;
};

/// Reads the theme of the site at `root`, embedded files where the site has none of its own.
///
/// All of theme/css/*.css is joined in the order of the file names, then `extra_css` (the generated
/// role colours), into one style sheet. An address in it means a file of theme/fonts/ or
/// theme/images/ relative to the style sheet, as in `url("../fonts/inter-latin.woff2")`, and
/// becomes that of the published file. Reports addresses that name no such file, lie on another
/// host or are `data:` (the pages' content security policy is `default-src 'self'`), and scripts of
/// the site's own that would need bundling.
ThemeAssets load_theme_assets(const std::filesystem::path& root, std::string_view extra_css,
                              Diagnostics& diagnostics);

}  // namespace fieldguide
