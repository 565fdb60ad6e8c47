// The allow-list of style properties: nothing else of what an author writes reaches the SVG.
#include "diagram/draw/style.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "diagram/draw/colour.hpp"

namespace fieldguide::flowchart {
namespace {

// Understood by mermaid and without meaning here, so not worth a warning.
constexpr std::array<std::string_view, 13> passed_over = {
    "opacity",        "rx",           "ry",     "font-size", "font-family",
    "font-style",     "fill-opacity", "filter", "animation", "text-align",
    "stroke-linecap", "width",        "height"};

bool set_colour(std::string_view value, std::string& into) {
  std::string colour = to_lower_ascii(trim(value));
  if (colour == "none" || colour == "transparent") colour = "none";
  const auto parsed = parse_colour(colour);
  if (colour != "none" && !parsed) return false;
  into = colour.find('(') == std::string::npos ? colour : write_colour(*parsed);
  return true;
}

/// A length in pixels: digits and a point, perhaps "px" behind them.
bool read_length(std::string_view value, std::string& into) {
  value = trim(value);
  if (value.ends_with("px")) value.remove_suffix(2);
  bool number = !value.empty() && value.size() <= 6 &&
                value.find_first_not_of("0123456789.") == std::string_view::npos &&
                std::count(value.begin(), value.end(), '.') <= 1 && value != ".";
  if (number) into = value;
  return number;
}

bool set_dashes(std::string_view value, std::string& into) {
  std::string dashes;
  std::string spaced(value);
  std::replace(spaced.begin(), spaced.end(), ',', ' ');
  for (std::string_view part : split(spaced, ' ')) {
    if (part.empty()) continue;
    std::string length;
    if (!read_length(part, length) || dashes.size() > 40) return false;
    dashes += (dashes.empty() ? "" : " ") + length;
  }
  into = dashes;
  return true;
}

bool apply(std::string_view name, std::string_view value, Style& style) {
  if (name == "fill" || name == "background" || name == "background-color")
    return set_colour(value, style.fill);
  if (name == "stroke" || name == "border-color") return set_colour(value, style.stroke);
  if (name == "color") return set_colour(value, style.colour);
  if (name == "stroke-width") return read_length(value, style.stroke_width);
  if (name == "stroke-dasharray") return set_dashes(value, style.stroke_dash);
  if (name == "font-weight") {
    style.bold = value != "normal" && value != "400" && value != "300";
    return true;
  }
  if (name == "font-style") style.italic = value == "italic";
  return std::find(passed_over.begin(), passed_over.end(), name) != passed_over.end();
}

constexpr double minimum_contrast = 4.5;
constexpr double enhanced_contrast = 7;

/// `fill` with as little black or white in it as gives `text` the enhanced contrast.
Colour shade_under(Colour text, Colour fill) {
  constexpr Colour black{0, 0, 0}, white{255, 255, 255};
  constexpr int steps = 100;
  const Colour end = contrast(text, black) > contrast(text, white) ? black : white;
  for (int step = 0; step < steps; ++step) {
    const Colour shade = mix(fill, end, 1 - static_cast<double>(step) / steps);
    if (contrast(text, shade) >= enhanced_contrast) return shade;
  }
  return end;
}

}  // namespace

std::vector<std::string> apply_declarations(const std::vector<std::string>& declarations,
                                            Style& style) {
  std::vector<std::string> refused;
  for (const std::string& declaration : declarations) {
    std::string_view text = trim(declaration);
    if (text.empty()) continue;
    if (text.ends_with("!important")) text.remove_suffix(10);
    std::size_t colon = text.find(':');
    bool understood =
        colon != std::string_view::npos &&
        apply(to_lower_ascii(trim(text.substr(0, colon))), trim(text.substr(colon + 1)), style);
    if (!understood) refused.emplace_back(text);
  }
  return refused;
}

std::string text_colour(const Style& style) {
  if (!style.colour.empty() && style.colour != "none") return style.colour;
  auto fill = parse_colour(style.fill);
  return fill ? readable_text_on(*fill) : std::string();
}

Style with_enhanced_contrast(Style style) {
  const auto fill = parse_colour(style.fill);
  const auto text = parse_colour(text_colour(style));
  if (!fill || !text) return style;
  const double stated = contrast(*text, *fill);
  if (stated >= minimum_contrast && stated < enhanced_contrast)
    style.fill = write_colour(shade_under(*text, *fill));
  return style;
}

}  // namespace fieldguide::flowchart
