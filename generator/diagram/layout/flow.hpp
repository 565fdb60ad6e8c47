// The links that a group has to draw: between its direct children, and out through its sides.
#pragma once

#include <vector>

#include "diagram/layout/scene.hpp"

namespace fieldguide::flowchart {

/// A link between two direct children of a group, one of which may hold the real end.
struct InnerLink {
  int link = 0;          ///< Index in the scene.
  int from = 0, to = 0;  ///< Indices into `GroupFlow::children`.
};

/// A link's way from a child out through the group's side.
struct OuterLink {
  int link = 0;
  int child = 0;            ///< Index into `GroupFlow::children`.
  Side side = Side::north;  ///< Of the page.
  bool labelled = false;    ///< Ends at the group's own edge and carries the label.
};

/// What one group contains, and how its children rank.
struct GroupFlow {
  std::vector<int> children;  ///< Items in declared order.
  std::vector<InnerLink> inner;
  std::vector<InnerLink> loops;  ///< From a child to itself.
  std::vector<OuterLink> outer;
  std::vector<int> rank;  ///< One for each child, from 0.
};

/// One flow for each item; empty for nodes.
std::vector<GroupFlow> split_into_flows(const Scene& scene);

/// How many ranks all links pass together: what a layout costs.
long count_passes(const Scene& scene);

}  // namespace fieldguide::flowchart
