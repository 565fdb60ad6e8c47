// Small operations on UTF-8 text that several folders need.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fieldguide {

/// Byte offset of the first byte that is not valid UTF-8 (Unicode 15, table 3-7); npos when all is.
std::size_t invalid_utf8(std::string_view text);
/// Number of code points; a stray byte counts as one.
std::size_t count_code_points(std::string_view text);
/// Decodes the code point at `offset` and moves `offset` behind it; U+FFFD for a stray byte.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);

/// Line and column, both from 1, the column in code points, of a byte offset.
std::pair<int, int> line_and_column(std::string_view text, std::size_t offset);
/// The text of line `line` (from 1) without its end; empty when there is none.
std::string_view line_of(std::string_view text, int line);
/// Lines without their ends; "\n" and "\r\n" both end a line.
std::vector<std::string_view> split_lines(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
/// Without ASCII white space at both ends.
std::string_view trim(std::string_view text);
std::string to_lower_ascii(std::string_view text);

/// Escapes & < > " ' for HTML text and attribute values.
std::string escape_html(std::string_view text);
void append_escaped_html(std::string& out, std::string_view text);

/// The candidate that `word` most probably meant: Damerau-Levenshtein distance of at most a third
/// of its length, ties to the first; empty when none is near.
std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates);
/// "did you mean 'title'?", or empty when `closest` finds none.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace fieldguide
