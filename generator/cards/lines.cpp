// Finds where lines may break, fills them, and makes them even.
#include "cards/lines.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "text/characters.hpp"

namespace fieldguide::cards {
namespace {

/// A piece of text that no line break may split.
struct Piece {
  std::string text;
  double width = 0;
  double gap = 0;  ///< Pixels of the space in front of it, unless it begins a line.
};

/// Ideographs, kana and hangul: lines may break between any two (UAX #14, classes ID, H2, H3).
bool is_east_asian(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FFF) || (c >= 0x3040 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_letter_or_digit(char32_t c) {
  return is_word_character(c) && c != U'_';
}

/// Whether a line may end between `before` and `after`, neither of which is a space.
bool may_break(char32_t beyond, char32_t before, char32_t after) {
  if (is_east_asian(after)) return is_east_asian(before) || is_letter_or_digit(before);
  if (is_east_asian(before)) return is_letter_or_digit(after);
  const bool joins = before == U'-' || before == U'/' || before == U'\u2010';
  return joins && is_letter_or_digit(beyond) && is_letter_or_digit(after);
}

/// No-break spaces keep what they stand between on one line.
bool is_breaking_space(char32_t c) {
  return is_space(c) && c != 0xA0 && c != 0x202F;
}

std::vector<Piece> pieces_of(std::string_view text, const Width& width) {
  std::vector<Piece> pieces;
  const double space = width(" ");
  char32_t beyond = U' ', before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (!is_breaking_space(c)) {
      const bool after_space = is_breaking_space(before);
      if (after_space || may_break(beyond, before, c))
        pieces.push_back({{}, 0, after_space && !pieces.empty() ? space : 0});
      pieces.back().text += text.substr(begin, at - begin);
    }
    beyond = before;
    before = c;
  }
  for (Piece& piece : pieces)
    piece.width = width(piece.text);
  return pieces;
}

/// Splits what no line could hold, as it stands, between any two characters.
std::vector<Piece> split_wide(std::vector<Piece> pieces, double widest, const Width& width) {
  std::vector<Piece> out;
  for (Piece& piece : pieces) {
    if (piece.width <= widest) {
      out.push_back(std::move(piece));
      continue;
    }
    double gap = piece.gap;
    for (std::size_t at = 0; at < piece.text.size(); gap = 0) {
      const std::size_t begin = at;
      next_code_point(piece.text, at);
      std::string character = piece.text.substr(begin, at - begin);
      const double wide = width(character);
      out.push_back({std::move(character), wide, gap});
    }
  }
  return out;
}

/// Ends of the lines when each is filled as far as it goes.
std::vector<std::size_t> fill(const std::vector<Piece>& pieces, double widest) {
  std::vector<std::size_t> ends;
  double line = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool begins = i == 0 || line + pieces[i].gap + pieces[i].width > widest;
    if (begins && i > 0) ends.push_back(i);
    line = begins ? pieces[i].width : line + pieces[i].gap + pieces[i].width;
  }
  if (!pieces.empty()) ends.push_back(pieces.size());
  return ends;
}

/// The same number of lines within the least width that allows it.
std::vector<std::size_t> even_out(const std::vector<Piece>& pieces, double widest) {
  std::vector<std::size_t> ends = fill(pieces, widest);
  double low = 0, high = widest;
  constexpr int steps = 10;  // to a thousandth of the width
  for (int step = 0; step < steps && ends.size() > 1; ++step) {
    const double middle = (low + high) / 2;
    std::vector<std::size_t> tried = fill(pieces, middle);
    if (tried.size() > ends.size()) {
      low = middle;
    } else {
      high = middle;
      ends = std::move(tried);
    }
  }
  return ends;
}

std::string join(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end) {
  std::string line;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && pieces[i].gap > 0) line += ' ';
    line += pieces[i].text;
  }
  return line;
}

/// Takes away what should not stand in front of "…".
void trim_end(std::string& line) {
  constexpr std::string_view unwanted = " ,;:.-/&(";
  line.resize(line.find_last_not_of(unwanted) + 1);  // npos + 1 is 0
}

/// Takes away the last word, or of one word the last character.
void shorten(std::string& line) {
  std::size_t last = line.rfind(' ');
  if (last == std::string::npos)
    for (last = line.size() - 1; last > 0 && (line[last] & 0xC0) == 0x80;)
      --last;  // over all bytes of the character
  line.resize(last);
  trim_end(line);
}

std::vector<std::string> join_lines(const std::vector<Piece>& pieces,
                                    const std::vector<std::size_t>& ends) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    lines.push_back(join(pieces, begin, end));
    begin = end;
  }
  return lines;
}

}  // namespace

std::optional<std::vector<std::string>> break_lines(std::string_view text, std::size_t most,
                                                    double widest, const Width& width) {
  const std::vector<Piece> pieces = pieces_of(text, width);
  const bool fit = std::all_of(pieces.begin(), pieces.end(),
                               [&](const Piece& piece) { return piece.width <= widest; });
  if (!fit || fill(pieces, widest).size() > most) return std::nullopt;
  return join_lines(pieces, even_out(pieces, widest));
}

std::vector<std::string> break_and_cut(std::string_view text, std::size_t most, double widest,
                                       const Width& width) {
  if (auto lines = break_lines(text, most, widest, width)) return *lines;
  const std::vector<Piece> pieces = split_wide(pieces_of(text, width), widest, width);
  std::vector<std::string> lines = join_lines(pieces, fill(pieces, widest));
  if (lines.size() <= most) return lines;
  lines.resize(most);
  std::string& last = lines.back();
  trim_end(last);
  while (!last.empty() && width(last + "…") > widest)
    shorten(last);
  last += "…";
  return lines;
}

}  // namespace fieldguide::cards
