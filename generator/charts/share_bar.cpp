// Draws parts of a whole as segments of one bar.
#include "charts/share_bar.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr double height = 30;
constexpr double text_line = 20;

std::string segment_svg(const ShareSegment& segment, double from, double width) {
  return fmt::format(
      "<g class=\"{}\"><title>{}</title><rect class=\"share-part\" x=\"{}\" y=\"0\" width=\"{}\" "
      "height=\"{}\"/>\n{}</g>\n",
      segment.css_class, escape_html(segment.name), percent_text(from), percent_text(width), height,
      svg_text("share-count chart-middle", from + width / 2, text_line,
               std::to_string(segment.count)));
}

}  // namespace

std::string draw_share_bar(const ChartLabel& label, const std::vector<ShareSegment>& segments) {
  int total = 0;
  for (const ShareSegment& segment : segments)
    total += segment.count;
  if (total == 0) return {};
  std::string body;
  int before = 0;
  for (const ShareSegment& segment : segments) {
    if (segment.count == 0) continue;
    body += segment_svg(segment, 100.0 * before / total, 100.0 * segment.count / total);
    before += segment.count;
  }
  return chart_svg("share-bar", height, label, body);
}

}  // namespace fieldguide
