// Colours as authors write them, and which text can be read on them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fieldguide::flowchart {

struct Colour {
  int red = 0, green = 0, blue = 0;  ///< 0 to 255.
};

/// A CSS colour: "#rgb", "#rrggbb", a name, or `rgb()`, `rgba()`, `hsl()` and `hsla()` with commas
/// or spaces. An alpha part is read and ignored.
std::optional<Colour> parse_colour(std::string_view text);

/// "#6d28d9".
std::string write_colour(Colour colour);

/// `share` (0 to 1) of `colour` in `ground`, mixed in sRGB.
Colour mix(Colour colour, Colour ground, double share);

/// Contrast of two colours from 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(Colour a, Colour b);

/// "#ffffff" or "#0f172a": whichever can be read better on `background`.
std::string readable_text_on(Colour background);

}  // namespace fieldguide::flowchart
