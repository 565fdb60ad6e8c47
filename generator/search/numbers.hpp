// Numbers as text, quickly: an index holds millions of them.
#pragma once

#include <cstdint>
#include <string>

#include <fmt/format.h>

namespace fieldguide {

inline void append_number(std::string& out, std::uint32_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

}  // namespace fieldguide
