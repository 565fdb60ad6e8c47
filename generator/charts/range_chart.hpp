// Ranges as horizontal bars on one axis.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "charts/axis.hpp"
#include "charts/svg.hpp"

namespace fieldguide {

/// One range. An absent end is open: the bar runs to the edge, dashed, with an arrow.
struct RangeBar {
  std::string name;       ///< Whose range it is.
  std::string amount;     ///< The range in words: "$100,000–$150,000".
  std::string facts;      ///< What kind of range it is: "typical, per year"; may be empty.
  std::string css_class;  ///< Gives it its colour.
  std::optional<double> low, high;  ///< At least one; `low` is not above `high`.
};

/// The axis on which all bars can be drawn, with room beyond the ends that are open.
Axis axis_of(const std::vector<RangeBar>& bars);

/// The bars one below the other. `mark_labels` are the texts for `axis.marks`.
std::string draw_range_chart(const ChartLabel& label, const std::vector<RangeBar>& bars,
                             const Axis& axis, const std::vector<std::string>& mark_labels);

}  // namespace fieldguide
