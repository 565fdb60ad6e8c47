// Lays groups out from the inside to the outside, then puts the pieces of every link together.
#include <algorithm>
#include <cmath>

#include "diagram/layout/flow.hpp"
#include "diagram/layout/group_layout.hpp"
#include "diagram/layout/outline.hpp"
#include "diagram/layout/scene.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr double title_padding = 14;    ///< Above a group's title.
constexpr double title_clearance = 12;  ///< Between a title and a link beside it.
constexpr double drawing_margin = 8;

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

/// A group with its frame around it.
struct GroupBox {
  GroupLayout inside;
  Point origin;  ///< Of the inside, within the box.
  Size size;
  Rect title;
};

class Composer {
 public:
  explicit Composer(const Scene& scene)
      : scene_(scene),
        padding_(scene.spacing.group_padding),
        flows_(split_into_flows(scene)),
        boxes_(scene.items.size()) {}

  Drawing run() {
    Drawing best = draw();
    if (!outside_matters()) return best;
    take_hints(best);
    Drawing again = draw();
    return cost(again) < cost(best) ? std::move(again) : std::move(best);
  }

 private:
  [[nodiscard]] static double cost(const Drawing& d) {
    return d.crossings * 40.0 + d.bends * 8.0 + d.size.width * 0.3 + d.size.height * 0.3;
  }

  /// Whether a group has several ways out, whose order only the outside knows.
  [[nodiscard]] bool outside_matters() const {
    return std::any_of(flows_.begin(), flows_.end(),
                       [](const GroupFlow& flow) { return flow.outer.size() > 1; });
  }

  Drawing draw() {
    Drawing drawing;
    for (int item = static_cast<int>(scene_.items.size()) - 1; item >= 0; --item)
      if (scene_.items[at(item)].group) build(item);
    drawing.items.resize(scene_.items.size());
    drawing.titles.resize(scene_.items.size());
    drawing.links.resize(scene_.links.size());
    place(root_group, {drawing_margin, drawing_margin}, drawing);
    const GroupBox& root = boxes_[at(root_group)];
    drawing.size = {root.size.width + 2 * drawing_margin, root.size.height + 2 * drawing_margin};
    for (const GroupBox& box : boxes_) {
      drawing.crossings += box.inside.crossings;
      drawing.bends += box.inside.bends;
    }
    for (int link = 0; link < static_cast<int>(scene_.links.size()); ++link)
      assemble(link, drawing);
    return drawing;
  }

  void build(int item) {
    const SceneItem& group = scene_.items[at(item)];
    GroupInput input{&scene_, &flows_[at(item)], group.direction, {}, {}};
    Frame frame(group.direction);
    for (int child : flows_[at(item)].children)
      input.boxes.push_back(child_box(child, frame));
    reserve_loops(flows_[at(item)], frame, input.boxes);
    if (!hints_.empty()) input.hints = hints_[at(item)];
    GroupBox& box = boxes_[at(item)];
    box.inside = lay_out_group(input);
    wrap(item, box);
  }

  /// Makes room at the children's right for links to themselves.
  void reserve_loops(const GroupFlow& flow, const Frame& frame, std::vector<Box>& boxes) const {
    std::vector<double> label_width(boxes.size(), 0);
    std::vector<int> count(boxes.size(), 0);
    for (const InnerLink& loop : flow.loops) {
      Size label = frame.turn(scene_.links[at(loop.link)].label);
      ++count[at(loop.from)];
      boxes[at(loop.from)].loop_height += label.height;
      label_width[at(loop.from)] = std::max(label_width[at(loop.from)], label.width);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (count[i] == 0) continue;
      double labels = label_width[i] > 0 ? label_width[i] + 2 * loop_label_gap : 0;
      boxes[i].loop_extent = loop_room + (count[i] - 1) * loop_step + labels;
    }
  }

  [[nodiscard]] Box child_box(int child, const Frame& frame) const {
    const SceneItem& item = scene_.items[at(child)];
    Box box;
    if (!item.group) {
      box.size = frame.turn(item.size);
      box.outline = item.outline;
      return box;
    }
    const GroupBox& group = boxes_[at(child)];
    box.size = frame.turn(group.size);
    for (const OuterLink& outer : flows_[at(child)].outer) {
      if (outer.labelled) continue;
      Point end = exit_point(group, outer);
      bool along_x = outer.side == Side::north || outer.side == Side::south;
      box.ports.push_back({outer.link, frame.to_frame(outer.side),
                           frame.offset_to_frame(outer.side, along_x ? end.x : end.y, group.size)});
    }
    return box;
  }

  /// Where an outer link meets the edge of the group's box.
  static Point exit_point(const GroupBox& group, const OuterLink& outer) {
    Point end = group.inside.pieces.at(outer.link).points.back();
    end.x += group.origin.x;
    end.y += group.origin.y;
    switch (outer.side) {
      case Side::north:
        end.y = 0;
        break;
      case Side::south:
        end.y = group.size.height;
        break;
      case Side::west:
        end.x = 0;
        break;
      case Side::east:
        end.x = group.size.width;
        break;
    }
    return end;
  }

  /// Adds padding and the title, which stands clear of links that enter from above.
  void wrap(int item, GroupBox& box) {
    if (item == root_group) {
      box.origin = {0, 0};
      box.size = box.inside.size;
      return;
    }
    Size title = scene_.items[at(item)].size;
    double band = title.height > 0 ? title.height + title_padding : 0;
    double width = std::max(box.inside.size.width, title.width);
    box.origin = {padding_ + (width - box.inside.size.width) / 2, std::max(padding_, band + 10)};
    box.size = {width + 2 * padding_, box.origin.y + box.inside.size.height + padding_};
    if (title.width <= 0) return;
    double x = title_x(item, box, title.width);
    box.size.width = std::max(box.size.width, x + title.width + padding_);
    box.title = {x, title_padding * 0.7, title.width, title.height};
  }

  /// Left end of the title: the gap between links from above that fits and is nearest to the
  /// middle; behind the last link when none fits.
  [[nodiscard]] double title_x(int item, const GroupBox& box, double width) const {
    std::vector<double> walls;
    for (const OuterLink& outer : flows_[at(item)].outer)
      if (outer.side == Side::north) walls.push_back(exit_point(box, outer).x);
    std::sort(walls.begin(), walls.end());
    double middle = (box.size.width - width) / 2;
    double best = -1;
    double low = padding_ * 0.75;
    for (std::size_t i = 0; i <= walls.size(); ++i) {
      double high =
          (i < walls.size() ? walls[i] - title_clearance : box.size.width - padding_ * 0.75) -
          width;
      if (low <= high) {
        double x = std::clamp(middle, low, high);
        if (best < 0 || std::abs(x - middle) < std::abs(best - middle)) best = x;
      }
      if (i < walls.size()) low = walls[i] + title_clearance;
    }
    return best < 0 ? low : best;
  }

  void place(int item, Point corner, Drawing& drawing) {
    const GroupBox& box = boxes_[at(item)];
    drawing.items[at(item)] = {corner.x, corner.y, box.size.width, box.size.height};
    drawing.titles[at(item)] = {corner.x + box.title.x, corner.y + box.title.y, box.title.width,
                                box.title.height};
    for (std::size_t i = 0; i < flows_[at(item)].children.size(); ++i) {
      int child = flows_[at(item)].children[i];
      Rect rect = box.inside.children[i];
      rect.x += corner.x + box.origin.x;
      rect.y += corner.y + box.origin.y;
      drawing.items[at(child)] = rect;
      if (scene_.items[at(child)].group) place(child, {rect.x, rect.y}, drawing);
    }
  }

  /// A link's piece within `group`, on the page. Outer pieces are carried on to the edge of the
  /// group's box.
  [[nodiscard]] LinkPiece piece_on_page(int group, int link, const Drawing& drawing) const {
    const GroupBox& box = boxes_[at(group)];
    LinkPiece piece = box.inside.pieces.at(link);
    for (const OuterLink& outer : flows_[at(group)].outer)
      if (outer.link == link) {
        Point end = exit_point(box, outer);
        piece.points.push_back({end.x - box.origin.x, end.y - box.origin.y});
      }
    const Rect& rect = drawing.items[at(group)];
    Point shift{rect.x + box.origin.x, rect.y + box.origin.y};
    for (Point& point : piece.points)
      point = {point.x + shift.x, point.y + shift.y};
    if (piece.label) {
      piece.label->x += shift.x;
      piece.label->y += shift.y;
    }
    return piece;
  }

  [[nodiscard]] int parent(int item) const { return scene_.items[at(item)].parent; }
  [[nodiscard]] bool draws(int group, int link) const {
    return boxes_[at(group)].inside.pieces.count(link) > 0;
  }

  /// From `item` outwards to the group that holds both ends, which is not included.
  Polyline way_out(int item, int link, const Drawing& drawing, LinkRoute& route,
                   int& last_group) const {
    Polyline way;
    int group = parent(item);
    for (; is_outer(group, link); group = parent(group)) {
      LinkPiece piece = piece_on_page(group, link, drawing);
      way.insert(way.end(), piece.points.begin(), piece.points.end());
      if (piece.label) route.label = piece.label;
      last_group = group;
      if (group == root_group) break;
    }
    return way;
  }

  [[nodiscard]] bool is_outer(int group, int link) const {
    const auto& outer = flows_[at(group)].outer;
    return std::any_of(outer.begin(), outer.end(),
                       [&](const OuterLink& o) { return o.link == link; });
  }

  /// The group whose inner links or loops have the link; -1 when it ends at a group's own edge.
  [[nodiscard]] int inner_group(int link) const {
    for (int item = scene_.links[at(link)].from;; item = parent(item)) {
      int group = item == root_group ? root_group : parent(item);
      if (draws(group, link) && !is_outer(group, link)) return group;
      if (group == root_group) return -1;
    }
  }

  void assemble(int link, Drawing& drawing) const {
    LinkRoute& route = drawing.links[at(link)];
    int from = scene_.links[at(link)].from;
    int to = scene_.links[at(link)].to;
    int group = inner_group(link);
    int ignored = root_group;
    if (group < 0) {
      // One end holds the other: the way out from the inner one ends at the outer one's edge.
      bool from_inside = is_outer(parent(from), link);
      route.points = way_out(from_inside ? from : to, link, drawing, route, ignored);
      if (!from_inside) std::reverse(route.points.begin(), route.points.end());
    } else {
      route.points = way_out(from, link, drawing, route, ignored);
      LinkPiece middle = piece_on_page(group, link, drawing);
      if (middle.label) route.label = middle.label;
      route.points.insert(route.points.end(), middle.points.begin(), middle.points.end());
      Polyline way = way_out(to, link, drawing, route, ignored);
      route.points.insert(route.points.end(), way.rbegin(), way.rend());
    }
    simplify(route.points);
    clip(route.points, from, drawing, true);
    clip(route.points, to, drawing, false);
  }

  /// Takes out points on straight pieces, and evens out steps of less than a pixel.
  static void simplify(Polyline& line) {
    Polyline out;
    for (Point point : line) {
      if (!out.empty() && std::abs(out.back().x - point.x) < 1) point.x = out.back().x;
      if (!out.empty() && std::abs(out.back().y - point.y) < 1) point.y = out.back().y;
      if (!out.empty() && out.back().x == point.x && out.back().y == point.y) continue;
      if (out.size() > 1) {
        const Point& a = out[out.size() - 2];
        Point& b = out.back();
        if ((a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y)) {
          b = point;
          continue;
        }
      }
      out.push_back(point);
    }
    line = std::move(out);
  }

  /// Carries a line's end from its box's side to the outline.
  void clip(Polyline& line, int item, const Drawing& drawing, bool start) const {
    const SceneItem& node = scene_.items[at(item)];
    if (node.group || line.size() < 2) return;
    Point& end = start ? line.front() : line.back();
    const Point& next = start ? line[1] : line[line.size() - 2];
    const Rect& box = drawing.items[at(item)];
    Size size{box.width, box.height};
    if (next.x == end.x) {
      bool north = next.y < end.y;
      double inset =
          outline_inset(node.outline, north ? Side::north : Side::south, end.x - box.x, size);
      end.y += north ? inset : -inset;
    } else {
      bool west = next.x < end.x;
      double inset =
          outline_inset(node.outline, west ? Side::west : Side::east, end.y - box.y, size);
      end.x += west ? inset : -inset;
    }
  }

  /// Remembers where the outside ends of every group's links lie.
  void take_hints(const Drawing& drawing) {
    hints_.assign(scene_.items.size(), {});
    for (int item = 0; item < static_cast<int>(scene_.items.size()); ++item)
      for (const OuterLink& outer : flows_[at(item)].outer)
        hints_[at(item)].push_back(hint(item, outer, drawing));
  }

  [[nodiscard]] double hint(int group, const OuterLink& outer, const Drawing& drawing) const {
    const SceneLink& link = scene_.links[at(outer.link)];
    int outside = contains(group, link.from) ? link.to : link.from;
    Point there = drawing.items[at(outside)].centre();
    bool along_x = outer.side == Side::north || outer.side == Side::south;
    Frame frame(scene_.items[at(group)].direction);
    return frame.offset_to_frame(outer.side, along_x ? there.x : there.y, Size{0, 0});
  }

  [[nodiscard]] bool contains(int group, int item) const {
    for (; item != root_group; item = parent(item))
      if (item == group) return true;
    return group == root_group;
  }

  const Scene& scene_;
  const double padding_;  ///< Of groups.
  std::vector<GroupFlow> flows_;
  std::vector<GroupBox> boxes_;
  std::vector<std::vector<double>> hints_;  ///< By item and outer link; empty in the first round.
};

}  // namespace

Drawing lay_out(const Scene& scene) {
  return Composer(scene).run();
}

}  // namespace fieldguide::flowchart
