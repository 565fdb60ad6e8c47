// The files of templates/ and theme/ that are part of the program itself.
#pragma once

#include <span>
#include <string_view>

namespace fieldguide {

/// A file that was embedded when the program was built; lives as long as the program.
struct EmbeddedFile {
  /// As in a site: "templates/base.html", "theme/css/base.css"; or in this repository, of what is
  /// no part of the theme: "generator/serve/live/live.js".
  std::string_view path;
  std::string_view source;  ///< As its author wrote it.
  /// What is served: minified for theme/css/*.css; bundled with its modules and minified for
  /// theme/js/*.js; otherwise the source itself.
  std::string_view served;
};

/// All embedded files, sorted by path. Written by cmake/embed.cmake.
std::span<const EmbeddedFile> embedded_files();

/// The file of that path, or null.
const EmbeddedFile* find_embedded(std::string_view path);

}  // namespace fieldguide
