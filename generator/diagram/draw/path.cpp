// Short SVG path data.
#include "diagram/draw/path.hpp"

#include <algorithm>
#include <cmath>

namespace fieldguide::flowchart {
namespace {

double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

/// The point `length` away from `from` towards `to`.
Point towards(Point from, Point to, double length) {
  double whole = distance(from, to);
  if (whole < 1e-9) return from;
  return {from.x + (to.x - from.x) * length / whole, from.y + (to.y - from.y) * length / whole};
}

}  // namespace

std::string svg_number(double value) {
  long tenths = std::lround(value * 10);
  std::string text = std::to_string(std::abs(tenths) / 10);
  if (tenths % 10 != 0) text += '.' + std::to_string(std::abs(tenths) % 10);
  if (text.rfind("0.", 0) == 0) text.erase(0, 1);
  return tenths < 0 ? '-' + text : text;
}

void PathWriter::command(char letter, std::initializer_list<double> numbers) {
  text_ += letter;
  bool first = true;
  for (double number : numbers) {
    std::string text = svg_number(number);
    if (!first && text[0] != '-') text_ += ' ';
    text_ += text;
    first = false;
  }
}

PathWriter& PathWriter::move(double x, double y) {
  command('M', {x, y});
  at_ = {x, y};
  return *this;
}

PathWriter& PathWriter::line(double x, double y) {
  if (svg_number(x) == svg_number(at_.x)) {
    command('V', {y});
  } else if (svg_number(y) == svg_number(at_.y)) {
    command('H', {x});
  } else {
    command('L', {x, y});
  }
  at_ = {x, y};
  return *this;
}

PathWriter& PathWriter::arc(double radius_x, double radius_y, bool clockwise, double x, double y) {
  command('A', {radius_x, radius_y, 0, 0, clockwise ? 1.0 : 0.0, x, y});
  at_ = {x, y};
  return *this;
}

PathWriter& PathWriter::curve(Point control, Point end) {
  command('Q', {control.x, control.y, end.x, end.y});
  at_ = end;
  return *this;
}

PathWriter& PathWriter::close() {
  text_ += 'Z';
  return *this;
}

PathWriter& PathWriter::box(const Rect& r, double radius) {
  if (radius <= 0)
    return move(r.x, r.y)
        .line(r.right(), r.y)
        .line(r.right(), r.bottom())
        .line(r.x, r.bottom())
        .close();
  move(r.x + radius, r.y)
      .line(r.right() - radius, r.y)
      .arc(radius, radius, true, r.right(), r.y + radius);
  line(r.right(), r.bottom() - radius).arc(radius, radius, true, r.right() - radius, r.bottom());
  line(r.x + radius, r.bottom()).arc(radius, radius, true, r.x, r.bottom() - radius);
  return line(r.x, r.y + radius).arc(radius, radius, true, r.x + radius, r.y).close();
}

PathWriter& PathWriter::ellipse(Point centre, double radius_x, double radius_y) {
  move(centre.x - radius_x, centre.y).arc(radius_x, radius_y, true, centre.x + radius_x, centre.y);
  return arc(radius_x, radius_y, true, centre.x - radius_x, centre.y).close();
}

void write_polyline(PathWriter& path, const Polyline& points, double radius) {
  if (points.size() < 2) return;
  path.move(points.front().x, points.front().y);
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const Point& corner = points[i];
    double room = std::min(distance(points[i - 1], corner), distance(corner, points[i + 1])) / 2;
    double cut = std::min(radius, room);
    if (cut < 0.5) {
      path.line(corner.x, corner.y);
      continue;
    }
    Point before = towards(corner, points[i - 1], cut);
    path.line(before.x, before.y).curve(corner, towards(corner, points[i + 1], cut));
  }
  path.line(points.back().x, points.back().y);
}

}  // namespace fieldguide::flowchart
