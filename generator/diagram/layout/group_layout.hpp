// The drawing of one group's inside.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "diagram/layout/layers.hpp"

namespace fieldguide::flowchart {

/// A piece of a link within one group.
struct LinkPiece {
  Polyline points;  ///< Inner links: from `from` to `to`. Outer links: from the child to the
                    ///< group's side.
  std::optional<Rect> label;
};

// Room for links from a child to itself, in pixels.
inline constexpr double loop_room = 24;      ///< From the child to the first one.
inline constexpr double loop_step = 12;      ///< From one to the next.
inline constexpr double loop_label_gap = 6;  ///< On both sides of their labels.

/// Positions relative to the top left corner of the group's inside, on the page.
struct GroupLayout {
  Size size;
  std::vector<Rect> children;
  std::map<int, LinkPiece> pieces;  ///< By link: inner links, loops and outer links.
  int crossings = 0;
  int bends = 0;
};

/// Lays out the group's children and links. `input.boxes` have sizes, ports and offsets of the
/// frame.
GroupLayout lay_out_group(const GroupInput& input);

}  // namespace fieldguide::flowchart
