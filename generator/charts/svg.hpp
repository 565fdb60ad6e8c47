// What the charts have in common: an SVG as wide as the text around it, placed in per cent.
#pragma once

#include <string>
#include <string_view>

namespace fieldguide {

/// Name and description of a drawing, for those who do not see it. Plain text.
struct ChartLabel {
  std::string id;  ///< Unique on the page; ids of the drawing's parts begin with it.
  std::string title;
  std::string description;
};

/// "12.5%": two decimals at most.
std::string percent_text(double percent);

/// A drawing of this height in pixels that takes the width it is given. `body` is SVG. Widths are
/// per cent and heights pixels, so that no text is stretched; colours come from style sheets.
std::string chart_svg(std::string_view css_class, double height, const ChartLabel& label,
                      std::string_view body);

/// `<text>` at `x` per cent and `y` pixels. `text` is plain.
std::string svg_text(std::string_view css_class, double x, double y, std::string_view text);

}  // namespace fieldguide
