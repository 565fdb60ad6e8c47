// A group's drawing as layers of elements joined by segments: the data of the layered method, in
// the frame where the flow leads down.
#pragma once

#include <vector>

#include "diagram/layout/flow.hpp"
#include "diagram/layout/geometry.hpp"

namespace fieldguide::flowchart {

/// A fixed place where a link leaves a box.
struct Port {
  int link = 0;
  Side side = Side::north;
  double offset = 0;  ///< Along the side, from its left or upper end.
};

/// A child of the group as a box of known size; sides and offsets are those of the frame.
struct Box {
  Size size;
  Outline outline = Outline::rectangle;
  std::vector<Port> ports;  ///< Of a group that is already laid out; empty for nodes.
  double loop_extent = 0;   ///< Room for links to itself, on the right.
  double loop_height = 0;   ///< Height of their labels.
};

enum class ElementKind {
  box,    ///< A child.
  bend,   ///< A point of a link that passes through the layer.
  label,  ///< A link's label; the link passes through its centre.
  port    ///< Where a link leaves the group at the top or bottom.
};

struct Element {
  ElementKind kind = ElementKind::bend;
  int ref = 0;  ///< Child or link.
  int layer = 0;
  int order = 0;               ///< Within its layer.
  double left = 0, right = 0;  ///< Extents from its x.
  double height = 0;
  double x = 0;
  std::vector<int> up, down;  ///< Segments above and below.
  double hint = 0;            ///< Of a port: where the outside wants it.
};

/// A piece of a link between neighbouring layers.
struct Segment {
  int link = 0;
  int upper = 0, lower = 0;                       ///< Elements.
  double upper_offset = 0, lower_offset = 0;      ///< From the elements' x.
  bool upper_fixed = false, lower_fixed = false;  ///< The offset is a port's.
  bool back = false;                              ///< Of a link that runs against the flow.
};

/// A link's elements from top to bottom.
struct Chain {
  int link = 0;
  bool reversed = false;  ///< Runs from bottom to top.
  std::vector<int> elements;
  std::vector<int> segments;
};

/// An outer link through the left or right side.
struct LateralLink {
  int link = 0;
  int child = 0;
  Side side = Side::west;  ///< Of the frame.
  double hint = 0;
};

struct Layers {
  std::vector<Element> elements;
  std::vector<Segment> segments;
  std::vector<std::vector<int>> layers;  ///< Elements from left to right.
  std::vector<Chain> chains;
  std::vector<LateralLink> laterals;
  int boxes = 0;  ///< The first elements are the children.

  [[nodiscard]] Element& element(int i) { return elements[static_cast<std::size_t>(i)]; }
  [[nodiscard]] const Element& element(int i) const {
    return elements[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] Segment& segment(int i) { return segments[static_cast<std::size_t>(i)]; }
  [[nodiscard]] const Segment& segment(int i) const {
    return segments[static_cast<std::size_t>(i)];
  }
  /// x of a segment's end.
  [[nodiscard]] double upper_x(const Segment& s) const {
    return element(s.upper).x + s.upper_offset;
  }
  [[nodiscard]] double lower_x(const Segment& s) const {
    return element(s.lower).x + s.lower_offset;
  }
};

/// What a group's drawing is made from.
struct GroupInput {
  const Scene* scene = nullptr;
  const GroupFlow* flow = nullptr;
  Direction direction = Direction::down;
  std::vector<Box> boxes;  ///< One for each child.
  std::vector<double>
      hints;  ///< One for each outer link: where the outside wants it; empty when unknown.
};

/// Elements and segments, layers in declared order.
Layers make_layers(const GroupInput& input);

}  // namespace fieldguide::flowchart
