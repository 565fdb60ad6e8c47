// Finds and replaces the addresses in a style sheet.
#include "assets/css_urls.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view white_space = " \t\r\n\f";

/// Offset behind the comment that begins at `start`.
std::size_t skip_comment(std::string_view css, std::size_t start) {
  const std::size_t end = css.find("*/", start + 2);
  return end == std::string_view::npos ? css.size() : end + 2;
}

/// Offset of the quotation mark that closes the string that begins at `start`.
std::size_t closing_quote(std::string_view css, std::size_t start) {
  std::size_t i = start + 1;
  while (i < css.size() && css[i] != css[start])
    i += css[i] == '\\' ? 2u : 1u;
  return std::min(i, css.size());
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool starts_url(std::string_view css, std::size_t i) {
  return to_lower_ascii(css.substr(i, 4)) == "url(" && (i == 0 || !is_name_character(css[i - 1]));
}

/// The part of `css` that is the address of the `url(` that begins at `start`.
std::string_view url_at(std::string_view css, std::size_t start) {
  const std::size_t begin = std::min(css.find_first_not_of(white_space, start + 4), css.size());
  if (begin < css.size() && (css[begin] == '"' || css[begin] == '\''))
    return css.substr(begin + 1, closing_quote(css, begin) - begin - 1);
  std::size_t end = std::min(css.find(')', begin), css.size());
  while (end > begin && white_space.find(css[end - 1]) != std::string_view::npos)
    --end;
  return css.substr(begin, end - begin);  // Inside `css` even when empty: its place is needed.
}

}  // namespace

std::string rewrite_css_urls(std::string_view css, const RewriteUrl& rewrite) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < css.size();) {
    if (css.substr(i, 2) == "/*") {
      i = skip_comment(css, i);
    } else if (css[i] == '"' || css[i] == '\'') {
      i = closing_quote(css, i) + 1;
    } else if (starts_url(css, i)) {
      const std::string_view url = url_at(css, i);
      const auto offset = static_cast<std::size_t>(url.data() - css.data());
      out.append(css.substr(copied, offset - copied)).append(rewrite(url, offset));
      copied = offset + url.size();
      i = css.find(')', copied);
    } else {
      ++i;
    }
  }
  return out.append(css.substr(copied));
}

}  // namespace fieldguide
