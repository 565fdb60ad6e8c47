// Hand-written matchers for the regular expressions of flow.jison.
#include "diagram/parser/lexer_scan.hpp"

#include <algorithm>

#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr std::string_view link_id_stops = "\"[](){}|";

bool one_of(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}

}  // namespace

std::size_t LexerScan::literal(std::size_t at, std::string_view word) const {
  return text_.compare(at, word.size(), word) == 0 ? word.size() : no_match;
}

std::size_t LexerScan::keyword(std::size_t at, std::string_view word) const {
  bool found = literal(at, word) != no_match && ends_word(text_, at + word.size());
  return found ? word.size() : no_match;
}

std::size_t LexerScan::spaced_keyword(std::size_t at, std::string_view word) const {
  std::size_t begin = skip_white_space(text_, at);
  std::size_t length = is_word(word.back()) ? keyword(begin, word) : literal(begin, word);
  return length == no_match ? no_match : begin + length - at;
}

std::size_t LexerScan::until(std::size_t at, std::string_view stops) const {
  return std::min(text_.find_first_of(stops, at), text_.size()) - at;
}

std::size_t LexerScan::some_until(std::size_t at, std::string_view stops) const {
  std::size_t length = until(at, stops);
  return length == 0 ? no_match : length;
}

/// Behind white space and an optional head.
std::size_t LexerScan::link_head(std::size_t at) const {
  at = skip_white_space(text_, at);
  return at < text_.size() && one_of(text_[at], "xo<") ? at + 1 : at;
}

std::size_t LexerScan::link(std::size_t at, char dash) const {
  std::size_t begin = link_head(at);
  std::size_t end = begin;
  while (end < text_.size() && text_[end] == dash)
    ++end;
  std::size_t dashes = end - begin;
  bool head = dashes >= 2 && end < text_.size() && one_of(text_[end], "xo>");
  if (!head && dashes < 3) return no_match;
  return skip_white_space(text_, end + (head ? 1 : 0)) - at;
}

std::size_t LexerScan::start_link(std::size_t at, char dash) const {
  std::size_t begin = link_head(at);
  if (begin + 1 >= text_.size() || text_[begin] != dash || text_[begin + 1] != dash)
    return no_match;
  return skip_white_space(text_, begin + 2) - at;
}

std::size_t LexerScan::dotted_link(std::size_t at) const {
  std::size_t begin = link_head(at);
  if (begin < text_.size() && text_[begin] == '-') ++begin;
  std::size_t end = begin;
  while (end < text_.size() && text_[end] == '.')
    ++end;
  if (end == begin || end >= text_.size() || text_[end] != '-') return no_match;
  ++end;
  if (end < text_.size() && one_of(text_[end], "xo>")) ++end;
  return skip_white_space(text_, end) - at;
}

std::size_t LexerScan::start_dotted_link(std::size_t at) const {
  std::size_t begin = link_head(at);
  return literal(std::min(begin, text_.size()), "-.") == no_match
             ? no_match
             : skip_white_space(text_, begin + 2) - at;
}

std::size_t LexerScan::invisible_link(std::size_t at) const {
  std::size_t begin = skip_white_space(text_, at);
  std::size_t end = begin;
  while (end < text_.size() && text_[end] == '~')
    ++end;
  return end - begin < 3 ? no_match : skip_white_space(text_, end) - at;
}

std::size_t LexerScan::node_string(std::size_t at) const {
  std::size_t end = at;
  for (; end < text_.size(); ++end) {
    char c = text_[end];
    if (is_word(c) || one_of(c, "!\"#$%&'*+.`?\\/")) continue;
    bool inner_dash = c == '-' && end + 1 < text_.size() && !one_of(text_[end + 1], ">-.");
    if (!inner_dash) break;
  }
  return end == at ? no_match : end - at;
}

/// Remembers where the run around `at` ends and its last "@" that is not followed by "{" or a
/// quote.
void LexerScan::scan_link_id_run(std::size_t at) {
  run_last_at_ = no_match;
  std::size_t end = at;
  for (; end < text_.size(); ++end) {
    if (one_of(text_[end], link_id_stops) || white_space_length(text_, end) > 0) break;
    bool usable = text_[end] == '@' && end + 1 < text_.size() && !one_of(text_[end + 1], "{\"");
    if (usable) run_last_at_ = end;
  }
  run_end_ = end;
}

std::size_t LexerScan::link_id(std::size_t at) {
  if (at >= run_end_) scan_link_id_run(at);
  bool found = run_last_at_ != no_match && run_last_at_ > at;
  return found ? run_last_at_ + 1 - at : no_match;
}

std::size_t LexerScan::next_direction(std::size_t at) {
  if (!next_direction_known_ || next_direction_ < at) {
    next_direction_ = std::min(text_.find("direction", at), text_.size());
    next_direction_known_ = true;
  }
  return next_direction_;
}

std::size_t LexerScan::direction_statement(std::size_t at, std::string_view word) {
  std::size_t found = next_direction(at);
  if (found == text_.size()) return no_match;
  std::size_t line_end = std::min(text_.find('\n', at), text_.size());
  std::size_t length = no_match;
  for (; found < line_end; found = text_.find("direction", found + 1)) {
    std::size_t gap = found + std::string_view("direction").size();
    std::size_t begin = skip_white_space(text_, gap);
    if (begin == gap || literal(begin, word) == no_match) continue;
    length = std::min(text_.find('\n', begin), text_.size()) - at;
  }
  return length;
}

}  // namespace fieldguide::flowchart
