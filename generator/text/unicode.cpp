// Answers questions about code points from utf8proc's tables, narrowed to Unicode 13.
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include <utf8proc.h>

namespace fieldguide {
namespace {

using Range = std::pair<char32_t, char32_t>;

/// Letters, marks and digits of Unicode 14 and 15, which github-slugger 2 (Unicode 13) does not
/// know.
constexpr auto younger = std::to_array<Range>({
    {0x870, 0x887},     {0x889, 0x88E},     {0x898, 0x89F},     {0x8B5, 0x8B5},
    {0x8C8, 0x8D2},     {0xC3C, 0xC3C},     {0xC5D, 0xC5D},     {0xCDD, 0xCDD},
    {0xCF3, 0xCF3},     {0xECE, 0xECE},     {0x170D, 0x170D},   {0x1715, 0x1715},
    {0x171F, 0x171F},   {0x180F, 0x180F},   {0x1AC1, 0x1ACE},   {0x1B4C, 0x1B4C},
    {0x1DFA, 0x1DFA},   {0x2C2F, 0x2C2F},   {0x2C5F, 0x2C5F},   {0x9FFD, 0x9FFF},
    {0xA7C0, 0xA7C1},   {0xA7D0, 0xA7D1},   {0xA7D3, 0xA7D3},   {0xA7D5, 0xA7D9},
    {0xA7F2, 0xA7F4},   {0x10570, 0x1057A}, {0x1057C, 0x1058A}, {0x1058C, 0x10592},
    {0x10594, 0x10595}, {0x10597, 0x105A1}, {0x105A3, 0x105B1}, {0x105B3, 0x105B9},
    {0x105BB, 0x105BC}, {0x10780, 0x10785}, {0x10787, 0x107B0}, {0x107B2, 0x107BA},
    {0x10EFD, 0x10EFF}, {0x10F70, 0x10F85}, {0x11070, 0x11075}, {0x110C2, 0x110C2},
    {0x1123F, 0x11241}, {0x11740, 0x11746}, {0x11AB0, 0x11ABF}, {0x11F00, 0x11F10},
    {0x11F12, 0x11F3A}, {0x11F3E, 0x11F42}, {0x11F50, 0x11F59}, {0x12F90, 0x12FF0},
    {0x1342F, 0x1342F}, {0x13440, 0x13455}, {0x16A70, 0x16ABE}, {0x16AC0, 0x16AC9},
    {0x1AFF0, 0x1AFF3}, {0x1AFF5, 0x1AFFB}, {0x1AFFD, 0x1AFFE}, {0x1B11F, 0x1B122},
    {0x1B132, 0x1B132}, {0x1B155, 0x1B155}, {0x1CF00, 0x1CF2D}, {0x1CF30, 0x1CF46},
    {0x1DF00, 0x1DF1E}, {0x1DF25, 0x1DF2A}, {0x1E030, 0x1E06D}, {0x1E08F, 0x1E08F},
    {0x1E290, 0x1E2AE}, {0x1E4D0, 0x1E4F9}, {0x1E7E0, 0x1E7E6}, {0x1E7E8, 0x1E7EB},
    {0x1E7ED, 0x1E7EE}, {0x1E7F0, 0x1E7FE}, {0x2A6DE, 0x2A6DF}, {0x2B735, 0x2B739},
    {0x31350, 0x323AF},
});

/// Symbols with the property Other_Alphabetic: letters in circles and squares.
constexpr auto enclosed_letters = std::to_array<Range>(
    {{0x24B6, 0x24E9}, {0x1F130, 0x1F149}, {0x1F150, 0x1F169}, {0x1F170, 0x1F189}});

template <std::size_t size>
bool contains(const std::array<Range, size>& ranges, char32_t c) {
  const auto* after = std::upper_bound(ranges.begin(), ranges.end(), c,
                                       [](char32_t value, Range r) { return value < r.first; });
  return after != ranges.begin() && c <= std::prev(after)->second;
}

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

}  // namespace

char32_t lower(char32_t c) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

bool is_slug_character(char32_t c) {
  switch (category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
      return !contains(younger, c);
    default:
      return contains(enclosed_letters, c);
  }
}

bool is_cased(char32_t c) {
  const auto kind = category(c);
  if (kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LL || kind == UTF8PROC_CATEGORY_LT)
    return true;
  if (c == 0xAA || c == 0xBA || contains(enclosed_letters, c))
    return true;  // no case pairs, yet cased
  const auto value = static_cast<utf8proc_int32_t>(c);
  return utf8proc_tolower(value) != value || utf8proc_toupper(value) != value;
}

bool is_case_ignorable(char32_t c) {
  constexpr std::u32string_view within_words =
      U"'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13"
      U"\uFE52\uFE55\uFF07\uFF0E\uFF1A";
  switch (category(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
      return true;
    default:
      return within_words.find(c) != std::u32string_view::npos;
  }
}

}  // namespace fieldguide
