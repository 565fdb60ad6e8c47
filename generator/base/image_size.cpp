// Reads the size of raster images from their headers.
#include "base/image_size.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/svg_size.hpp"

namespace fieldguide {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t largest_side = 1u << 24;  // beyond what any format or browser can show

/// Bytes that may end at any point: what is not there reads as zero.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::uint32_t at(std::size_t i) const {
    return i < bytes_.size() ? static_cast<unsigned char>(bytes_[i]) : 0u;
  }
  [[nodiscard]] std::uint32_t big16(std::size_t i) const { return at(i) << 8 | at(i + 1); }
  [[nodiscard]] std::uint32_t big32(std::size_t i) const { return big16(i) << 16 | big16(i + 2); }
  [[nodiscard]] std::uint32_t little16(std::size_t i) const { return at(i + 1) << 8 | at(i); }
  [[nodiscard]] std::uint32_t little24(std::size_t i) const {
    return at(i + 2) << 16 | little16(i);
  }
  [[nodiscard]] std::uint32_t little32(std::size_t i) const {
    return little16(i + 2) << 16 | little16(i);
  }
  [[nodiscard]] bool has(std::size_t i, std::string_view text) const {
    return i <= bytes_.size() && bytes_.substr(i).starts_with(text);
  }
  [[nodiscard]] Bytes from(std::size_t i) const {
    return Bytes(bytes_.substr(i < size() ? i : size()));
  }

 private:
  std::string_view bytes_;
};

std::optional<ImageSize> checked(std::uint32_t width, std::uint32_t height) {
  if (width == 0 || height == 0 || width > largest_side || height > largest_side)
    return std::nullopt;
  return ImageSize{static_cast<int>(width), static_cast<int>(height)};
}

/// PNG specification, 11.2.2 IHDR.
std::optional<ImageSize> png_size(Bytes bytes) {
  if (!bytes.has(12, "IHDR") || bytes.size() < 24) return std::nullopt;
  return checked(bytes.big32(16), bytes.big32(20));
}

/// GIF89a, 18: Logical Screen Descriptor.
std::optional<ImageSize> gif_size(Bytes bytes) {
  if (bytes.size() < 10) return std::nullopt;
  return checked(bytes.little16(6), bytes.little16(8));
}

/// Whether the TIFF structure of an Exif segment says that rows are columns (Exif 2.32, tag
/// 0x0112).
bool is_turned(Bytes tiff) {
  constexpr std::uint32_t orientation = 0x0112, first_turned = 5, last_turned = 8;
  const bool little = tiff.has(0, "II");
  auto read16 = [&](std::size_t i) { return little ? tiff.little16(i) : tiff.big16(i); };
  const std::size_t directory = little ? tiff.little32(4) : tiff.big32(4);
  if (directory >= tiff.size()) return false;
  const std::uint32_t entries = read16(directory);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + std::size_t{12} * i;
    if (entry >= tiff.size()) return false;
    if (read16(entry) != orientation) continue;
    const std::uint32_t value = read16(entry + 8);
    return value >= first_turned && value <= last_turned;
  }
  return false;
}

/// Start of frame, of any coding: 0xC0 to 0xCF but for DHT, JPG and DAC (ITU T.81, table B.1).
bool is_frame(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// ITU T.81, annex B: segments up to the start of the frame.
std::optional<ImageSize> jpeg_size(Bytes bytes) {
  bool turned = false;
  for (std::size_t i = 2; i + 9 <= bytes.size();) {
    if (bytes.at(i) != 0xFF) return std::nullopt;
    const std::uint32_t marker = bytes.at(i + 1);
    if (marker == 0xFF) {
      ++i;  // a fill byte
      continue;
    }
    if (is_frame(marker)) {
      const std::uint32_t height = bytes.big16(i + 5), width = bytes.big16(i + 7);
      return turned ? checked(height, width) : checked(width, height);
    }
    if (marker == 0xE1 && bytes.has(i + 4, "Exif\0\0"sv)) turned = is_turned(bytes.from(i + 10));
    i += 2 + bytes.big16(i + 2);
  }
  return std::nullopt;
}

/// RFC 9649, sections 2.5 to 2.7.
std::optional<ImageSize> webp_size(Bytes bytes) {
  constexpr std::uint32_t mask14 = 0x3FFF;
  if (bytes.size() < 30) return std::nullopt;
  if (bytes.has(12, "VP8X")) return checked(bytes.little24(24) + 1, bytes.little24(27) + 1);
  if (bytes.has(12, "VP8L") && bytes.at(20) == 0x2F) {
    const std::uint32_t bits = bytes.little32(21);
    return checked((bits & mask14) + 1, (bits >> 14 & mask14) + 1);
  }
  if (bytes.has(12, "VP8 ") && bytes.has(23, "\x9D\x01\x2A"))
    return checked(bytes.little16(26) & mask14, bytes.little16(28) & mask14);
  return std::nullopt;
}

}  // namespace

std::optional<ImageSize> image_size(std::string_view raw) {
  const Bytes bytes(raw);
  if (bytes.has(0, "\x89PNG\r\n\x1A\n")) return png_size(bytes);
  if (bytes.has(0, "\xFF\xD8\xFF")) return jpeg_size(bytes);
  if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a")) return gif_size(bytes);
  if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) return webp_size(bytes);
  return svg_size(raw);
}

}  // namespace fieldguide
