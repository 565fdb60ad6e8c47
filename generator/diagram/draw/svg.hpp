// The drawing as SVG.
#pragma once

#include <string>

#include "diagram/draw/compose.hpp"
#include "diagram/draw/picture.hpp"

namespace fieldguide::flowchart {

/// What the SVG says beside the picture.
struct SvgOptions {
  std::string id_prefix;    ///< In front of the ids of title and description.
  std::string title;        ///< `<title>`; never empty.
  std::string description;  ///< `<desc>`; may be empty.
  bool standalone = false;  ///< A file of its own: with namespace, font and literal colours.
};

/// SVG whose colours come from custom properties through the classes of theme/css; no scripts, no
/// `style` attributes, nothing from elsewhere.
std::string write_svg(const Picture& picture, const Composition& composition,
                      const SvgOptions& options);

}  // namespace fieldguide::flowchart
