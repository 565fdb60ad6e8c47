// How the outlines of shapes lie within their boxes: what the layout has to know of them.
#pragma once

#include "diagram/layout/geometry.hpp"
#include "diagram/parser/shapes.hpp"

namespace fieldguide::flowchart {

/// Half the length of a box's side, around its middle, where links may end: the whole side less its
/// corners for straight ones, a part for round and pointed ones. `side_length` in pixels.
double straight_half_length(Outline outline, double side_length);

/// Distance from the box's side inwards to the outline, `offset` pixels along the side from its
/// left or upper end.
double outline_inset(Outline outline, Side side, double offset, Size size);

/// Size of the box around a text of `text` pixels, with the shape's usual margins; `margin` is that
/// at the sides of most shapes.
Size box_around(Outline outline, Size text, double margin = 18);

/// Height of the curve at the top and bottom of a cylinder of this width.
double cylinder_curve(double width);

}  // namespace fieldguide::flowchart
