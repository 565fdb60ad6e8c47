// Measures of shapes: margins around text, and where an outline lies behind its box's side.
#include "diagram/layout/outline.hpp"

#include <algorithm>
#include <cmath>

namespace fieldguide::flowchart {
namespace {

bool is_round(Outline outline) {
  switch (outline) {
    case Outline::circle:
    case Outline::double_circle:
    case Outline::small_circle:
    case Outline::framed_circle:
    case Outline::filled_circle:
    case Outline::crossed_circle:
    case Outline::ellipse:
      return true;
    default:
      return false;
  }
}

/// Depth of an ellipse's outline below its box's top, at `offset` of `length`.
double ellipse_inset(double offset, double length, double depth) {
  double t = std::clamp(2 * offset / length - 1, -1.0, 1.0);
  return depth / 2 * (1 - std::sqrt(1 - t * t));
}

/// Depth of a slope that begins `run` pixels from the side's end and is `rise` deep there.
double slope_inset(double distance_from_end, double run, double rise) {
  return run <= 0 || distance_from_end >= run ? 0 : rise * (1 - distance_from_end / run);
}

}  // namespace

double cylinder_curve(double width) {
  return std::clamp(width * 0.055, 5.0, 12.0);
}

double straight_half_length(Outline outline, double side_length) {
  double half = side_length / 2;
  if (is_round(outline)) return half * 0.55;
  switch (outline) {
    case Outline::diamond:
      return half * 0.3;
    case Outline::hexagon:
    case Outline::stadium:
    case Outline::lean_left:
    case Outline::lean_right:
    case Outline::trapezoid:
    case Outline::inverse_trapezoid:
    case Outline::curved_trapezoid:
    case Outline::delay:
    case Outline::notched_pentagon:
      return std::max(half - 22, half * 0.3);
    case Outline::triangle:
    case Outline::flipped_triangle:
    case Outline::hourglass:
    case Outline::bolt:
    case Outline::cloud:
    case Outline::bang:
      return half * 0.2;
    case Outline::brace_left:
    case Outline::brace_right:
    case Outline::braces:
    case Outline::text:
      return half * 0.6;
    default:
      return std::max(half - 16, half * 0.5);
  }
}

double outline_inset(Outline outline, Side side, double offset, Size size) {
  bool vertical = side == Side::west || side == Side::east;  // The link runs horizontally.
  double length = vertical ? size.height : size.width;
  double depth = vertical ? size.width : size.height;
  double from_end = std::min(offset, length - offset);
  if (is_round(outline)) return ellipse_inset(offset, length, depth);
  switch (outline) {
    case Outline::diamond:
      return depth / 2 * (1 - from_end / (length / 2));
    case Outline::stadium:
      return vertical ? ellipse_inset(offset, length, std::min(length, depth))
                      : (from_end >= depth / 2 ? 0 : ellipse_inset(from_end, depth, depth));
    case Outline::hexagon: {
      double point = std::min(size.height / 4, size.width / 4);
      return vertical ? point * (1 - from_end / (length / 2))
                      : slope_inset(from_end, point, depth / 2);
    }
    case Outline::cylinder:
    case Outline::lined_cylinder:
      return vertical ? 0 : ellipse_inset(offset, length, 2 * cylinder_curve(size.width));
    case Outline::horizontal_cylinder:
      return vertical ? ellipse_inset(offset, length, 2 * cylinder_curve(size.height)) : 0;
    case Outline::lean_right:
    case Outline::lean_left: {
      double skew = std::min(size.height / 3, size.width / 4);
      bool towards_end = (outline == Outline::lean_right) == (side == Side::west);
      if (vertical) return skew * (towards_end ? 1 - offset / length : offset / length);
      bool slanted_end = (outline == Outline::lean_right) == (side == Side::north);
      return slope_inset(slanted_end ? offset : length - offset, skew, depth);
    }
    case Outline::trapezoid:
    case Outline::inverse_trapezoid: {
      double skew = std::min(size.height / 3, size.width / 4);
      bool narrow_top = outline == Outline::trapezoid;
      if (vertical) return skew * (narrow_top ? 1 - offset / length : offset / length);
      return (side == Side::north) == narrow_top ? slope_inset(from_end, skew, depth) : 0;
    }
    case Outline::triangle:
    case Outline::flipped_triangle: {
      bool up = outline == Outline::triangle;
      if (vertical) return depth / 2 * (up ? 1 - offset / length : offset / length);
      return (side == Side::north) == up ? depth * (1 - from_end / (length / 2)) : 0;
    }
    case Outline::hourglass:
      return vertical ? depth / 2 * (from_end / (length / 2)) : 0;
    default:
      return 0;
  }
}

Size box_around(Outline outline, Size text, double margin) {
  constexpr double vertical = 15;
  Size box{text.width + 2 * margin, text.height + 2 * vertical};
  switch (outline) {
    case Outline::small_circle:
    case Outline::framed_circle:
      return {22, 22};
    case Outline::filled_circle:
      return {16, 16};
    case Outline::crossed_circle:
      return {44, 44};
    case Outline::hourglass:
      return {44, 44};
    case Outline::bolt:
      return {44, 60};
    case Outline::fork:
      return {76, 10};
    case Outline::circle:
    case Outline::double_circle: {
      double ring = outline == Outline::double_circle ? 10 : 0;
      double diameter = std::max(44.0, std::hypot(text.width, text.height) + 18) + ring;
      return {diameter, diameter};
    }
    case Outline::ellipse:
      return {text.width * 1.35 + 24, text.height * 1.4 + 16};
    case Outline::diamond: {
      // The text's corners touch the edges: w/W + h/H = 1 with a box half again as wide as high.
      double height = std::max(64.0, text.height + text.width / 1.7 + 12);
      return {std::max(72.0, 1.7 * height), height};
    }
    case Outline::hexagon:
      return {box.width + 22, box.height};
    case Outline::stadium:
      return {box.width + 10, box.height};
    case Outline::cylinder:
    case Outline::lined_cylinder:
      return {box.width, box.height + 2.6 * cylinder_curve(box.width) +
                             (outline == Outline::cylinder ? 0 : 8)};
    case Outline::horizontal_cylinder:
      return {box.width + 3 * cylinder_curve(box.height), box.height};
    case Outline::subroutine:
    case Outline::divided_rectangle:
    case Outline::lined_rectangle:
    case Outline::window_pane:
      return {box.width + 12, box.height + 8};
    case Outline::lean_left:
    case Outline::lean_right:
    case Outline::trapezoid:
    case Outline::inverse_trapezoid:
      return {box.width + std::min(40.0, box.height * 0.66), box.height};
    case Outline::triangle:
    case Outline::flipped_triangle: {
      double height = std::max(60.0, text.height * 1.6 + text.width * 0.55);
      return {std::max(80.0, text.width * 1.9 + 24), height + 14};
    }
    case Outline::document:
    case Outline::documents:
    case Outline::lined_document:
    case Outline::tagged_document:
    case Outline::flag:
      return {box.width + 8, box.height + 18};
    case Outline::cloud:
    case Outline::bang:
      return {box.width * 1.2 + 16, box.height * 1.3 + 12};
    case Outline::odd:
      return {box.width + 14, box.height};
    case Outline::delay:
    case Outline::curved_trapezoid:
    case Outline::bow_tie:
      return {box.width + 26, box.height};
    case Outline::text:
      return {text.width + 12, text.height + 10};
    case Outline::brace_left:
    case Outline::brace_right:
      return {text.width + 36, text.height + 16};
    case Outline::braces:
      return {text.width + 56, text.height + 16};
    case Outline::person:
      return {box.width, box.height + 44};
    case Outline::folder:
    case Outline::browser:
    case Outline::console:
    case Outline::bucket:
      return {box.width + 6, box.height + 20};
    case Outline::sloped_rectangle:
    case Outline::notched_pentagon:
      return {box.width, box.height + 14};
    default:
      return box;
  }
}

}  // namespace fieldguide::flowchart
