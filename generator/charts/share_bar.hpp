// Parts of a whole, side by side: what belongs to one role, to the other, to both.
#pragma once

#include <string>
#include <vector>

#include "charts/svg.hpp"

namespace fieldguide {

struct ShareSegment {
  int count = 0;          ///< Its width, relative to the others; shown when positive.
  std::string name;       ///< What it stands for, shown as a tool tip.
  std::string css_class;  ///< Gives it its colour and pattern.
};

/// The segments on one bar as wide as the text, each with its count. Empty when all counts are 0.
std::string draw_share_bar(const ChartLabel& label, const std::vector<ShareSegment>& segments);

}  // namespace fieldguide
