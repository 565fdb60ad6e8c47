// Texts as search compares them: without case, accents and other differences of writing.
#pragma once

#include <string>
#include <string_view>

namespace fieldguide {

/// Compatibility forms, letter case and the optional marks of Latin, Greek, Cyrillic, Hebrew and
/// Arabic writing removed: "Straße", "STRASSE" and "ｓｔｒａｓｓｅ" become "strasse", "İ" and "ı"
/// become "i", "σ" stands for its final form too; the result is in form NFC.
///
/// The same steps as `fold` in theme/js/lib/search/tokens.js, for characters of Unicode 15: NFKD,
/// marks removed, lower case, upper case, lower case, NFC.
std::string fold(std::string_view text);

/// Letters, marks and numbers (general categories L, M and N): what words consist of.
bool is_word_part(char32_t character);

}  // namespace fieldguide
