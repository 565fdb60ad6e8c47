// What the lexer makes of a template's text.
#pragma once

#include <cstdint>
#include <string_view>

#include "template/syntax/source.hpp"

namespace fieldguide::jinja {

enum class TokenKind : std::uint8_t {
  text,          ///< Between tags, white space already stripped where a "-" says so.
  output_begin,  ///< {{
  output_end,    ///< }}
  tag_begin,     ///< {%
  tag_end,       ///< %}
  name,
  string,  ///< With its quotes.
  integer,
  floating,
  symbol,   ///< An operator or bracket.
  invalid,  ///< Something that the lexer has reported; the rest of the tag is not looked at.
  end,      ///< Of the template; always the last one.
};

struct Token {
  TokenKind kind = TokenKind::end;
  Place place;
  std::string_view text;  ///< Of the source.
};

/// How messages name a token: 'end of the tag', or its own text.
std::string_view describe(const Token& token);

}  // namespace fieldguide::jinja
