// The line of a link: its ends, and the gap where its label stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagram/draw/picture.hpp"
#include "diagram/layout/geometry.hpp"

namespace fieldguide::flowchart {

/// A link as path texts.
struct LinkLine {
  std::string line;
  std::string heads;    ///< Filled: arrow heads and circles; may be empty.
  std::string crosses;  ///< Stroked; may be empty.
};

/// Draws a link along `points`, with rounded corners unless it is sharp.
LinkLine draw_link(const PictureLink& link, Polyline points, const std::optional<Rect>& label);

}  // namespace fieldguide::flowchart
