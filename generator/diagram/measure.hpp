// How wide text is in the font that readers see.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fieldguide {

/// The look of a piece of text.
struct TextStyle {
  double size = 16;  ///< Pixels.
  int weight = 400;  ///< As CSS `font-weight`.

  auto operator<=>(const TextStyle&) const = default;
};

/// Measures text in one thread; leased from `Fonts`.
class TextMeasurer;

/// The theme's font file (TTF, OTF, WOFF or WOFF2; variable weight is used if there is any), shared
/// by all threads. Without a usable font, widths are estimated.
class Fonts {
 public:
  Fonts();
  /// `file` must outlive the object.
  explicit Fonts(std::span<const std::byte> file);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  /// A measurer that goes back to the pool with the lease.
  class Lease {
   public:
    explicit Lease(const Fonts& fonts);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    TextMeasurer& operator*() const { return *measurer_; }

   private:
    const Fonts& fonts_;
    std::unique_ptr<TextMeasurer> measurer_;
  };

 private:
  std::span<const std::byte> file_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<TextMeasurer>> idle_;
};

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

}  // namespace fieldguide
