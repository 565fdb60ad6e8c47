// Breaks labels into lines of balanced width and measures them.
#pragma once

#include <vector>

#include "diagram/label/rich_text.hpp"
#include "diagram/measure.hpp"

namespace fieldguide::flowchart {

/// A drawn line of a label.
struct TextLine {
  RichLine runs;
  double width = 0;    ///< Pixels.
  bool title = false;  ///< The name in front of details, set larger.
};

/// A label ready to be drawn: lines from top to bottom.
struct TextBlock {
  std::vector<TextLine> lines;
  double width = 0;
  double height = 0;

  [[nodiscard]] bool empty() const { return lines.empty(); }
};

/// What a label belongs to; decides its sizes.
enum class LabelRole { node, edge, group_title };

/// Font of a line. Nodes: the first of several lines is a title, the others are details.
TextStyle line_style(LabelRole role, bool title, bool several, bool bold);
/// Distance between the baselines of lines of this style.
double line_height(const TextStyle& style);

/// Lays out `lines` in at most `maximum_width` pixels where words allow. Lines are broken so that
/// they come out about equally long; a break never comes in front of "·" or "—", nor behind a
/// leading "—".
TextBlock wrap_label(const std::vector<RichLine>& lines, LabelRole role, double maximum_width,
                     TextMeasurer& measurer);

}  // namespace fieldguide::flowchart
