// Tests of looking for bytes: every length, every place.
#include "base/scan.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("a byte is found wherever it stands, and not before the beginning") {
  const auto is_mark = [](unsigned char c) { return (c == '&') | (c >= 0x80); };
  for (std::size_t size = 0; size < 50; ++size)
    for (std::size_t place = 0; place <= size; ++place)
      for (std::size_t begin = 0; begin <= size; ++begin) {
        std::string text(size, 'x');
        if (place < size) text[place] = place % 2 == 0 ? '&' : '\xFF';
        const std::size_t expected = place >= begin ? place : size;
        REQUIRE(find_byte(text, begin, is_mark) == expected);
      }
}
