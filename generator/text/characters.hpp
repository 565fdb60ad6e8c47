// Classes and letter case of Unicode characters, as Python's str has them.
#pragma once

#include <string>
#include <string_view>

namespace fieldguide {

/// White space by Unicode, and the separators U+001C to U+001F (Python's str.isspace).
bool is_space(char32_t character);
/// Letters, numbers and "_" (Python's \w).
bool is_word_character(char32_t character);
/// Shown as it stands by Python's repr: neither control, format, private, unassigned nor a
/// separator other than a space.
bool is_printable(char32_t character);
bool is_upper(char32_t character);
bool is_lower(char32_t character);

/// Letter case by Unicode's simple mappings, and "SS" for "ß".
std::string upper_case(std::string_view text);
std::string lower_case(std::string_view text);

}  // namespace fieldguide
