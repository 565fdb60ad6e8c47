// Splits a preprocessed flowchart into tokens, as the lexer that jison made from mermaid's
// flow.jison does: states on a stack, and in each state the first rule that matches wins, not the
// longest.
#pragma once

#include <string_view>
#include <vector>

#include "diagram/parser/lexer_scan.hpp"
#include "diagram/parser/token.hpp"

namespace fieldguide::flowchart {

/// States of the lexer ("conditions" in jison).
enum class LexerState {
  initial,
  accessible_title,
  accessible_description,
  accessible_description_block,
  shape_data,
  shape_data_string,
  callback_name,
  callback_arguments,
  markdown_string,
  string,
  click,
  direction,
  edge_text,
  thick_edge_text,
  dotted_edge_text,
  ellipse_text,
  trapezoid_text,
  text
};

class Lexer {
 public:
  explicit Lexer(std::string_view text);

  /// The next token. After the last one, or after a lexical error, `end_of_input` for ever.
  Token next();

 private:
  bool apply(const struct LexerRule& rule, std::size_t length, Token& token);

  LexerScan scan_;
  std::size_t at_ = 0;
  std::vector<LexerState> states_{LexerState::initial};
  bool done_ = false;
  bool seen_graph_ = false;
};

}  // namespace fieldguide::flowchart
