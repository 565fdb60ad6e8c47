// The outlines of shapes as SVG paths.
#pragma once

#include <string>

#include "diagram/layout/geometry.hpp"
#include "diagram/parser/shapes.hpp"

namespace fieldguide::flowchart {

/// How a shape is drawn in its box.
struct ShapeDrawing {
  std::string outline;  ///< Path that is filled and stroked; empty for a shape without one.
  std::string detail;   ///< Path that is only stroked; may be empty.
  std::string solid;    ///< Path that is filled with the stroke's colour; may be empty.
  Point text;           ///< Middle of the text.
  bool shows_text = true;
};

ShapeDrawing draw_shape(Outline outline, const Rect& box);

}  // namespace fieldguide::flowchart
