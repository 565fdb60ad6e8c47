// One weight of a font file: how text runs in it and what its glyphs look like.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace fieldguide {

/// One glyph of a line of text.
struct Glyph {
  std::uint32_t id = 0;  ///< In its font; 0: the font lacks the character.
  std::size_t at = 0;    ///< Offset in bytes of the text that it stands for.
  double advance = 0;    ///< To where the next one begins, in em.
  double x = 0;          ///< Shift from where it begins, in em.
  double y = 0;          ///< Upwards, in em.
};

/// How far a glyph covers the pixels around it.
struct GlyphImage {
  int left = 0;  ///< First column, counted from the pixel in which the glyph begins.
  int top = 0;   ///< First row, counted upwards from the baseline.
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;  ///< Row by row; 255: the pixel is covered whole.
};

/// A font file at one weight, for one thread.
class FontFace {
 public:
  /// `file` (TTF, OTF, WOFF or WOFF2) must outlive the object. `weight` is CSS's `font-weight`: the
  /// nearest that a variable font has; without meaning for others.
  FontFace(std::span<const std::byte> file, int weight);
  ~FontFace();
  FontFace(FontFace&&) noexcept;
  FontFace& operator=(FontFace&&) noexcept;

  /// False when the file is no font: no other member may be called then.
  [[nodiscard]] bool is_usable() const;
  [[nodiscard]] bool has(char32_t character) const;
  /// The glyphs of `text` from left to right, kerned.
  [[nodiscard]] std::vector<Glyph> shape(std::string_view text) const;
  /// A glyph at `size` pixels to the em that begins `x` pixels, less than one, behind a pixel's
  /// left edge.
  [[nodiscard]] GlyphImage image(std::uint32_t glyph, double size, double x) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fieldguide
