// Follows @braintree/sanitize-url 7 step by step, and the URL standard where that calls `new
// URL()`.
#include "diagram/parser/sanitize_url.hpp"

#include <cstdlib>

#include "base/text.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr std::string_view blank_url = "about:blank";

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// decodeURIComponent; the text as it is when that would throw.
std::string percent_decode(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += text[at];
      continue;
    }
    int high = at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
    int low = high >= 0 ? hex_value(text[at + 2]) : -1;
    if (low < 0) return text;
    out += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return invalid_utf8(out) == std::string::npos ? out : text;
}

bool is_control(char32_t c) {
  return c <= 0x1F || (c >= 0x7F && c <= 0x9F) || (c >= 0x2000 && c <= 0x200D) || c == 0xFEFF;
}

std::string remove_controls(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    if (!is_control(next_code_point(text, at))) out.append(text.substr(begin, at - begin));
  }
  return out;
}

/// /&#(\w+)(^\w|;)?/g: numeric references, decimal only, as `String.fromCharCode` reads them.
std::string decode_references(const std::string& text) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t found; (found = text.find("&#", at)) != std::string::npos;) {
    std::size_t end = found + 2;
    while (end < text.size() && is_word(text[end]))
      ++end;
    out.append(text, at, found - at);
    if (end == found + 2) {
      out += "&#";
      at = end;
      continue;
    }
    std::string digits = text.substr(found + 2, end - found - 2);
    bool hex = digits.size() > 2 && digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X');
    unsigned long value = std::strtoul(digits.c_str(), nullptr, hex ? 16 : 10) & 0xFFFFUL;
    bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    append_utf8(out, surrogate ? char32_t{0xFFFD} : static_cast<char32_t>(value));
    at = end < text.size() && text[end] == ';' ? end + 1 : end;
  }
  return out.append(text, at, std::string::npos);
}

std::string remove_ignoring_case(const std::string& text, std::string_view what) {
  std::string lower = to_lower_ascii(text);
  std::string out;
  std::size_t at = 0;
  for (std::size_t found; (found = lower.find(what, at)) != std::string::npos;
       at = found + what.size())
    out.append(text, at, found - at);
  return out.append(text, at, std::string::npos);
}

/// Length of /(\\|%5[cC])((%(6[eE]|72|74))|[nrt])/ at `at`; 0 when it does not match.
std::size_t escaped_space_length(std::string_view text, std::size_t at) {
  std::string next = to_lower_ascii(text.substr(at, 6));
  std::size_t length = 0;
  if (next.rfind("\\", 0) == 0) length = 1;
  if (next.rfind("%5c", 0) == 0) length = 3;
  if (length == 0) return 0;
  std::string rest = to_lower_ascii(text.substr(at + length, 3));
  for (std::string_view escaped : {"%6e", "%72", "%74"})
    if (rest == escaped) return length + 3;
  char c = at + length < text.size() ? text[at + length] : '\0';
  return c == 'n' || c == 'r' || c == 't' ? length + 1 : 0;
}

std::string remove_escaped_spaces(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (std::size_t length = escaped_space_length(text, at)) {
      at += length;
    } else {
      out += text[at++];
    }
  }
  return out;
}

/// Decodes until nothing changes any more: each pass makes the text shorter or leaves it.
std::string decode_fully(std::string_view url) {
  std::string text = percent_decode(std::string(trim_white_space(url)));
  for (std::string before; before != text;) {
    before = text;
    text = remove_controls(decode_references(remove_controls(text)));
    text = remove_ignoring_case(remove_ignoring_case(text, "&newline;"), "&tab;");
    text = remove_escaped_spaces(remove_controls(text));
    text = percent_decode(std::string(trim_white_space(text)));
  }
  return text;
}

/// The last ":" or "&colon;" of the first line and all in front of it, in lower case; empty without
/// one.
std::string scheme_of(std::string_view url) {
  std::string line = to_lower_ascii(url.substr(0, url.find('\n')));
  std::size_t colon = line.rfind(':');
  std::size_t entity = line.rfind("&colon;");
  std::size_t end = colon == std::string::npos ? 0 : colon + 1;
  if (entity != std::string::npos) end = std::max(end, entity + 7);
  return end > 1 ? line.substr(0, end) : std::string();
}

bool is_refused_scheme(std::string_view scheme) {
  std::size_t at = 0;
  while (at < scheme.size() && !is_word(scheme[at]))
    ++at;
  for (std::string_view refused : {"javascript", "data", "vbscript"})
    if (scheme.substr(at, refused.size()) == refused) return true;
  return false;
}

/// Percent-encodes what the URL standard encodes in paths, queries and fragments.
std::string encode_rest(std::string_view rest) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (char c : rest) {
    auto byte = static_cast<unsigned char>(c);
    bool plain =
        byte > 0x20 && byte < 0x7F && std::string_view("\"<>`{}").find(c) == std::string_view::npos;
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out;
}

/// What `new URL(url).toString()` gives for an http address; "about:blank" when it has no host.
std::string normalise_http(std::string_view url, const std::string& scheme) {
  std::size_t host = scheme.size();
  while (host < url.size() && url[host] == '/')
    ++host;
  std::size_t end = std::min(url.find_first_of("/?#", host), url.size());
  std::string authority = to_lower_ascii(url.substr(host, end - host));
  if (authority.empty() || authority.find_first_of(" <>^|%") != std::string::npos)
    return std::string(blank_url);
  std::string_view default_port = scheme == "http:" ? ":80" : ":443";
  if (authority.size() > default_port.size() && authority.ends_with(default_port))
    authority.resize(authority.size() - default_port.size());
  std::string_view rest = url.substr(end);
  std::string path = rest.empty() || rest[0] != '/' ? "/" : "";
  return scheme + "//" + authority + path + encode_rest(rest);
}

}  // namespace

std::string sanitize_url(std::string_view url) {
  std::string text = decode_fully(url);
  if (text.empty()) return std::string(blank_url);
  if (text[0] == '.' || text[0] == '/') return text;
  std::string scheme = scheme_of(text);
  if (scheme.empty()) return text;
  if (is_refused_scheme(scheme)) return std::string(blank_url);
  for (char& c : text)
    if (c == '\\') c = '/';
  if (scheme == "http:" || scheme == "https:") return normalise_http(text, scheme);
  return text;
}

}  // namespace fieldguide::flowchart
