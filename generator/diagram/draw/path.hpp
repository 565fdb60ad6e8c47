// The text of an SVG path.
#pragma once

#include <string>

#include "diagram/layout/geometry.hpp"

namespace fieldguide::flowchart {

/// A number with at most one decimal, as short as it gets: "12", "0.5".
std::string svg_number(double value);

/// Writes path commands with absolute coordinates.
class PathWriter {
 public:
  PathWriter& move(double x, double y);
  PathWriter& line(double x, double y);
  PathWriter& arc(double radius_x, double radius_y, bool clockwise, double x, double y);
  PathWriter& curve(Point control, Point end);
  PathWriter& close();
  /// A whole box, with rounded corners if `radius` is given.
  PathWriter& box(const Rect& rect, double radius = 0);
  PathWriter& ellipse(Point centre, double radius_x, double radius_y);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void command(char letter, std::initializer_list<double> numbers);
  std::string text_;
  Point at_;
};

/// A line along `points` with corners rounded by `radius` pixels where there is room.
void write_polyline(PathWriter& path, const Polyline& points, double radius);

}  // namespace fieldguide::flowchart
