// Cuts a template into tokens, by the rules of Jinja2's lexer.
#include "template/syntax/lexer.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/syntax/literals.hpp"
#include "text/characters.hpp"

namespace fieldguide::jinja {
namespace {

constexpr std::array<std::string_view, 6> long_symbols = {"//", "**", "==", "!=", ">=", "<="};
constexpr std::string_view short_symbols = "+-/*%~[](){}><=.:|,;";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_name_character(char c) {
  return is_name_start(c) || is_digit(c);
}
bool is_strip_sign(char c) {
  return c == '-' || c == '+';
}

class Lexer {
 public:
  Lexer(const Source& source, SyntaxErrors& errors) : text_(source.text), errors_(errors) {}

  std::vector<Token> run() {
    while (position_ < text_.size())
      text_until_tag();
    push(TokenKind::end, text_.size(), 0);
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(position_); }
  [[nodiscard]] static Place place(std::size_t begin, std::size_t length) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(length)};
  }

  void push(TokenKind kind, std::size_t begin, std::size_t length) {
    tokens_.push_back({kind, place(begin, length), text_.substr(begin, length)});
  }

  void push_text(std::size_t begin, std::size_t end) {
    if (end > begin) push(TokenKind::text, begin, end - begin);
  }

  void skip_space() { position_ += leading_space(rest()); }

  [[nodiscard]] std::size_t next_opening() const {
    std::size_t at = text_.find('{', position_);
    while (at != std::string_view::npos) {
      const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
      if (next == '{' || next == '%' || next == '#') return at;
      at = text_.find('{', at + 1);
    }
    return std::string_view::npos;
  }

  /// Text up to the next tag, then the tag.
  void text_until_tag() {
    const std::size_t begin = position_;
    const std::size_t tag = next_opening();
    if (tag == std::string_view::npos) {
      push_text(begin, text_.size());
      position_ = text_.size();
      return;
    }
    position_ = tag + 2;
    std::size_t end = tag;
    if (position_ < text_.size() && is_strip_sign(text_[position_])) {
      if (text_[position_] == '-') end -= trailing_space(text_.substr(begin, tag - begin));
      ++position_;
    }
    push_text(begin, end);
    switch (text_[tag + 1]) {
      case '#':
        return comment(tag);
      case '{':
        return inside(TokenKind::output_begin, tag);
      default:
        if (skip_raw_word("raw", false)) return raw(tag);
        return inside(TokenKind::tag_begin, tag);
    }
  }

  /// Skips the end of a tag of two characters, the sign before it and, behind "-", white space.
  bool skip_tag_end(std::string_view close, bool plus_allowed) {
    std::string_view left = rest();
    const bool minus = left.starts_with('-');
    if (minus || (plus_allowed && left.starts_with('+'))) left.remove_prefix(1);
    if (!left.starts_with(close)) return false;
    position_ = text_.size() - left.size() + close.size();
    if (minus) skip_space();
    return true;
  }

  void comment(std::size_t tag) {
    const std::size_t end = text_.find("#}", position_);
    if (end == std::string_view::npos) {
      errors_.add(place(tag, 2), "the comment is not closed", "end it with '#}'");
      position_ = text_.size();
      return;
    }
    position_ = end > position_ && is_strip_sign(text_[end - 1]) ? end - 1 : end;
    skip_tag_end("#}", true);
  }

  /// Skips `word` and the end of its tag, when they are next.
  bool skip_raw_word(std::string_view word, bool plus_allowed) {
    const std::size_t before = position_;
    skip_space();
    if (rest().starts_with(word)) {
      position_ += word.size();
      skip_space();
      if (skip_tag_end("%}", plus_allowed)) return true;
    }
    position_ = before;
    return false;
  }

  void raw(std::size_t tag) {
    const std::size_t begin = position_;
    for (std::size_t at = text_.find("{%", begin); at != std::string_view::npos;
         at = text_.find("{%", at + 1)) {
      position_ = at + 2;
      const bool minus = rest().starts_with('-');
      if (!rest().empty() && is_strip_sign(rest()[0])) ++position_;
      if (!skip_raw_word("endraw", true)) continue;
      push_text(begin, minus ? at - trailing_space(text_.substr(begin, at - begin)) : at);
      return;
    }
    errors_.add(place(tag, 2), "'raw' is not closed", "end it with '{% endraw %}'");
    position_ = text_.size();
  }

  /// The tokens of `{{ … }}` or `{% … %}`.
  void inside(TokenKind kind, std::size_t tag) {
    const bool output = kind == TokenKind::output_begin;
    const std::string_view close = output ? "}}" : "%}";
    const TokenKind end_kind = output ? TokenKind::output_end : TokenKind::tag_end;
    push(kind, tag, 2);
    open_.clear();
    broken_ = false;
    while (position_ < text_.size()) {
      const std::size_t before = position_;
      if (may_end(close) && skip_tag_end(close, !output)) return push(end_kind, before, 2);
      const std::size_t space = leading_space(rest());
      position_ += space;
      if (space == 0) token(close);
    }
    fail(place(tag, 2), fmt::format("the tag '{}' is not closed", text_.substr(tag, 2)),
         fmt::format("end it with '{}'", close));
    push(end_kind, text_.size(), 0);
  }

  /// Reports the first mistake of a tag, and marks where the parser has to give up.
  void fail(Place where, std::string message, std::string hint = {}) {
    if (!broken_) errors_.add(where, std::move(message), std::move(hint));
    broken_ = true;
    push(TokenKind::invalid, where.offset, where.length);
  }

  /// Whether the tag may end here: not within brackets, unless one was forgotten.
  bool may_end(std::string_view close) {
    if (open_.empty()) return true;
    std::string_view left = rest();
    if (is_strip_sign(left[0])) left.remove_prefix(1);
    if (open_.back().closing == '}' || !left.starts_with(close)) return false;
    fail(place(open_.back().offset, 1),
         fmt::format("'{}' is not closed", text_[open_.back().offset]),
         fmt::format("end it with '{}'", open_.back().closing));
    return true;
  }

  void token(std::string_view close) {
    const std::string_view left = rest();
    const bool after_dot = position_ > 0 && text_[position_ - 1] == '.';
    if (is_digit(left[0])) {
      const std::size_t length = after_dot ? 0 : float_length(left);
      return take(length > 0 ? TokenKind::floating : TokenKind::integer,
                  length > 0 ? length : integer_length(left));
    }
    if (is_name_start(left[0])) {
      const auto end = std::find_if_not(left.begin(), left.end(), is_name_character);
      return take(TokenKind::name, static_cast<std::size_t>(end - left.begin()));
    }
    if (left[0] == '"' || left[0] == '\'') return string_literal(close);
    symbol();
  }

  void take(TokenKind kind, std::size_t length) {
    push(kind, position_, length);
    position_ += length;
  }

  void string_literal(std::string_view close) {
    const std::string_view left = rest();
    std::size_t end = 1;
    while (end < left.size() && left[end] != left[0])
      end += left[end] == '\\' ? 2U : 1U;
    if (end < left.size()) return take(TokenKind::string, end + 1);
    fail(place(position_, 1), "the string is not closed", fmt::format("end it with {}", left[0]));
    open_.clear();
    position_ = std::min(text_.find(close, position_), text_.size());
  }

  void symbol() {
    const std::string_view left = rest();
    for (std::string_view symbol : long_symbols)
      if (left.starts_with(symbol)) return take(TokenKind::symbol, 2);
    if (short_symbols.find(left[0]) == std::string_view::npos) {
      std::size_t next = position_;
      next_code_point(text_, next);
      fail(place(position_, next - position_),
           fmt::format("unexpected character '{}'", left.substr(0, next - position_)));
      position_ = next;
      return;
    }
    bracket(left[0]);
    take(TokenKind::symbol, 1);
  }

  void bracket(char symbol) {
    if (symbol == '(') open_.push_back({')', position_});
    if (symbol == '[') open_.push_back({']', position_});
    if (symbol == '{') open_.push_back({'}', position_});
    if (symbol != ')' && symbol != ']' && symbol != '}') return;
    if (!open_.empty() && open_.back().closing == symbol) return open_.pop_back();
    fail(place(position_, 1), fmt::format("unexpected '{}'", symbol),
         open_.empty() ? "nothing is open here that it could close"
                       : fmt::format("'{}' is expected first", open_.back().closing));
    open_.clear();
  }

  /// A bracket that has been opened, and what closes it.
  struct Bracket {
    char closing;
    std::size_t offset;
  };

  std::string_view text_;
  SyntaxErrors& errors_;
  std::size_t position_ = 0;
  std::vector<Token> tokens_;
  std::vector<Bracket> open_;  ///< Of the tag at hand.
  bool broken_ = false;        ///< The tag at hand has a mistake, which has been reported.
};

}  // namespace

std::string_view describe(const Token& token) {
  switch (token.kind) {
    case TokenKind::text:
      return "text";
    case TokenKind::output_begin:
      return "{{";
    case TokenKind::output_end:
      return "}}";
    case TokenKind::tag_begin:
      return "{%";
    case TokenKind::tag_end:
      return "%}";
    case TokenKind::end:
      return "end of the template";
    default:
      return token.text;
  }
}

std::size_t leading_space(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t next = 0; next < text.size(); end = next)
    if (!is_space(next_code_point(text, next))) return end;
  return end;
}

std::size_t trailing_space(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0) {
    std::size_t previous = begin - 1;
    while (previous > 0 && (static_cast<unsigned char>(text[previous]) & 0xC0U) == 0x80U)
      --previous;
    std::size_t next = previous;
    if (!is_space(next_code_point(text, next))) break;
    begin = previous;
  }
  return text.size() - begin;
}

std::vector<Token> tokenize(const Source& source, SyntaxErrors& errors) {
  return Lexer(source, errors).run();
}

}  // namespace fieldguide::jinja
