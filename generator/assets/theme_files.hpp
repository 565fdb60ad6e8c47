// Templates and theme files: the site's own where it has them, otherwise the embedded ones.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// Bytes of a file of templates/ or theme/, and whose they are.
struct ThemeFile {
  std::string bytes;
  /// How diagnostics name the file: its path in the site, or "theme:css/base.css" and
  /// "theme:base.html" for embedded ones.
  std::string name;
  bool own = false;  ///< The site's own file, and different from the embedded one.
};

/// Reads "templates/page.html" or "theme/css/base.css": the file of that name in the site at
/// `root`, otherwise the embedded one. A site's file that equals the source of the embedded one
/// counts as the embedded one and is served minified. Nothing, without a finding, when neither is
/// there; reports a site's file that cannot be read.
std::optional<ThemeFile> load_theme_file(const std::filesystem::path& root, const std::string& path,
                                         Diagnostics& diagnostics);

/// The template `name` ("base.html", "blocks/compare.html"): the site's, otherwise the embedded
/// one; "theme:base.html" always means the embedded one, so that a site's file can extend what it
/// replaces.
std::optional<ThemeFile> load_template(const std::filesystem::path& root, const std::string& name,
                                       Diagnostics& diagnostics);

/// What is served of the embedded file that diagnostics call `name` ("theme:base.html",
/// "theme:i18n/en.yaml").
std::optional<std::string> embedded_text(std::string_view name);

/// All paths below `folder` ("theme/css"), the site's and the embedded, merged, each once, sorted.
std::vector<std::string> list_theme_files(const std::filesystem::path& root,
                                          const std::string& folder, Diagnostics& diagnostics);

}  // namespace fieldguide
