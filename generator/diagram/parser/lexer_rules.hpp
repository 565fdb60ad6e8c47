// The lexer's rules as a table in the order of flow.jison.
#pragma once

#include <cstdint>
#include <span>

#include "diagram/parser/lexer.hpp"

namespace fieldguide::flowchart {

/// What happens to the token's text before it is handed on.
enum class LexerAction { keep, clear, fold_lines };

/// One rule: where it applies, what it matches, and what follows.
struct LexerRule {
  std::uint32_t states = 0;  ///< One bit for each LexerState it applies in.
  std::size_t (*match)(LexerScan&, std::size_t at) = nullptr;
  /// The token made; `end_of_input` for none: the match is passed over.
  TokenKind token = TokenKind::end_of_input;
  bool pop = false;
  LexerState push = LexerState::initial;  ///< `initial`: none.
  LexerAction action = LexerAction::keep;
};

/// All rules, first match first.
std::span<const LexerRule> lexer_rules();

}  // namespace fieldguide::flowchart
