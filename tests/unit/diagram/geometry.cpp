// Checks a drawing against its scene, box by box and line by line.
#include "unit/diagram/geometry.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace fieldguide::flowchart::test {
namespace {

constexpr double tolerance = 1;

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x + tolerance < b.right() && b.x + tolerance < a.right() &&
         a.y + tolerance < b.bottom() && b.y + tolerance < a.bottom();
}

bool holds(const Rect& outer, const Rect& inner) {
  return inner.x > outer.x - tolerance && inner.y > outer.y - tolerance &&
         inner.right() < outer.right() + tolerance && inner.bottom() < outer.bottom() + tolerance;
}

Rect segment_rect(const Point& a, const Point& b) {
  // Half a pixel on each side, so that a line has an area.
  return {std::min(a.x, b.x) - 0.5, std::min(a.y, b.y) - 0.5, std::abs(a.x - b.x) + 1,
          std::abs(a.y - b.y) + 1};
}

/// Distance of a point from the border of a box.
double border_distance(const Point& p, const Rect& r) {
  double dx = std::max({r.x - p.x, 0.0, p.x - r.right()});
  double dy = std::max({r.y - p.y, 0.0, p.y - r.bottom()});
  if (dx > 0 || dy > 0) return std::hypot(dx, dy);
  return std::min({p.x - r.x, r.right() - p.x, p.y - r.y, r.bottom() - p.y});
}

bool is_box_like(Outline outline) {
  return outline == Outline::rectangle || outline == Outline::rounded ||
         outline == Outline::subroutine;
}

class Checker {
 public:
  Checker(const Scene& scene, const Drawing& drawing) : scene_(scene), drawing_(drawing) {}

  std::vector<std::string> run() {
    check_boxes();
    for (std::size_t link = 0; link < scene_.links.size(); ++link)
      check_link(link);
    check_labels();
    check_titles();
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool contains(int group, int item) const {
    for (; item != root_group; item = scene_.items[at(item)].parent)
      if (item == group) return true;
    return group == root_group;
  }

  void check_boxes() {
    for (int a = 1; a < static_cast<int>(scene_.items.size()); ++a) {
      const Rect& rect = drawing_.items[at(a)];
      if (!holds(drawing_.items[at(scene_.items[at(a)].parent)], rect))
        add("item {} lies outside its group", a);
      for (int b = a + 1; b < static_cast<int>(scene_.items.size()); ++b)
        if (!contains(a, b) && !contains(b, a) && overlap(rect, drawing_.items[at(b)]))
          add("items {} and {} overlap", a, b);
    }
  }

  void check_link(std::size_t index) {
    const SceneLink& link = scene_.links[index];
    const Polyline& points = drawing_.links[index].points;
    if (points.size() < 2) return add("link {} is missing", index);
    check_end(index, points.front(), link.from);
    check_end(index, points.back(), link.to);
    if (link.label.width > 0 && !drawing_.links[index].label)
      add("the label of link {} is missing", index);
    for (std::size_t i = 1; i < points.size(); ++i) {
      if (points[i - 1].x != points[i].x && points[i - 1].y != points[i].y)
        add("link {} is slanted", index);
      check_segment(index, link, segment_rect(points[i - 1], points[i]));
    }
  }

  void check_end(std::size_t index, const Point& end, int item) {
    const SceneItem& node = scene_.items[at(item)];
    double allowed = node.group || is_box_like(node.outline)
                         ? 1.5
                         : std::max(node.size.width, node.size.height) / 2;
    if (border_distance(end, drawing_.items[at(item)]) > allowed)
      add("link {} does not reach item {}", index, item);
  }

  void check_segment(std::size_t index, const SceneLink& link, const Rect& segment) {
    if (!holds(drawing_.items[root_group], segment)) add("link {} leaves the drawing", index);
    for (int item = 1; item < static_cast<int>(scene_.items.size()); ++item) {
      if (contains(item, link.from) || contains(item, link.to)) continue;
      if (overlap(segment, drawing_.items[at(item)]))
        add("link {} runs through item {}", index, item);
      if (scene_.items[at(item)].group) continue;
    }
    for (int item : {link.from, link.to})
      if (!scene_.items[at(item)].group && deep_inside(segment, item))
        add("link {} runs into its own item {}", index, item);
    for (std::size_t other = 0; other < drawing_.links.size(); ++other)
      if (other != index && drawing_.links[other].label &&
          overlap(segment, *drawing_.links[other].label))
        add("link {} runs through the label of link {}", index, other);
    for (const Rect& title : drawing_.titles)
      if (title.width > 0 && overlap(segment, title)) add("link {} runs through a title", index);
  }

  /// Whether a piece crosses the middle of the item, where only a line that passes through can be.
  [[nodiscard]] bool deep_inside(const Rect& segment, int item) const {
    Rect r = drawing_.items[at(item)];
    return overlap(segment,
                   {r.x + r.width * 0.52, r.y + r.height * 0.52, r.width * 0.4, r.height * 0.4}) &&
           overlap(segment,
                   {r.x + r.width * 0.08, r.y + r.height * 0.08, r.width * 0.4, r.height * 0.4});
  }

  void check_labels() {
    for (std::size_t a = 0; a < drawing_.links.size(); ++a) {
      if (!drawing_.links[a].label) continue;
      const Rect& label = *drawing_.links[a].label;
      if (!holds(drawing_.items[root_group], label))
        add("the label of link {} leaves the drawing", a);
      for (std::size_t b = a + 1; b < drawing_.links.size(); ++b)
        if (drawing_.links[b].label && overlap(label, *drawing_.links[b].label))
          add("labels {} and {} overlap", a, b);
      for (int item = 1; item < static_cast<int>(scene_.items.size()); ++item) {
        bool around = scene_.items[at(item)].group && holds(drawing_.items[at(item)], label);
        if (!around && overlap(label, drawing_.items[at(item)]))
          add("the label of link {} lies on item {}", a, item);
      }
    }
  }

  void check_titles() {
    for (int group = 1; group < static_cast<int>(scene_.items.size()); ++group) {
      const Rect& title = drawing_.titles[at(group)];
      if (title.width <= 0) continue;
      if (!holds(drawing_.items[at(group)], title))
        add("the title of group {} lies outside", group);
      for (int item = 1; item < static_cast<int>(scene_.items.size()); ++item)
        if (!contains(item, group) && overlap(title, drawing_.items[at(item)]))
          add("the title of group {} lies on item {}", group, item);
    }
  }

  template <class... Parts>
  void add(const char* text, const Parts&... parts) {
    found_.push_back(fmt::format(fmt::runtime(text), parts...));
  }

  const Scene& scene_;
  const Drawing& drawing_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> violations(const Scene& scene, const Drawing& drawing) {
  return Checker(scene, drawing).run();
}

}  // namespace fieldguide::flowchart::test
