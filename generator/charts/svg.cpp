// Writes the frame and the texts of charts.
#include "charts/svg.hpp"

#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide {

std::string percent_text(double percent) {
  return fmt::format("{}%", std::round(percent * 100) / 100);
}

std::string chart_svg(std::string_view css_class, double height, const ChartLabel& label,
                      std::string_view body) {
  return fmt::format(
      "<svg class=\"chart {0}\" width=\"100%\" height=\"{1}\" role=\"img\" "
      "aria-labelledby=\"{2}-title\" aria-describedby=\"{2}-description\">\n"
      "<title id=\"{2}-title\">{3}</title>\n<desc id=\"{2}-description\">{4}</desc>\n{5}</svg>",
      css_class, height, escape_html(label.id), escape_html(label.title),
      escape_html(label.description), body);
}

std::string svg_text(std::string_view css_class, double x, double y, std::string_view text) {
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>\n", css_class, percent_text(x),
                     y, escape_html(text));
}

}  // namespace fieldguide
