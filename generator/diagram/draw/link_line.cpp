// Draws heads at a link's ends, takes the line back to them, and leaves its label free.
#include "diagram/draw/link_line.hpp"

#include <algorithm>
#include <cmath>

#include "diagram/draw/path.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr double corner_radius = 8;
constexpr double arrow_length = 10;
constexpr double arrow_half_width = 4.5;

/// The way back from a line's tip, as (along, across) in pixels.
struct Tip {
  Point at, direction;

  [[nodiscard]] Point back(double along, double across = 0) const {
    return {at.x - direction.x * along - direction.y * across,
            at.y - direction.y * along + direction.x * across};
  }
};

std::optional<Tip> tip_of(const Polyline& points, double& length) {
  const Point tip = points.back();
  const Point before = points[points.size() - 2];
  length = std::hypot(tip.x - before.x, tip.y - before.y);
  if (length < 0.01) return std::nullopt;
  return Tip{tip, {(tip.x - before.x) / length, (tip.y - before.y) / length}};
}

void draw_arrow(const Tip& tip, PathWriter& heads) {
  const Point a = tip.back(arrow_length, arrow_half_width);
  const Point b = tip.back(arrow_length, -arrow_half_width);
  heads.move(tip.at.x, tip.at.y).line(a.x, a.y).line(b.x, b.y).close();
}

void draw_cross(const Tip& tip, PathWriter& crosses) {
  for (double side : {4.5, -4.5}) {
    const Point a = tip.back(2, side);
    const Point b = tip.back(11, -side);
    crosses.move(a.x, a.y).line(b.x, b.y);
  }
}

/// Draws the head at the line's end and takes the line back to it.
void end_with_head(Polyline& points, Head head, PathWriter& heads, PathWriter& crosses) {
  double length = 0;
  const auto tip = head == Head::none ? std::nullopt : tip_of(points, length);
  if (!tip) return;
  double reach = 0;
  if (head == Head::arrow) {
    draw_arrow(*tip, heads);
    reach = arrow_length - 1;
  } else if (head == Head::circle) {
    heads.ellipse(tip->back(5), 4.5, 4.5);
    reach = 9;
  } else {
    draw_cross(*tip, crosses);
    reach = 6.5;
  }
  points.back() = tip->back(std::min(reach, length));
}

/// The shares of a level or upright line's length between which it runs through a box.
struct Passage {
  double enter = 0, leave = 1;
};

std::optional<Passage> passage(Point a, Point b, const Rect& r) {
  const bool upright = a.x == b.x;
  const double fixed = upright ? a.x : a.y;
  const double low = upright ? r.x : r.y;
  const double high = upright ? r.right() : r.bottom();
  const double from = upright ? a.y : a.x;
  const double length = (upright ? b.y : b.x) - from;
  if (fixed <= low || fixed >= high || std::abs(length) < 1e-9) return std::nullopt;
  const double t0 = ((upright ? r.y : r.x) - from) / length;
  const double t1 = ((upright ? r.bottom() : r.right()) - from) / length;
  const Passage through{std::max(0.0, std::min(t0, t1)), std::min(1.0, std::max(t0, t1))};
  return through.enter < through.leave ? std::optional(through) : std::nullopt;
}

/// The line's parts outside its label.
std::vector<Polyline> without_label(const Polyline& points, const std::optional<Rect>& label) {
  if (!label) return {points};
  std::vector<Polyline> parts{{points.front()}};
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point a = points[i - 1];
    const Point b = points[i];
    auto on = [&](double t) { return Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
    const auto through = passage(a, b, *label);
    if (through) {
      if (through->enter > 0) parts.back().push_back(on(through->enter));
      parts.emplace_back();
      if (through->leave < 1) parts.back().push_back(on(through->leave));
    }
    parts.back().push_back(b);
  }
  return parts;
}

}  // namespace

LinkLine draw_link(const PictureLink& link, Polyline points, const std::optional<Rect>& label) {
  PathWriter line, heads, crosses;
  end_with_head(points, link.end, heads, crosses);
  std::reverse(points.begin(), points.end());
  end_with_head(points, link.start, heads, crosses);
  std::reverse(points.begin(), points.end());
  for (const Polyline& part : without_label(points, label))
    write_polyline(line, part, link.sharp ? 0 : corner_radius);
  return {line.text(), heads.text(), crosses.text()};
}

}  // namespace fieldguide::flowchart
