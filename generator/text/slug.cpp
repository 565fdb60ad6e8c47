// Makes slugs as github-slugger 2 does: lower case, drop what is no word character, spaces to
// hyphens.
#include "text/slug.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/text.hpp"
#include "text/unicode.hpp"

namespace fieldguide {
namespace {

constexpr char32_t capital_i_with_dot = 0x130, combining_dot = 0x307;
constexpr char32_t capital_sigma = 0x3A3, final_sigma = 0x3C2;

/// In any letter case; slugs are lower case. What scripts look up by name on `window`, on
/// `document` or on a plain object, and whose meaning an element's id must not change.
constexpr auto clobbering = std::to_array<std::string_view>(
    {"__proto__", "constructor", "cookie", "currentscript", "defaultview", "document",
     "hasownproperty", "location", "prototype", "self", "tostring", "valueof", "window"});

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

void append_ascii(std::string& slug, char c) {
  if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (c == ' ') c = '-';
  if (is_ascii_word(c)) slug += c;
}

bool letter_before(std::string_view before) {
  while (!before.empty()) {
    std::size_t start = before.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(before[start]) & 0xC0) == 0x80)
      --start;
    std::size_t offset = start;
    const char32_t c = next_code_point(before, offset);
    if (!is_case_ignorable(c)) return is_cased(c);
    before = before.substr(0, start);
  }
  return false;
}

bool letter_after(std::string_view after) {
  for (std::size_t i = 0; i < after.size();) {
    const char32_t c = next_code_point(after, i);
    if (!is_case_ignorable(c)) return is_cased(c);
  }
  return false;
}

/// A capital sigma at a word's end becomes the final form (SpecialCasing.txt, Final_Sigma).
char32_t lower_sigma(std::string_view before, std::string_view after) {
  return letter_before(before) && !letter_after(after) ? final_sigma : lower(capital_sigma);
}

void append_code_point(std::string& slug, std::string_view text, std::size_t start,
                       std::size_t& next) {
  const char32_t c = next_code_point(text, next);
  if (c == capital_i_with_dot) {
    slug += 'i';
    append_utf8(slug, combining_dot);
    return;
  }
  const char32_t small =
      c == capital_sigma ? lower_sigma(text.substr(0, start), text.substr(next)) : lower(c);
  if (is_slug_character(small)) append_utf8(slug, small);
}

std::string without_clobbering(std::string slug) {
  if (slug.empty()) return "section";
  if (std::find(clobbering.begin(), clobbering.end(), slug) != clobbering.end()) slug += "-section";
  return slug;
}

}  // namespace

std::string slugify(std::string_view text) {
  std::string slug;
  slug.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    if (static_cast<unsigned char>(text[i]) < 0x80)
      append_ascii(slug, text[i++]);
    else
      append_code_point(slug, text, start, i);
  }
  return slug;
}

std::string Slugger::unique(std::string_view text) {
  const std::string base = without_clobbering(slugify(text));
  std::string id = base;
  while (used_.contains(id))
    id = base + "-" + std::to_string(++used_[base]);
  used_.emplace(id, 0);
  return id;
}

}  // namespace fieldguide
