// The tokens of mermaid's flowchart grammar (flow.jison).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fieldguide::flowchart {

enum class TokenKind {
  end_of_input,
  lexical_error,  ///< No rule matches; the text is the character.
  semicolon,
  newline,
  space,
  end_of_file,  ///< The grammar's own EOF, which separates statements.
  graph,
  no_direction,
  direction_word,  ///< TB behind the keyword.
  subgraph,
  end,
  accessible_title_value,
  accessible_description_value,
  shape_data,
  ampersand,
  style_separator,  ///< ":::"
  square_open,
  square_close,
  round_open,
  round_close,
  double_circle_open,
  double_circle_close,
  ellipse_open,
  ellipse_close,
  stadium_open,
  stadium_close,
  subroutine_open,
  subroutine_close,
  properties_open,  ///< "[|"
  cylinder_open,
  cylinder_close,
  diamond_open,
  diamond_close,
  tag_end,  ///< ">"
  trapezoid_open,
  trapezoid_close,
  inverse_trapezoid_open,
  inverse_trapezoid_close,
  start_link,  ///< "--" with text to follow.
  link,
  link_id,
  string,
  markdown_string,
  style,
  link_style,
  class_def,
  class_word,
  click,
  callback_name,
  callback_arguments,
  href,
  link_target,
  default_word,
  interpolate,
  number,
  comma,
  colon,
  pipe,
  node_string,
  bracket,  ///< "#"
  minus,
  star,
  down,  ///< "v"
  up,    ///< "^"
  letter,
  text,
  tag_start,  ///< "<"
  edge_text,
  direction_statement,
  unused,  ///< Lexed by mermaid but in no rule of its grammar: a stray quote or "\|".
};

struct Token {
  TokenKind kind = TokenKind::end_of_input;
  std::string text;        ///< As mermaid's actions leave it.
  std::size_t at = 0;      ///< Byte offset in the preprocessed text.
  std::size_t length = 0;  ///< Bytes of the match.
};

}  // namespace fieldguide::flowchart
