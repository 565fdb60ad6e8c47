// How large an image is, from its first bytes.
#pragma once

#include <optional>
#include <string_view>

namespace fieldguide {

/// Width and height in CSS pixels, both at least 1.
struct ImageSize {
  int width = 0;
  int height = 0;

  bool operator==(const ImageSize&) const = default;
};

/// The size of a PNG, JPEG, GIF, WebP or SVG image, told by its content and not by its name;
/// nothing when the bytes are no such image, are cut off before the size, or state none.
///
/// A JPEG that its camera marked as lying on its side (Exif orientation 5 to 8) is turned, as
/// browsers turn it. An SVG has the size of its `width` and `height`, or of its `viewBox`.
std::optional<ImageSize> image_size(std::string_view bytes);

}  // namespace fieldguide
