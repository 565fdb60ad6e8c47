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

enum class Ascii : unsigned char { blank, mark, word, not_ascii };

/// What each byte is, so that the common case costs one look-up.
constexpr std::array<Ascii, 256> make_classes() {
  std::array<Ascii, 256> classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const bool is_word = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z') || (i >= '0' && i <= '9');
    const bool is_blank = i == ' ' || i == '\n' || i == '\t';
    classes[i] = i >= 0x80  ? Ascii::not_ascii
                 : is_word  ? Ascii::word
                 : is_blank ? Ascii::blank
                            : Ascii::mark;
  }
  return classes;
}
constexpr std::array<Ascii, 256> classes = make_classes();

/// General punctuation and ideographic punctuation: dashes and brackets are no words.
bool is_punctuation(char32_t c) {
  return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F);
}

}  // namespace

int count_words(std::string_view text) {
  int words = 0, ideographs = 0;
  bool counted = false;  // the current run of non-blanks
  for (std::size_t i = 0; i < text.size();) {
    const Ascii kind = classes[static_cast<unsigned char>(text[i])];
    if (kind != Ascii::not_ascii) {
      if (kind == Ascii::word && !counted) ++words;
      if (kind != Ascii::mark) counted = kind == Ascii::word;
      ++i;
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
