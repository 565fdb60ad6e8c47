// Cuts a template into text, tags and the tokens inside tags.
#pragma once

#include <vector>

#include "template/syntax/token.hpp"

namespace fieldguide::jinja {

/// The tokens of `source`, ended by one of kind `end`. Comments are left out, `raw` becomes text.
/// Reports tags and strings that are not closed, stray characters and unbalanced brackets. Rules:
/// Jinja2 3.1, lexer.py.
std::vector<Token> tokenize(const Source& source, SyntaxErrors& errors);

/// Bytes of the white space at the end or the beginning of `text`, as Python's str.rstrip() sees
/// it.
std::size_t trailing_space(std::string_view text);
std::size_t leading_space(std::string_view text);

}  // namespace fieldguide::jinja
