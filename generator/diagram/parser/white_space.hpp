// White space and word characters as ECMAScript's regular expressions see them: mermaid's grammar
// is written in those.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fieldguide::flowchart {

/// Bytes of the white-space character (`\s`) that begins at `at`; 0 when none does.
std::size_t white_space_length(std::string_view text, std::size_t at);
/// The first offset from `at` on that is not white space.
std::size_t skip_white_space(std::string_view text, std::size_t at);
/// Without white space at both ends, as `String.prototype.trim`.
std::string_view trim_white_space(std::string_view text);
/// `\w`: an ASCII letter, digit or underscore.
bool is_word(char c);
bool is_digit(char c);
/// `\b` at `at`, given that a word character stands in front of it.
bool ends_word(std::string_view text, std::size_t at);

}  // namespace fieldguide::flowchart
