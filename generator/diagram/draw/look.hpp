// How the parts of a drawing look: by the theme's classes on a page, by literal values in a file.
#pragma once

#include <string>

#include "diagram/draw/style.hpp"

namespace fieldguide::flowchart {

/// Where an SVG will be seen.
enum class Medium {
  page,  ///< Within HTML: colours are the theme's custom properties, by theme/css/53-flowchart.css.
  file   ///< By itself: the theme's light colours as presentation attributes, which a strict
         ///< Content-Security-Policy allows and every viewer understands.
};

/// What is drawn, as far as its look goes.
enum class Part {
  groups,
  links,
  nodes,
  solid,   ///< Filled like a line: arrow heads, small filled shapes.
  line,    ///< A link of usual width.
  thick,   ///< A link.
  dotted,  ///< A link.
  shape,   ///< A node or group: takes after its group of elements.
  text,    ///< A node's only text.
  title,   ///< The first of a node's texts.
  detail,  ///< Its other texts.
  link_label,
  group_title
};

/// The part's look as attributes, each with a space in front. What the author set wins.
std::string look_of(Part part, const Style& author, Medium medium);

/// Attributes of a whole file: its font.
std::string file_font();

/// The ground that a file stands on: "#fcfbf8".
std::string_view file_ground();

/// Fills in what a role's colour ("#6d28d9") gives and the author did not set, as the theme does on
/// light ground.
Style with_role_colour(Style style, const std::string& colour);

}  // namespace fieldguide::flowchart
