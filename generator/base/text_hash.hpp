// Hashes texts for tables that are asked with views.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace fieldguide {

/// With std::equal_to<>, lets a table of std::string be asked for a view without a copy.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

}  // namespace fieldguide
