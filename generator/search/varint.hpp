// Small numbers in few bytes: seven bits a byte, the lowest first, the high bit says that more
// follow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fieldguide {

inline void append_varint(std::string& out, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7)
    out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

/// The number at `offset`, which moves behind it; `bytes` must be what `append_varint` wrote.
inline std::uint32_t read_varint(std::string_view bytes, std::size_t& offset) {
  std::uint32_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[offset++]);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
}

}  // namespace fieldguide
