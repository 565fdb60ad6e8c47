// Role colours as CSS: the declared one on light ground, a lighter one on dark.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "render/render.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

using Rgb = std::array<double, 3>;  // 0 to 1, as CSS writes sRGB

/// Contrast that text of the colour must have on the dark ground: AAA for text (WCAG 2.2, 1.4.6).
constexpr double wanted_contrast = 7.0;
constexpr Rgb dark_ground = {0.09, 0.10, 0.13};

Rgb parse_colour(std::string_view hex) {
  Rgb colour{};
  for (std::size_t i = 0; i < 3; ++i) {
    int value = 0;
    std::from_chars(hex.data() + 1 + 2 * i, hex.data() + 3 + 2 * i, value, 16);
    colour[i] = value / 255.0;
  }
  return colour;
}

std::string write_colour(const Rgb& colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", std::lround(colour[0] * 255),
                     std::lround(colour[1] * 255), std::lround(colour[2] * 255));
}

/// Relative luminance (WCAG 2.2).
double luminance(const Rgb& colour) {
  auto linear = [](double c) {
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
}

double contrast(const Rgb& a, const Rgb& b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

/// The colour mixed with as little white as gives the wanted contrast.
Rgb lighten(const Rgb& colour) {
  constexpr int steps = 50;
  for (int step = 0; step < steps; ++step) {
    const double white = static_cast<double>(step) / steps;
    Rgb mixed;
    for (std::size_t i = 0; i < 3; ++i)
      mixed[i] = colour[i] + (1 - colour[i]) * white;
    if (contrast(mixed, dark_ground) >= wanted_contrast) return mixed;
  }
  return {1, 1, 1};
}

}  // namespace

std::string role_colours_css(const Site& site) {
  std::string css;
  for (const Role& role : site.roles) {
    if (role.colour.empty()) continue;
    const std::string dark = write_colour(lighten(parse_colour(role.colour)));
    css += fmt::format(".{}{{--role-light:{};--role-dark:{};--role:light-dark({},{})}}\n",
                       role_class(role.id), role.colour, dark, role.colour, dark);
  }
  return css;
}

}  // namespace fieldguide
