// Tests of where lines break, with characters that are all ten pixels wide.
#include "cards/lines.hpp"

#include "base/text.hpp"
#include "catch.hpp"

using namespace fieldguide;
using namespace fieldguide::cards;

namespace {

using Lines = std::vector<std::string>;

double ten_each(std::string_view text) {
  return 10.0 * static_cast<double>(count_code_points(text));
}

std::optional<Lines> broken(std::string_view text, std::size_t most, double widest) {
  return break_lines(text, most, widest, ten_each);
}

Lines cut(std::string_view text, std::size_t most, double widest) {
  return break_and_cut(text, most, widest, ten_each);
}

}  // namespace

TEST_CASE("lines of a title are as few as the width allows, and even", "[cards]") {
  CHECK(broken("one two", 1, 70) == Lines{"one two"});
  CHECK(broken("one two", 2, 69) == Lines{"one", "two"});
  // Filled as far as it goes, the first line would be "aaaa bbbb cccc".
  CHECK(broken("aaaa bbbb cccc dddd", 2, 140) == Lines{"aaaa bbbb", "cccc dddd"});
  CHECK(broken("  white \n space  ", 1, 110) == Lines{"white space"});
  CHECK(broken("", 1, 100) == Lines{});
}

TEST_CASE("a title that takes more lines or has a wider word does not fit", "[cards]") {
  CHECK_FALSE(broken("one two three", 2, 50));
  CHECK_FALSE(broken("incomprehensibilities", 3, 100));
}

TEST_CASE("lines break behind hyphens and slashes within words only", "[cards]") {
  CHECK(broken("data-driven", 2, 60) == Lines{"data-", "driven"});
  CHECK(broken("client/server", 2, 70) == Lines{"client/", "server"});
  CHECK_FALSE(broken("--jobs", 2, 50));
  CHECK_FALSE(broken("no\u00A0break", 2, 60));
}

TEST_CASE("lines break between East Asian characters, not in front of their full stop", "[cards]") {
  CHECK(broken("データの手引き", 2, 40) == Lines{"データの", "手引き"});
  CHECK(broken("日本。", 2, 20) == Lines{"日", "本。"});
}

TEST_CASE("what is too long ends with an ellipsis behind a whole word", "[cards]") {
  CHECK(cut("one two three four", 2, 80) == Lines{"one two", "three…"});
  CHECK(cut("one, two three", 1, 60) == Lines{"one…"});
  CHECK(cut("one two", 2, 80) == Lines{"one two"});
}

TEST_CASE("a word wider than a line is broken where nothing smaller is left", "[cards]") {
  CHECK(cut("abcdefghij", 2, 50) == Lines{"abcde", "fghij"});
  CHECK(cut("abcdefghijkl", 2, 50) == Lines{"abcde", "fghi…"});
  CHECK(cut("ééééééé", 1, 40) == Lines{"ééé…"});
}
