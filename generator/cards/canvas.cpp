// Draws into an array of palette entries and writes it as PNG.
#include "cards/canvas.hpp"

#include <png.h>

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace fieldguide::cards {
namespace {

/// As much ink as `part` of `whole`, on paper.
std::uint8_t mixed(int paper, int ink, int part, int whole) {
  return static_cast<std::uint8_t>((paper * (whole - part) + ink * part + whole / 2) / whole);
}

}  // namespace

Rgb parse_rgb(std::string_view hex) {
  unsigned value = 0;
  std::from_chars(hex.data() + 1, hex.data() + hex.size(), value, 16);
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

Canvas::Canvas(int width, int height, Rgb paper)
    : width_(width),
      height_(height),
      palette_{paper},
      pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0) {}

Ink Canvas::area_ink(Rgb colour) {
  return text_ink(colour, 1);
}

Ink Canvas::text_ink(Rgb colour, std::uint8_t shades) {
  const Ink ink{static_cast<std::uint8_t>(palette_.size()), shades};
  const Rgb paper = palette_.front();
  for (int part = 1; part <= ink.shades; ++part)
    palette_.push_back({mixed(paper.red, colour.red, part, ink.shades),
                        mixed(paper.green, colour.green, part, ink.shades),
                        mixed(paper.blue, colour.blue, part, ink.shades)});
  return ink;
}

void Canvas::fill(const Rectangle& area, Ink ink) {
  const int left = std::clamp(area.left, 0, width_);
  const int right = std::clamp(area.left + area.width, left, width_);
  for (int y = std::max(area.top, 0); y < std::min(area.top + area.height, height_); ++y) {
    const auto row = pixels_.begin() + static_cast<std::ptrdiff_t>(y) * width_;
    std::fill(row + left, row + right, static_cast<std::uint8_t>(ink.first + ink.shades - 1));
  }
}

void Canvas::draw(const GlyphImage& glyph, int x, int baseline, Ink ink) {
  const int left = x + glyph.left, top = baseline - glyph.top;
  for (int row = std::max(0, -top); row < std::min(glyph.height, height_ - top); ++row) {
    const auto coverage = glyph.coverage.begin() + std::ptrdiff_t{row} * glyph.width;
    const auto pixels = pixels_.begin() + std::ptrdiff_t{top + row} * width_;
    for (int column = std::max(0, -left); column < std::min(glyph.width, width_ - left); ++column) {
      const int shade = (coverage[column] * ink.shades + 127) / 255;
      if (shade == 0) continue;
      std::uint8_t& pixel = pixels[left + column];
      // Where glyphs touch, the darker shade stays.
      pixel = std::max(pixel, static_cast<std::uint8_t>(ink.first + shade - 1));
    }
  }
}

std::string Canvas::png() const {
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width_);
  image.height = static_cast<png_uint_32>(height_);
  image.format = PNG_FORMAT_RGB_COLORMAP;
  image.colormap_entries = static_cast<png_uint_32>(palette_.size());
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels_.data(), width_,
                                palette_.data()) == 0)
    return {};
  bytes.resize(size);
  return bytes;
}

}  // namespace fieldguide::cards
