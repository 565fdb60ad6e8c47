// One short function for each family of shapes.
#include "diagram/draw/shape.hpp"

#include <algorithm>

#include "diagram/draw/path.hpp"
#include "diagram/layout/outline.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr double corner = 6;

std::string box_path(const Rect& r, double radius = corner) {
  return PathWriter().box(r, radius).text();
}

std::string polygon(std::initializer_list<Point> points) {
  PathWriter path;
  bool first = true;
  for (Point p : points) {
    if (first) {
      path.move(p.x, p.y);
    } else {
      path.line(p.x, p.y);
    }
    first = false;
  }
  return path.close().text();
}

std::string vertical(double x, const Rect& r) {
  return PathWriter().move(x, r.y).line(x, r.bottom()).text();
}
std::string horizontal(double y, const Rect& r) {
  return PathWriter().move(r.x, y).line(r.right(), y).text();
}

double skew(const Rect& r) {
  return std::min(r.height / 3, r.width / 4);
}

ShapeDrawing cylinder(const Rect& r, bool lined) {
  double c = cylinder_curve(r.width);
  double half = r.width / 2;
  ShapeDrawing d;
  d.outline = PathWriter()
                  .move(r.x, r.y + c)
                  .arc(half, c, true, r.right(), r.y + c)
                  .line(r.right(), r.bottom() - c)
                  .arc(half, c, true, r.x, r.bottom() - c)
                  .close()
                  .text();
  PathWriter rim;
  rim.move(r.x, r.y + c).arc(half, c, false, r.right(), r.y + c);
  if (lined) rim.move(r.x, r.y + c + 7).arc(half, c, false, r.right(), r.y + c + 7);
  d.detail = rim.text();
  d.text = {r.centre().x, r.centre().y + c * 0.6 + (lined ? 4 : 0)};
  return d;
}

ShapeDrawing horizontal_cylinder(const Rect& r) {
  double c = cylinder_curve(r.height);
  double half = r.height / 2;
  ShapeDrawing d;
  d.outline = PathWriter()
                  .move(r.x + c, r.y)
                  .line(r.right() - c, r.y)
                  .arc(c, half, true, r.right() - c, r.bottom())
                  .line(r.x + c, r.bottom())
                  .arc(c, half, true, r.x + c, r.y)
                  .close()
                  .text();
  d.detail =
      PathWriter().move(r.right() - c, r.y).arc(c, half, false, r.right() - c, r.bottom()).text();
  d.text = {r.centre().x - c / 2, r.centre().y};
  return d;
}

/// A sheet with a wavy lower edge.
std::string sheet(const Rect& r, bool wavy_top) {
  double wave = 9;
  double quarter = r.width / 4;
  double top = wavy_top ? r.y + wave : r.y;
  double bottom = r.bottom() - wave;
  PathWriter path;
  path.move(r.x, top);
  if (wavy_top) {
    path.curve({r.x + quarter, r.y - wave / 2}, {r.x + 2 * quarter, top});
    path.curve({r.x + 3 * quarter, top + wave * 1.5}, {r.right(), top});
  } else {
    path.line(r.right(), top);
  }
  path.line(r.right(), bottom);
  path.curve({r.x + 3 * quarter, bottom - wave * 1.5}, {r.x + 2 * quarter, bottom});
  path.curve({r.x + quarter, bottom + wave * 1.5}, {r.x, bottom});
  return path.close().text();
}

ShapeDrawing document(const Rect& r, Outline kind) {
  ShapeDrawing d;
  d.text = {r.centre().x, r.centre().y - (kind == Outline::flag ? 0 : 5)};
  if (kind == Outline::documents) {
    for (double step : {8.0, 4.0, 0.0})
      d.outline += sheet({r.x + 8 - step, r.y + step, r.width - 8, r.height - 8}, false);
    return d;
  }
  d.outline = sheet(r, kind == Outline::flag);
  if (kind == Outline::lined_document)
    d.detail = PathWriter().move(r.x + 10, r.y).line(r.x + 10, r.bottom() - 5).text();
  if (kind == Outline::tagged_document)
    d.detail =
        PathWriter().move(r.right() - 18, r.bottom() - 11).line(r.right(), r.bottom() - 24).text();
  return d;
}

/// A rectangle with lines or corners added.
ShapeDrawing marked_rectangle(const Rect& r, Outline kind) {
  ShapeDrawing d;
  d.outline = box_path(r, kind == Outline::datastore ? 0 : 3);
  d.text = r.centre();
  switch (kind) {
    case Outline::subroutine:
      d.detail = vertical(r.x + 8, r) + vertical(r.right() - 8, r);
      break;
    case Outline::lined_rectangle:
      d.detail = vertical(r.x + 9, r);
      break;
    case Outline::divided_rectangle:
      d.detail = horizontal(r.y + 10, r);
      d.text.y += 5;
      break;
    case Outline::window_pane:
      d.detail = vertical(r.x + 9, r) + horizontal(r.y + 9, r);
      d.text = {d.text.x + 4, d.text.y + 4};
      break;
    case Outline::tagged_rectangle:
      d.detail =
          PathWriter().move(r.right() - 16, r.bottom()).line(r.right(), r.bottom() - 16).text();
      break;
    case Outline::stacked_rectangle:
      d.outline.clear();
      for (double step : {8.0, 4.0, 0.0})
        d.outline += box_path({r.x + step, r.y + 8 - step, r.width - 8, r.height - 8}, 3);
      d.text = {d.text.x - 4, d.text.y + 4};
      break;
    case Outline::browser:
    case Outline::console:
      d.detail = horizontal(r.y + 18, r);
      for (double x : {10.0, 20.0, 30.0})
        d.solid += PathWriter().ellipse({r.x + x, r.y + 9}, 2.2, 2.2).text();
      d.text.y += 9;
      break;
    default:
      break;
  }
  return d;
}

/// A polygon whose corners cut into its box.
ShapeDrawing polygon_shape(const Rect& r, Outline kind) {
  ShapeDrawing d;
  Point c = r.centre();
  d.text = c;
  double s = skew(r);
  double left = r.x, right = r.right(), top = r.y, bottom = r.bottom();
  switch (kind) {
    case Outline::diamond:
      d.outline = polygon({{c.x, top}, {right, c.y}, {c.x, bottom}, {left, c.y}});
      break;
    case Outline::hexagon:
      s = std::min(r.height / 4, r.width / 4);
      d.outline = polygon({{left + s, top},
                           {right - s, top},
                           {right, c.y},
                           {right - s, bottom},
                           {left + s, bottom},
                           {left, c.y}});
      break;
    case Outline::lean_right:
      d.outline = polygon({{left + s, top}, {right, top}, {right - s, bottom}, {left, bottom}});
      break;
    case Outline::lean_left:
      d.outline = polygon({{left, top}, {right - s, top}, {right, bottom}, {left + s, bottom}});
      break;
    case Outline::trapezoid:
      d.outline = polygon({{left + s, top}, {right - s, top}, {right, bottom}, {left, bottom}});
      break;
    case Outline::inverse_trapezoid:
      d.outline = polygon({{left, top}, {right, top}, {right - s, bottom}, {left + s, bottom}});
      break;
    case Outline::card:
      d.outline = polygon(
          {{left + 12, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top + 12}});
      break;
    case Outline::sloped_rectangle:
      d.outline = polygon({{left, top + 14}, {right, top}, {right, bottom}, {left, bottom}});
      d.text.y += 6;
      break;
    case Outline::notched_pentagon:
      d.outline = polygon({{left + 14, top},
                           {right - 14, top},
                           {right, top + 14},
                           {right, bottom},
                           {left, bottom},
                           {left, top + 14}});
      d.text.y += 5;
      break;
    case Outline::triangle:
      d.outline = polygon({{c.x, top}, {right, bottom}, {left, bottom}});
      d.text.y = bottom - r.height * 0.28;
      break;
    case Outline::flipped_triangle:
      d.outline = polygon({{left, top}, {right, top}, {c.x, bottom}});
      d.text.y = top + r.height * 0.28;
      break;
    case Outline::hourglass:
      d.outline = polygon({{left, top}, {right, top}, {left, bottom}, {right, bottom}});
      d.shows_text = false;
      break;
    case Outline::bolt:
      d.outline = polygon({{left + r.width * 0.6, top},
                           {left, top + r.height * 0.58},
                           {c.x, top + r.height * 0.52},
                           {left + r.width * 0.4, bottom},
                           {right, top + r.height * 0.42},
                           {c.x, top + r.height * 0.48}});
      d.shows_text = false;
      break;
    case Outline::odd:
      d.outline =
          polygon({{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left + 14, c.y}});
      d.text.x += 6;
      break;
    case Outline::folder:
      d.outline = polygon({{left, top},
                           {left + r.width * 0.32, top},
                           {left + r.width * 0.32 + 8, top + 12},
                           {right, top + 12},
                           {right, bottom},
                           {left, bottom}});
      d.text.y += 6;
      break;
    default:
      d.outline = polygon({{left, top}, {right, top}, {right - 10, bottom}, {left + 10, bottom}});
      break;
  }
  return d;
}

ShapeDrawing round_shape(const Rect& r, Outline kind) {
  ShapeDrawing d;
  Point c = r.centre();
  double x = r.width / 2;
  double y = r.height / 2;
  d.text = c;
  d.shows_text =
      kind == Outline::circle || kind == Outline::double_circle || kind == Outline::ellipse;
  d.outline = PathWriter().ellipse(c, x, y).text();
  if (kind == Outline::double_circle) d.detail = PathWriter().ellipse(c, x - 5, y - 5).text();
  if (kind == Outline::framed_circle) d.solid = PathWriter().ellipse(c, x - 5, y - 5).text();
  if (kind == Outline::filled_circle || kind == Outline::small_circle) d.solid = d.outline;
  if (kind == Outline::crossed_circle) {
    double a = x * 0.707;
    d.detail = PathWriter()
                   .move(c.x - a, c.y - a)
                   .line(c.x + a, c.y + a)
                   .move(c.x + a, c.y - a)
                   .line(c.x - a, c.y + a)
                   .text();
  }
  return d;
}

/// Shapes bounded by curves: delay, display, stored data.
ShapeDrawing curved_shape(const Rect& r, Outline kind) {
  ShapeDrawing d;
  Point c = r.centre();
  d.text = c;
  double half = r.height / 2;
  double bulge = 14;
  PathWriter path;
  if (kind == Outline::delay) {
    double end = r.right() - std::min(half, r.width / 3);
    path.move(r.x, r.y)
        .line(end, r.y)
        .arc(r.right() - end, half, true, end, r.bottom())
        .line(r.x, r.bottom())
        .close();
    d.text.x -= 5;
  } else if (kind == Outline::curved_trapezoid) {
    path.move(r.x, c.y)
        .line(r.x + 20, r.y)
        .line(r.right() - bulge, r.y)
        .arc(bulge, half, true, r.right() - bulge, r.bottom());
    path.line(r.x + 20, r.bottom()).close();
  } else {
    path.move(r.x + bulge, r.y).line(r.right(), r.y).arc(bulge, half, false, r.right(), r.bottom());
    path.line(r.x + bulge, r.bottom()).arc(bulge, half, true, r.x + bulge, r.y).close();
  }
  d.outline = path.text();
  return d;
}

/// A ring of bumps around an ellipse; pointed for a bang.
ShapeDrawing bumpy_shape(const Rect& r, bool pointed) {
  // Eight directions of the compass on the unit circle.
  constexpr Point ring[] = {{1, 0},  {0.707, 0.707},   {0, 1},  {-0.707, 0.707},
                            {-1, 0}, {-0.707, -0.707}, {0, -1}, {0.707, -0.707}};
  Point c = r.centre();
  double inner = pointed ? 0.86 : 0.9;
  auto place = [&](Point p, double scale) {
    return Point{c.x + p.x * scale * r.width / 2, c.y + p.y * scale * r.height / 2};
  };
  PathWriter path;
  Point start = place(ring[0], inner);
  path.move(start.x, start.y);
  for (std::size_t i = 0; i < 8; ++i) {
    Point a = ring[i];
    Point b = ring[(i + 1) % 8];
    Point middle{(a.x + b.x) / 2 * 1.082, (a.y + b.y) / 2 * 1.082};
    Point end = place(b, inner);
    if (pointed) {
      Point tip = place(middle, 1);
      path.line(tip.x, tip.y).line(end.x, end.y);
    } else {
      path.curve(place(middle, 1.16), end);
    }
  }
  ShapeDrawing d;
  d.outline = path.close().text();
  d.text = c;
  return d;
}

std::string brace(double x, const Rect& r, double direction) {
  double middle = r.centre().y;
  double out = x - direction * 6;
  double in = x + direction * 6;
  return PathWriter()
      .move(in, r.y)
      .curve({x, r.y}, {x, r.y + 8})
      .line(x, middle - 6)
      .curve({x, middle}, {out, middle})
      .curve({x, middle}, {x, middle + 6})
      .line(x, r.bottom() - 8)
      .curve({x, r.bottom()}, {in, r.bottom()})
      .text();
}

ShapeDrawing brace_shape(const Rect& r, Outline kind) {
  ShapeDrawing d;
  d.text = r.centre();
  if (kind != Outline::brace_right) d.detail += brace(r.x + 8, r, 1);
  if (kind != Outline::brace_left) d.detail += brace(r.right() - 8, r, -1);
  return d;
}

ShapeDrawing person(const Rect& r) {
  ShapeDrawing d;
  double x = r.centre().x;
  Rect body{r.x, r.y + 40, r.width, r.height - 40};
  d.outline = PathWriter().ellipse({x, r.y + 18}, 17, 17).text() +
              box_path(body, std::min(18.0, body.height / 2));
  d.text = body.centre();
  return d;
}

ShapeDrawing plain_shape(const Rect& r, double radius) {
  ShapeDrawing d;
  d.outline = box_path(r, std::min(radius, std::min(r.width, r.height) / 2));
  d.text = r.centre();
  return d;
}

}  // namespace

ShapeDrawing draw_shape(Outline outline, const Rect& r) {
  switch (outline) {
    case Outline::rectangle:
      return plain_shape(r, corner);
    case Outline::rounded:
      return plain_shape(r, 14);
    case Outline::stadium:
      return plain_shape(r, r.height);
    case Outline::cylinder:
      return cylinder(r, false);
    case Outline::lined_cylinder:
      return cylinder(r, true);
    case Outline::horizontal_cylinder:
      return horizontal_cylinder(r);
    case Outline::circle:
    case Outline::double_circle:
    case Outline::small_circle:
    case Outline::framed_circle:
    case Outline::filled_circle:
    case Outline::crossed_circle:
    case Outline::ellipse:
      return round_shape(r, outline);
    case Outline::document:
    case Outline::documents:
    case Outline::lined_document:
    case Outline::tagged_document:
    case Outline::flag:
      return document(r, outline);
    case Outline::subroutine:
    case Outline::lined_rectangle:
    case Outline::divided_rectangle:
    case Outline::window_pane:
    case Outline::tagged_rectangle:
    case Outline::stacked_rectangle:
    case Outline::browser:
    case Outline::console:
    case Outline::datastore:
      return marked_rectangle(r, outline);
    case Outline::delay:
    case Outline::curved_trapezoid:
    case Outline::bow_tie:
      return curved_shape(r, outline);
    case Outline::cloud:
      return bumpy_shape(r, false);
    case Outline::bang:
      return bumpy_shape(r, true);
    case Outline::brace_left:
    case Outline::brace_right:
    case Outline::braces:
      return brace_shape(r, outline);
    case Outline::person:
      return person(r);
    case Outline::text:
      return {{}, {}, {}, r.centre(), true};
    case Outline::fork:
      return {{}, {}, box_path(r, 3), r.centre(), false};
    default:
      return polygon_shape(r, outline);
  }
}

}  // namespace fieldguide::flowchart
