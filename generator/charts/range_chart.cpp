// Draws ranges as bars: a name and its amount above each bar, the axis below them all.
#include "charts/range_chart.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace fieldguide {
namespace {

// Pixels from the top of a bar's row.
constexpr double name_line = 15;
constexpr double bar_top = 22;
constexpr double bar_height = 10;
constexpr double facts_line = 47;
constexpr double row_height = 62;
constexpr double axis_height = 22;

constexpr double bar_middle = bar_top + bar_height / 2;

std::string grid(const Axis& axis, double height) {
  std::string out;
  for (double mark : axis.marks) {
    const std::string x = percent_text(axis.percent(mark));
    out += fmt::format("<line class=\"chart-grid\" x1=\"{0}\" y1=\"0\" x2=\"{0}\" y2=\"{1}\"/>\n",
                       x, height);
  }
  return out;
}

std::string mark_texts(const Axis& axis, const std::vector<std::string>& labels, double y) {
  std::string out;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool is_first = i == 0, is_last = i + 1 == labels.size();
    const std::string_view css_class = is_first  ? "chart-mark chart-start"
                                       : is_last ? "chart-mark chart-end"
                                                 : "chart-mark chart-middle";
    out += svg_text(css_class, axis.percent(axis.marks[i]), y, labels[i]);
  }
  return out;
}

/// A dashed line from where the range is known to the edge, with an arrow head there. The head is a
/// nested drawing, since a path knows no per cent.
std::string open_end(double from, double edge) {
  const std::string_view head = edge > from ? "M-8 -5 0 0 -8 5z" : "M8 -5 0 0 8 5z";
  return fmt::format(
      "<line class=\"range-open\" x1=\"{0}\" y1=\"{2}\" x2=\"{1}\" y2=\"{2}\"/>\n"
      "<svg x=\"{1}\" y=\"{2}\" overflow=\"visible\"><path class=\"range-head\" "
      "d=\"{3}\"/></svg>\n",
      percent_text(from), percent_text(edge), bar_middle, head);
}

/// The known end of a range whose other end is open.
std::string end_post(double at) {
  return fmt::format("<line class=\"range-post\" x1=\"{0}\" y1=\"{1}\" x2=\"{0}\" y2=\"{2}\"/>\n",
                     percent_text(at), bar_top - 2, bar_top + bar_height + 2);
}

std::string closed_range(double from, double to) {
  if (from == to)
    return fmt::format("<circle class=\"range-point\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n",
                       percent_text(from), bar_middle, bar_height / 2);
  return fmt::format(
      "<rect class=\"range-bar\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\"/>\n",
      percent_text(from), bar_top, percent_text(to - from), bar_height);
}

std::string range_mark(const RangeBar& bar, const Axis& axis) {
  if (!bar.high) return open_end(axis.percent(*bar.low), 100) + end_post(axis.percent(*bar.low));
  if (!bar.low) return open_end(axis.percent(*bar.high), 0) + end_post(axis.percent(*bar.high));
  return closed_range(axis.percent(*bar.low), axis.percent(*bar.high));
}

/// A row in a nested drawing, so that its parts count from its own top.
std::string row(const RangeBar& bar, const Axis& axis, double y) {
  return fmt::format("<svg class=\"{}\" y=\"{}\" overflow=\"visible\">\n{}{}{}{}</svg>\n",
                     bar.css_class, y, svg_text("chart-name", 0, name_line, bar.name),
                     svg_text("chart-amount chart-end", 100, name_line, bar.amount),
                     range_mark(bar, axis),
                     bar.facts.empty() ? "" : svg_text("chart-facts", 0, facts_line, bar.facts));
}

}  // namespace

Axis axis_of(const std::vector<RangeBar>& bars) {
  double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
  for (const RangeBar& bar : bars)
    for (const auto& end : {bar.low, bar.high})
      if (end) low = std::min(low, *end), high = std::max(high, *end);
  if (low > high) return round_axis(0, 1);
  const Axis tight = round_axis(low, high);
  const double step = tight.marks[1] - tight.marks[0];
  for (const RangeBar& bar : bars) {
    if (!bar.low && *bar.high < tight.low + step) low = std::min(low, tight.low - step / 2);
    if (!bar.high && *bar.low > tight.high - step) high = std::max(high, tight.high + step / 2);
  }
  return round_axis(low, high);
}

std::string draw_range_chart(const ChartLabel& label, const std::vector<RangeBar>& bars,
                             const Axis& axis, const std::vector<std::string>& mark_labels) {
  const double height = static_cast<double>(bars.size()) * row_height;
  std::string body = grid(axis, height);
  for (std::size_t i = 0; i < bars.size(); ++i)
    body += row(bars[i], axis, static_cast<double>(i) * row_height);
  body += mark_texts(axis, mark_labels, height + axis_height - 6);
  return chart_svg("range-chart", height + axis_height, label, body);
}

}  // namespace fieldguide
