// The drawing as SVG.
#pragma once

#include <functional>
#include <string>

#include "diagram/draw/compose.hpp"
#include "diagram/draw/look.hpp"
#include "diagram/draw/picture.hpp"

namespace fieldguide::flowchart {

/// What the SVG says beside the picture, and where it will be seen.
struct SvgOptions {
  std::string id_prefix;    ///< In front of the ids of title and description.
  std::string title;        ///< `<title>`; never empty.
  std::string description;  ///< `<desc>`; may be empty.
  Medium medium = Medium::page;
  /// A role's colour ("#6d28d9"), or nothing: for files, which know no style sheet.
  std::function<std::string(const std::string& role)> role_colour;
};

/// SVG without scripts, `style` attributes and elements, or anything from elsewhere.
std::string write_svg(const Picture& picture, const Composition& composition,
                      const SvgOptions& options);

}  // namespace fieldguide::flowchart
