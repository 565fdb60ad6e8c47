// Properties of Unicode code points that slugs need.
#pragma once

namespace fieldguide {

/// Simple lower-case mapping (UnicodeData.txt).
char32_t lower(char32_t c);

/// Letters, marks, decimal digits, letter numbers, connector punctuation and enclosed letters, as
/// Unicode 13 has them: what github-slugger 2 keeps besides the hyphen.
bool is_slug_character(char32_t c);

/// The property Cased (Unicode 15, section 3.13), for the rule of the final sigma.
bool is_cased(char32_t c);

/// The property Case_Ignorable (Unicode 15, section 3.13): passed over by the same rule.
bool is_case_ignorable(char32_t c);

}  // namespace fieldguide
