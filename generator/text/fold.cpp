// Folds texts with utf8proc, in the steps that a browser can take too.
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <utf8proc.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

using CodePoint = utf8proc_int32_t;
using CodePoints = std::vector<CodePoint>;

/// Marks that readers leave out when they type: accents, Hebrew points and accents, Arabic vowels.
constexpr auto optional_marks = std::to_array<std::pair<CodePoint, CodePoint>>({{0x0300, 0x036F},
                                                                                {0x0591, 0x05BD},
                                                                                {0x05BF, 0x05BF},
                                                                                {0x05C1, 0x05C2},
                                                                                {0x05C4, 0x05C5},
                                                                                {0x05C7, 0x05C7},
                                                                                {0x0610, 0x061A},
                                                                                {0x064B, 0x065F},
                                                                                {0x0670, 0x0670},
                                                                                {0x06D6, 0x06DC},
                                                                                {0x06DF, 0x06E4},
                                                                                {0x06E7, 0x06E8},
                                                                                {0x06EA, 0x06ED},
                                                                                {0x1AB0, 0x1AFF},
                                                                                {0x1DC0, 0x1DFF},
                                                                                {0x20D0, 0x20FF},
                                                                                {0xFE20, 0xFE2F}});

constexpr CodePoint sharp_s = 0xDF, final_sigma = 0x3C2, sigma = 0x3C3;

bool is_optional_mark(CodePoint c) {
  return std::any_of(optional_marks.begin(), optional_marks.end(),
                     [c](const auto& range) { return c >= range.first && c <= range.second; });
}

CodePoints decompose(std::string_view text) {
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE);
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto length = static_cast<utf8proc_ssize_t>(text.size());
  CodePoints points(text.size() * 2 + 8);
  utf8proc_ssize_t count = 0;
  while ((count = utf8proc_decompose(bytes, length, points.data(),
                                     static_cast<utf8proc_ssize_t>(points.size()), options)) >
         static_cast<utf8proc_ssize_t>(points.size()))
    points.resize(static_cast<std::size_t>(count));
  points.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)));
  return points;
}

/// Lower case by way of upper case, which brings together what has several lower-case forms.
CodePoint fold_case(CodePoint c) {
  const CodePoint folded = utf8proc_tolower(utf8proc_toupper(utf8proc_tolower(c)));
  return folded == final_sigma ? sigma : folded;
}

CodePoints fold_cases(const CodePoints& points) {
  CodePoints folded;
  folded.reserve(points.size());
  for (const CodePoint c : points) {
    if (is_optional_mark(c)) continue;
    if (utf8proc_tolower(c) == sharp_s)
      folded.insert(folded.end(), 2, 's');
    else
      folded.push_back(fold_case(c));
  }
  return folded;
}

}  // namespace

std::string fold(std::string_view text) {
  CodePoints points = fold_cases(decompose(text));
  const auto length =
      utf8proc_normalize_utf32(points.data(), static_cast<utf8proc_ssize_t>(points.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  std::string folded;
  for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 0)); ++i)
    append_utf8(folded, static_cast<char32_t>(points[i]));
  return folded;
}

bool is_word_part(char32_t character) {
  const auto kind = utf8proc_category(static_cast<CodePoint>(character));
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_NO;
}

}  // namespace fieldguide
