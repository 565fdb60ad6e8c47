// Finds the places where a line may end.
#include "diagram/label/words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace fieldguide::flowchart {
namespace {

/// Scripts that put no spaces between words.
bool breaks_anywhere(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

/// Marks that never begin a line (a selection of JIS X 4051's).
bool never_begins(char32_t c) {
  constexpr std::u32string_view marks =
      U"、。，．・：；？！ー）］｝〉》」』】〕〗…‥々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}";
  return marks.find(c) != std::u32string_view::npos;
}

bool never_ends(char32_t c) {
  constexpr std::u32string_view marks = U"（［｛〈《「『【〔〖([{";
  return marks.find(c) != std::u32string_view::npos;
}

bool may_break(char32_t before, char32_t after) {
  return (breaks_anywhere(before) || breaks_anywhere(after)) && !never_begins(after) &&
         !never_ends(before);
}

/// Parts of a text without spaces between which a line may end.
std::vector<std::string_view> split_word(std::string_view word) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(word, at);
    if (start > begin && may_break(before, c)) {
      parts.push_back(word.substr(begin, start - begin));
      begin = start;
    }
    before = c;
  }
  parts.push_back(word.substr(begin));
  return parts;
}

}  // namespace

std::vector<Piece> split_pieces(const RichLine& line) {
  std::vector<Piece> pieces;
  bool open = false;
  for (const Run& run : line) {
    bool first = true;
    for (std::string_view word : split(run.text, ' ')) {
      if (!first) open = false;
      first = false;
      if (word.empty()) continue;
      Join join = open ? Join::glued : Join::space;
      for (std::string_view part : split_word(word)) {
        pieces.push_back({{std::string(part), run.bold, run.italic}, join});
        join = Join::open;
      }
      open = true;
    }
  }
  return pieces;
}

std::vector<std::string_view> split_long_word(std::string_view word) {
  constexpr std::string_view separators = "/_-.:";
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at + 1 < word.size(); ++at) {
    const bool separates = separators.find(word[at]) != std::string_view::npos;
    if (!separates || separators.find(word[at + 1]) != std::string_view::npos) continue;
    parts.push_back(word.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  parts.push_back(word.substr(begin));
  return parts;
}

}  // namespace fieldguide::flowchart
