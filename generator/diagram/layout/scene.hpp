// What is laid out, and the result: boxes, links and labels without texts or colours.
#pragma once

#include <optional>
#include <vector>

#include "diagram/layout/geometry.hpp"
#include "diagram/parser/shapes.hpp"

namespace fieldguide::flowchart {

/// A node or a group. Groups hold items; the drawing itself is group `root`.
struct SceneItem {
  bool group = false;
  int parent = 0;  ///< Index of the group that holds it.
  Size size;       ///< Of a node. Of a group: of its title, which may be 0.
  Outline outline = Outline::rectangle;
  Direction direction = Direction::down;  ///< Of a group.
  bool own_direction = false;             ///< Whether the author gave the group's direction.
};

struct SceneLink {
  int from = 0, to = 0;  ///< Indices of items.
  int length = 1;        ///< Ranks to span at least.
  Size label;            ///< Width 0 when there is none.
};

/// Distances in pixels.
struct Spacing {
  double between_nodes = 32;  ///< Neighbours in a rank.
  double between_ranks = 40;
  double group_padding = 20;  ///< Between a group's edge and what it holds.
};

/// Item 0 is the root group; items come after the group that holds them.
struct Scene {
  std::vector<SceneItem> items;
  std::vector<SceneLink> links;
  Spacing spacing;
};

struct LinkRoute {
  Polyline
      points;  ///< From the edge of `from` to the edge of `to`; horizontal and vertical pieces.
  std::optional<Rect> label;
};

struct Drawing {
  Size size;
  std::vector<Rect> items;   ///< One for each item; the root's is the whole drawing.
  std::vector<Rect> titles;  ///< One for each item; empty for nodes and groups without title.
  std::vector<LinkRoute> links;
  int crossings = 0;
  int bends = 0;
};

/// Where in the scene the root group stands.
inline constexpr int root_group = 0;

/// Lays the scene out. The same scene always gives the same drawing.
Drawing lay_out(const Scene& scene);

}  // namespace fieldguide::flowchart
