// A picture of few colours: shapes and text on paper.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/face.hpp"

namespace fieldguide::cards {

struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

/// "#6d28d9" as site.yaml and roles write it.
Rgb parse_rgb(std::string_view hex);

/// A colour to draw with: some entries of the palette, from nearly paper to the colour itself.
struct Ink {
  std::uint8_t first = 0;
  std::uint8_t shades = 1;
};

/// In pixels from the upper left corner.
struct Rectangle {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

/// Pixels as entries of a palette, whose first is the paper. A palette of 16 entries or fewer makes
/// a smaller file, sooner.
class Canvas {
 public:
  Canvas(int width, int height, Rgb paper);

  /// Adds a colour for areas.
  Ink area_ink(Rgb colour);
  /// Adds a colour for text, whose edges need shades between paper and ink.
  Ink text_ink(Rgb colour, std::uint8_t shades);

  /// Fills what lies within the canvas.
  void fill(const Rectangle& area, Ink ink);
  /// Draws a glyph that begins in the pixel at (x, baseline), over paper or the same ink; what lies
  /// outside the canvas is left out.
  void draw(const GlyphImage& glyph, int x, int baseline, Ink ink);

  /// The picture as a PNG file with this palette; empty when there is no memory for it.
  [[nodiscard]] std::string png() const;

 private:
  int width_;
  int height_;
  std::vector<Rgb> palette_;
  std::vector<std::uint8_t> pixels_;  ///< Row by row.
};

}  // namespace fieldguide::cards
