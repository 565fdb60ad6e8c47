// Tests of counting words, against the rule as it would be written without a thought for time.
#include "markdown/words.hpp"

#include <cctype>
#include <random>
#include <string>

#include "catch.hpp"

using namespace fieldguide;

namespace {

/// A run of non-blanks is a word when it has a letter or a digit. For ASCII.
int count_plainly(const std::string& text) {
  int words = 0;
  bool counted = false;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\t';
    const bool is_word = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (is_word && !counted) ++words;
    counted = !is_blank && (counted || is_word);
  }
  return words;
}

}  // namespace

TEST_CASE("words are runs with a letter or a digit") {
  CHECK(count_words("") == 0);
  CHECK(count_words("don't stop -- ever") == 3);
  CHECK(count_words("`SQL`, 2 of\tthem\n") == 4);
  CHECK(count_words("größer als Überblick") == 3);
  CHECK(count_words("a – b") == 2);
  CHECK(count_words("数据工程师") == 3);
}

TEST_CASE("thousands of random texts have as many words as the plain rule says") {
  std::mt19937 random(20261121);  // NOLINT: the same texts in each run
  const std::string characters = "abcxyzABCXYZ019 \n\t,.-'`@[{\x7F\x01";
  for (int round = 0; round < 5000; ++round) {
    std::string text(random() % 100, ' ');
    const std::size_t marks = random() % 2 == 0 ? 15 : characters.size();  // some texts have none
    for (char& c : text)
      c = characters[random() % marks];
    INFO(text);
    REQUIRE(count_words(text) == count_plainly(text));
  }
}
