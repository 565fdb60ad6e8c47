// How wide text is in the font that readers see.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "base/pool.hpp"

namespace fieldguide {

/// The look of a piece of text.
struct TextStyle {
  double size = 16;  ///< Pixels.
  int weight = 400;  ///< As CSS `font-weight`.

  auto operator<=>(const TextStyle&) const = default;
};

/// Measures text in one thread; leased from `Fonts`.
class TextMeasurer {
 public:
  explicit TextMeasurer(std::span<const std::byte> font_file);
  ~TextMeasurer();
  TextMeasurer(const TextMeasurer&) = delete;
  TextMeasurer& operator=(const TextMeasurer&) = delete;

  /// Width in pixels, with kerning. Characters that the font lacks count by their script's usual
  /// width.
  double width(std::string_view text, const TextStyle& style);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The theme's font file (TTF, OTF, WOFF or WOFF2; variable weight is used if there is any), shared
/// by all threads. Without a usable font, widths are estimated.
class Fonts {
 public:
  Fonts();
  /// `file` must outlive the object.
  explicit Fonts(std::span<const std::byte> file);

  /// A measurer for one thread.
  class Lease : public Pool<TextMeasurer>::Lease {
   public:
    explicit Lease(const Fonts& fonts) : Pool<TextMeasurer>::Lease(fonts.measurers_) {}
  };

 private:
  Pool<TextMeasurer> measurers_;
};

}  // namespace fieldguide
