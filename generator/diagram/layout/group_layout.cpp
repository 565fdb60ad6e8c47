// One group from layers to lines: order, positions, channels, then everything turned to the page.
#include "diagram/layout/group_layout.hpp"

#include <algorithm>
#include <cmath>

#include "diagram/layout/channel.hpp"
#include "diagram/layout/order.hpp"
#include "diagram/layout/position.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr double track_distance = 12;
constexpr double above_tracks = 14;
constexpr double below_tracks =
    22;  ///< Room for an arrow head and a straight piece in front of it.
constexpr double lane_distance = 12;  ///< Between lines that run beside a box.
constexpr double same_line = 0.75;    ///< Ends this near count as one x.

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

/// A lateral link with its way: straight from the box's side, or along a lane into the channel
/// below.
struct LateralWay {
  LateralLink link;
  bool straight = true;
  double y_offset = 0;  ///< From the box's middle.
  int lane = 0;         ///< From 1 for those that are not straight.
  int wire = -1;
};

class GroupDrawer {
 public:
  explicit GroupDrawer(const GroupInput& input)
      : input_(input), frame_(input.direction), layers_(make_layers(input)) {}

  GroupLayout run() {
    result_.crossings = order_layers(layers_, !input_.hints.empty());
    plan_laterals();
    position_elements(layers_, input_);
    for (const Element& e : layers_.elements)
      width_ = std::max(width_, e.x + e.right);
    stack_layers();
    for (const Chain& chain : layers_.chains)
      draw_chain(chain);
    for (const LateralWay& way : laterals_)
      draw_lateral(way);
    draw_loops();
    turn_to_page();
    return std::move(result_);
  }

 private:
  [[nodiscard]] const Box& box(int child) const { return input_.boxes[at(child)]; }

  /// Whether no box or label lies between the child and the drawing's side.
  [[nodiscard]] bool is_outermost(int child, Side side) const {
    const Element& element = layers_.element(child);
    for (int other : layers_.layers[at(element.layer)]) {
      const Element& o = layers_.element(other);
      bool beyond = side == Side::west ? o.order < element.order : o.order > element.order;
      if (beyond && (o.kind == ElementKind::box || o.kind == ElementKind::label)) return false;
    }
    return true;
  }

  /// Decides before positions are known, because lanes take room beside their boxes.
  void plan_laterals() {
    for (const LateralLink& link : layers_.laterals) {
      LateralWay way{link, is_outermost(link.child, link.side), 0, 0, -1};
      if (link.side == Side::east && box(link.child).loop_extent > 0) way.straight = false;
      laterals_.push_back(way);
    }
    std::stable_sort(laterals_.begin(), laterals_.end(),
                     [](const LateralWay& a, const LateralWay& b) {
                       if (a.link.child != b.link.child) return a.link.child < b.link.child;
                       if (a.link.side != b.link.side) return a.link.side < b.link.side;
                       return a.link.hint < b.link.hint;
                     });
    for (std::size_t i = 0; i < laterals_.size();)
      i = plan_side(i);
  }

  /// Spreads the links of one side of one child; returns where the next side begins.
  std::size_t plan_side(std::size_t begin) {
    std::size_t end = begin;
    const LateralLink& first = laterals_[begin].link;
    while (end < laterals_.size() && laterals_[end].link.child == first.child &&
           laterals_[end].link.side == first.side)
      ++end;
    double height = box(first.child).size.height;
    double count = static_cast<double>(end - begin);
    Element& element = layers_.element(first.child);
    for (std::size_t i = begin; i < end; ++i) {
      LateralWay& way = laterals_[i];
      double share = (static_cast<double>(i - begin) + 1) / (count + 1) - 0.5;
      way.y_offset = share * height * (count > 1 ? 1 : 0.0);
      for (const Port& port : box(first.child).ports)
        if (port.link == way.link.link && port.side == way.link.side)
          way.y_offset = port.offset - height / 2;
      if (way.straight) continue;
      way.lane = static_cast<int>(i - begin) + 1;
    }
    if (!laterals_[begin].straight) {
      double room = count * lane_distance + 6;
      (first.side == Side::west ? element.left : element.right) += room;
      if (first.side == Side::east) east_lanes_[first.child] = room;
    }
    return end;
  }

  /// Where the lane of a lateral link runs.
  [[nodiscard]] double lane_x(const LateralWay& way) const {
    const Element& element = layers_.element(way.link.child);
    double half = box(way.link.child).size.width / 2;
    double out = half + way.lane * lane_distance;
    return way.link.side == Side::west ? element.x - out : element.x + out;
  }

  [[nodiscard]] double smallest_gap(std::size_t upper) const {
    ElementKind above = kind_of(upper);
    ElementKind below = kind_of(upper + 1);
    if (above == ElementKind::port || below == ElementKind::port) return 6;
    if (above == ElementKind::box && below == ElementKind::box)
      return input_.scene->spacing.between_ranks;
    return below == ElementKind::box ? 24 : 16;
  }

  /// A layer holds boxes, or labels, or ports, and bends.
  [[nodiscard]] ElementKind kind_of(std::size_t layer) const {
    ElementKind kind = ElementKind::bend;
    for (int e : layers_.layers[layer])
      if (layers_.element(e).kind != ElementKind::bend) kind = layers_.element(e).kind;
    return kind;
  }

  void stack_layers() {
    layer_y_.assign(layers_.layers.size() + 1, 0);
    layer_height_.assign(layers_.layers.size() + 1, 0);
    track_y_.resize(layers_.segments.size(), 0);
    double y = 0;
    for (std::size_t layer = 0; layer < layers_.layers.size(); ++layer) {
      for (int e : layers_.layers[layer])
        layer_height_[layer] = std::max(layer_height_[layer], layers_.element(e).height);
      layer_y_[layer] = y;
      y += layer_height_[layer];
      bool last = layer + 1 == layers_.layers.size();
      double gap = route_channel(layer, y);
      y += last ? gap : std::max(gap, smallest_gap(layer));
    }
    height_ = y;
  }

  /// Finds tracks for what bends below `layer`; returns the height that they need.
  double route_channel(std::size_t layer, double top) {
    std::vector<Wire> wires;
    std::vector<int> segment_of;
    for (int e : layers_.layers[layer])
      for (int s : layers_.element(e).down) {
        double upper = layers_.upper_x(layers_.segment(s));
        double lower = layers_.lower_x(layers_.segment(s));
        if (std::abs(upper - lower) < same_line) continue;
        wires.push_back({upper, lower, false, 0});
        segment_of.push_back(s);
      }
    std::vector<LateralWay*> ways;
    for (LateralWay& way : laterals_) {
      if (way.straight || layers_.element(way.link.child).layer != static_cast<int>(layer))
        continue;
      wires.push_back({lane_x(way), way.link.side == Side::west ? -1e4 : width_ + 1e4, true, 0});
      ways.push_back(&way);
    }
    if (wires.empty()) return 0;
    int tracks = assign_tracks(wires);
    double first = top + above_tracks + (kind_of(layer) == ElementKind::label ? -4 : 0);
    for (std::size_t i = 0; i < segment_of.size(); ++i)
      track_y_[at(segment_of[i])] = first + wires[i].track * track_distance;
    for (std::size_t i = 0; i < ways.size(); ++i)
      lateral_y_[ways[i]->link.link] = first + wires[segment_of.size() + i].track * track_distance;
    bool arrows = layer + 1 < layers_.layers.size() && kind_of(layer + 1) == ElementKind::box;
    result_.bends += 2 * static_cast<int>(wires.size());
    return first - top + (tracks - 1) * track_distance + (arrows ? below_tracks : 12);
  }

  [[nodiscard]] double middle_y(const Element& e) const {
    return layer_y_[at(e.layer)] + layer_height_[at(e.layer)] / 2;
  }

  static void add_point(Polyline& line, Point point) {
    if (!line.empty() && std::abs(line.back().x - point.x) < 0.01 &&
        std::abs(line.back().y - point.y) < 0.01)
      return;
    if (line.size() > 1) {
      const Point& a = line[line.size() - 2];
      Point& b = line.back();
      bool straight = (std::abs(a.x - b.x) < 0.01 && std::abs(b.x - point.x) < 0.01) ||
                      (std::abs(a.y - b.y) < 0.01 && std::abs(b.y - point.y) < 0.01);
      if (straight) {
        b = point;
        return;
      }
    }
    line.push_back(point);
  }

  void draw_chain(const Chain& chain) {
    LinkPiece piece;
    const Element& first = layers_.element(chain.elements.front());
    double y =
        middle_y(first) + (first.kind == ElementKind::box ? box(first.ref).size.height / 2 : 0);
    if (first.kind == ElementKind::port) y = 0;
    double x = layers_.upper_x(layers_.segment(chain.segments.front()));
    add_point(piece.points, {x, y});
    for (int s : chain.segments) {
      const Segment& segment = layers_.segment(s);
      double upper = layers_.upper_x(segment);
      double lower = layers_.lower_x(segment);
      if (std::abs(upper - lower) >= same_line) {
        add_point(piece.points, {x, track_y_[at(s)]});
        add_point(piece.points, {lower, track_y_[at(s)]});
        x = lower;
      }
      const Element& below = layers_.element(segment.lower);
      if (below.kind == ElementKind::label) piece.label = label_rect(below);
    }
    const Element& last = layers_.element(chain.elements.back());
    double end = height_;
    if (last.kind == ElementKind::box) end = middle_y(last) - box(last.ref).size.height / 2;
    add_point(piece.points, {x, end});
    bool towards_child =
        first.kind == ElementKind::port;  // Outer pieces lead from the child outwards.
    if (chain.reversed || towards_child) std::reverse(piece.points.begin(), piece.points.end());
    result_.pieces.emplace(chain.link, std::move(piece));
  }

  [[nodiscard]] Rect label_rect(const Element& e) const {
    return {e.x - e.left, middle_y(e) - e.height / 2, e.left + e.right, e.height};
  }

  void draw_lateral(const LateralWay& way) {
    const Element& element = layers_.element(way.link.child);
    bool west = way.link.side == Side::west;
    double half = box(way.link.child).size.width / 2;
    double y = middle_y(element) + way.y_offset;
    double outside = west ? 0 : width_;
    LinkPiece piece;
    add_point(piece.points, {element.x + (west ? -half : half), y});
    if (!way.straight) {
      add_point(piece.points, {lane_x(way), y});
      y = lateral_y_[way.link.link];
      add_point(piece.points, {lane_x(way), y});
    }
    add_point(piece.points, {outside, y});
    result_.pieces.emplace(way.link.link, std::move(piece));
  }

  /// Links from a child to itself: one around the other on its right, their labels in a column
  /// beside them.
  void draw_loops() {
    std::map<int, std::vector<int>> loops;
    for (const InnerLink& loop : input_.flow->loops)
      loops[loop.from].push_back(loop.link);
    for (const auto& [child, links] : loops)
      draw_loops_of(child, links);
  }

  void draw_loops_of(int child, const std::vector<int>& links) {
    const Element& element = layers_.element(child);
    double side = element.x + box(child).size.width / 2;
    double count = static_cast<double>(links.size());
    double beside = side + (east_lanes_.count(child) > 0 ? east_lanes_.at(child) : 0);
    double column = beside + loop_room + (count - 1) * loop_step + loop_label_gap;
    double step = std::min(11.0, box(child).size.height * 0.4 / count);
    double label_y = middle_y(element) - box(child).loop_height / 2;
    for (std::size_t i = 0; i < links.size(); ++i) {
      double spread = step * (static_cast<double>(i) + 1);
      double out = beside + loop_room + static_cast<double>(i) * loop_step;
      double y = middle_y(element);
      LinkPiece piece;
      piece.points = {{side, y - spread}, {out, y - spread}, {out, y + spread}, {side, y + spread}};
      Size label = frame_.turn(input_.scene->links[at(links[i])].label);
      if (label.width > 0) piece.label = Rect{column, label_y, label.width, label.height};
      label_y += label.height;
      result_.pieces.emplace(links[i], std::move(piece));
    }
  }

  void turn_to_page() {
    Size in_frame{width_, height_};
    result_.size = frame_.turn(in_frame);
    for (int child = 0; child < layers_.boxes; ++child) {
      const Element& e = layers_.element(child);
      Size size = box(child).size;
      result_.children.push_back(page_rect(
          {e.x - size.width / 2, middle_y(e) - size.height / 2, size.width, size.height}));
    }
    for (auto& [link, piece] : result_.pieces) {
      for (Point& point : piece.points)
        point = frame_.to_page(point, result_.size);
      if (piece.label) piece.label = page_rect(*piece.label);
    }
  }

  [[nodiscard]] Rect page_rect(const Rect& rect) const {
    Point a = frame_.to_page({rect.x, rect.y}, result_.size);
    Point b = frame_.to_page({rect.right(), rect.bottom()}, result_.size);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
  }

  const GroupInput& input_;
  Frame frame_;
  Layers layers_;
  std::vector<LateralWay> laterals_;
  std::map<int, double> east_lanes_;  ///< By child: room for lanes between it and its loops.
  std::map<int, double> lateral_y_;   ///< By link: its track's y.
  std::vector<double> layer_y_, layer_height_;
  std::vector<double> track_y_;  ///< By segment.
  double width_ = 0, height_ = 0;
  GroupLayout result_;
};

}  // namespace

GroupLayout lay_out_group(const GroupInput& input) {
  return GroupDrawer(input).run();
}

}  // namespace fieldguide::flowchart
