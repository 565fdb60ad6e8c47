// Runs the lexer's rules: the first that matches in the current state makes the token.
#include "diagram/parser/lexer.hpp"

#include <utility>

#include "base/text.hpp"
#include "diagram/parser/lexer_rules.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

/// /\n\s*/g → "<br/>", as mermaid does with strings in `@{ … }`.
std::string fold_lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      out += "<br/>";
      at = skip_white_space(text, at);
    } else {
      out += text[at++];
    }
  }
  return out;
}

}  // namespace

Lexer::Lexer(std::string_view text) : scan_(text) {}

/// Follows a matching rule; true when it made a token.
bool Lexer::apply(const LexerRule& rule, std::size_t length, Token& token) {
  std::string_view match = scan_.text().substr(at_, length);
  token = {rule.token, std::string(match), at_, length};
  if (rule.action == LexerAction::clear) token.text.clear();
  if (rule.action == LexerAction::fold_lines) token.text = fold_lines(match);
  at_ += length;
  if (rule.pop && states_.size() > 1) states_.pop_back();
  bool pushes = rule.push != LexerState::initial;
  if (rule.push == LexerState::direction) {
    pushes = !seen_graph_;
    seen_graph_ = true;
  }
  if (pushes) states_.push_back(rule.push);
  return rule.token != TokenKind::end_of_input;
}

Token Lexer::next() {
  Token token;
  while (!done_) {
    done_ = at_ >= scan_.text().size();
    auto state = 1U << static_cast<unsigned>(states_.back());
    const LexerRule* matched = nullptr;
    std::size_t length = no_match;
    for (const LexerRule& rule : lexer_rules()) {
      if ((rule.states & state) == 0) continue;
      length = rule.match(scan_, at_);
      if (length == no_match) continue;
      matched = &rule;
      break;
    }
    if (!matched) {
      if (std::exchange(done_, true)) break;
      std::size_t end = at_;
      next_code_point(scan_.text(), end);
      return {TokenKind::lexical_error, std::string(scan_.text().substr(at_, end - at_)), at_,
              end - at_};
    }
    if (apply(*matched, length, token)) return token;
  }
  return {TokenKind::end_of_input, {}, scan_.text().size(), 0};
}

}  // namespace fieldguide::flowchart
