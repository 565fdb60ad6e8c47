// Character classes of ECMAScript regular expressions over UTF-8.
#include "diagram/parser/white_space.hpp"

#include "base/text.hpp"

namespace fieldguide::flowchart {
namespace {

bool is_unicode_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

}  // namespace

std::size_t white_space_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (static_cast<unsigned char>(c) < 0x80) return 0;
  std::size_t end = at;
  return is_unicode_space(next_code_point(text, end)) ? end - at : 0;
}

std::size_t skip_white_space(std::string_view text, std::size_t at) {
  while (std::size_t length = white_space_length(text, at))
    at += length;
  return at;
}

std::string_view trim_white_space(std::string_view text) {
  text.remove_prefix(skip_white_space(text, 0));
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = white_space_length(text, at);
    if (length > 0) {
      at += length;
    } else {
      next_code_point(text, at);
      end = at;
    }
  }
  return text.substr(0, end);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !is_word(text[at]);
}

}  // namespace fieldguide::flowchart
