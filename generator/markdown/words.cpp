// Counts words.
#include "markdown/words.hpp"

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

bool is_ascii_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// General punctuation and ideographic punctuation: dashes and brackets are no words.
bool is_punctuation(char32_t c) {
  return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
}

}  // namespace

int count_words(std::string_view text) {
  int words = 0, ideographs = 0;
  bool counted = false;  // the current run of non-blanks
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      ++i;
      if (c == ' ' || c == '\n' || c == '\t') {
        counted = false;
      } else if (!counted && is_ascii_word_character(c)) {
        counted = true;
        ++words;
      }
      continue;
    }
    const char32_t point = next_code_point(text, i);
    if (is_ideograph(point)) {
      ++ideographs;
      counted = false;
    } else if (!counted && !is_punctuation(point)) {
      counted = true;
      ++words;
    }
  }
  return words + (ideographs + 1) / 2;
}

}  // namespace fieldguide
