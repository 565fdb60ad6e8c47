// Counts words.
#include "markdown/words.hpp"

#include <array>
#include <cstddef>

#include "base/text.hpp"

namespace fieldguide {
namespace {

/// Scripts without blanks between words: kana, Han ideographs and their extensions.
bool is_ideograph(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

/// What a byte does to the current run of non-blanks; a blank ends it.
struct Effect {
  unsigned char begins = 0;  ///< 1: a letter or digit, which makes it a word.
  unsigned char keeps = 0;   ///< 1: a mark, which leaves it what it is.
};

constexpr std::array<Effect, 0x80> make_effects() {
  std::array<Effect, 0x80> effects{};
  for (std::size_t i = 0; i < effects.size(); ++i) {
    const bool is_word = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') || (i >= '0' && i <= '9');
    const bool is_blank = i == ' ' || i == '\n' || i == '\t';
    effects[i] = {static_cast<unsigned char>(is_word),
                  static_cast<unsigned char>(!is_word && !is_blank)};
  }
  return effects;
}
constexpr std::array<Effect, 0x80> effects = make_effects();

/// General punctuation and ideographic punctuation: dashes and brackets are no words.
bool is_punctuation(char32_t c) {
  return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
}

}  // namespace

int count_words(std::string_view text) {
  int words = 0, ideographs = 0;
  int counted = 0;  // 1: the current run of non-blanks
  for (std::size_t i = 0; i < text.size();) {
    // Without branches: where words end cannot be foreseen.
    if (const auto byte = static_cast<unsigned char>(text[i]); byte < effects.size()) {
      const Effect effect = effects[byte];
      words += effect.begins & ~counted;
      counted = effect.begins | (effect.keeps & counted);
      ++i;
      continue;
    }
    const char32_t point = next_code_point(text, i);
    if (is_ideograph(point)) {
      ++ideographs;
      counted = 0;
    } else if (counted == 0 && !is_punctuation(point)) {
      counted = 1;
      ++words;
    }
  }
  return words + (ideographs + 1) / 2;
}

}  // namespace fieldguide
