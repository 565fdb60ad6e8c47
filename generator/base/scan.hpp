// Looks for rare bytes in long texts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace fieldguide {

/// Offset of the first byte from `begin` on for which `is_wanted` holds; the text's size when there
/// is none. `is_wanted` takes an unsigned char and must be made of comparisons without branches:
/// then compilers ask it of sixteen bytes at once, as long as these have names of their own.
template <typename IsWanted>
std::size_t find_byte(std::string_view text, std::size_t begin, const IsWanted& is_wanted) {
  constexpr std::size_t block = 2 * sizeof(std::uint64_t);
  for (; begin + block <= text.size(); begin += block) {
    std::array<unsigned char, block> bytes{}, found{};
    std::memcpy(bytes.data(), text.data() + begin, block);
    for (std::size_t i = 0; i < block; ++i)
      found[i] = is_wanted(bytes[i]) ? 1 : 0;
    std::array<std::uint64_t, 2> any{};
    std::memcpy(any.data(), found.data(), block);
    if ((any[0] | any[1]) != 0) break;
  }
  while (begin < text.size() && !is_wanted(static_cast<unsigned char>(text[begin])))
    ++begin;
  return begin;
}

}  // namespace fieldguide
