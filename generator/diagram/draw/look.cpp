// The two looks of each part; the literal values are those of the theme on light ground.
#include "diagram/draw/look.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diagram/draw/colour.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr Colour ground{0xfc, 0xfb, 0xf8};  // --paper
constexpr double role_tint = 0.09;          // --role-tint

/// A part's class, and its values where no style sheet says them.
struct Look {
  std::string_view css_class;
  std::string_view fill, stroke, stroke_width, stroke_dash, font_size, font_weight;
};

constexpr std::array<Look, 13> looks = {{
    {"fc-groups", "#efece5", "#d5cfc2", "1", "", "", ""},
    {"fc-links", "none", "#6b6558", "1.6", "", "", ""},
    {"fc-nodes", "#ffffff", "#a8a294", "1.3", "", "", ""},
    {"fc-solid", "#6b6558", "none", "", "", "", ""},
    {"", "", "", "", "", "", ""},
    {"fc-thick", "", "", "3", "", "", ""},
    {"fc-dotted", "", "", "", "4 4", "", ""},
    {"", "", "", "", "", "", ""},
    {"", "#1c1a17", "none", "", "", "15", "500"},
    {"fc-t", "#1c1a17", "none", "", "", "16", "600"},
    {"fc-d", "#4f4a43", "none", "", "", "14", "400"},
    {"fc-l", "#4f4a43", "none", "", "", "13.5", "500"},
    {"fc-g", "#4f4a43", "none", "", "", "14.5", "600"},
}};

void append(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out += fmt::format(" {}=\"{}\"", name, escape_html(std::string(value)));
}

std::string_view first_of(const std::string& author, std::string_view usual, Medium medium) {
  return author.empty() && medium == Medium::file ? usual : std::string_view(author);
}

/// A class would win over the author's attribute on the same element.
bool is_overruled(Part part, const Look& look, const Style& author) {
  return (part == Part::solid && !author.fill.empty()) ||
         (!look.stroke_width.empty() && !author.stroke_width.empty()) ||
         (!look.stroke_dash.empty() && !author.stroke_dash.empty());
}

}  // namespace

std::string look_of(Part part, const Style& author, Medium medium) {
  const Look& look = looks[static_cast<std::size_t>(part)];
  std::string out;
  if (medium == Medium::page && !is_overruled(part, look, author))
    append(out, "class", look.css_class);
  append(out, "fill", first_of(author.fill, look.fill, medium));
  append(out, "stroke", first_of(author.stroke, look.stroke, medium));
  append(out, "stroke-width", first_of(author.stroke_width, look.stroke_width, medium));
  append(out, "stroke-dasharray", first_of(author.stroke_dash, look.stroke_dash, medium));
  if (medium == Medium::page) return out;
  append(out, "font-size", look.font_size);
  append(out, "font-weight", look.font_weight);
  return out;
}

std::string file_font() {
  return " font-family=\"Inter, system-ui, sans-serif\"";
}

std::string_view file_ground() {
  return "#fcfbf8";
}

Style with_role_colour(Style style, const std::string& colour) {
  const auto role = parse_colour(colour);
  if (!role) return style;
  if (style.fill.empty()) style.fill = write_colour(mix(*role, ground, role_tint));
  if (style.stroke.empty()) style.stroke = colour;
  return style;
}

}  // namespace fieldguide::flowchart
