// Takes request targets apart.
#include "serve/http.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

/// The value of a hexadecimal digit, or -1.
int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// RFC 3986, 3.3: pchar, and "/" between segments.
bool may_stand_in_path(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool digit = c >= '0' && c <= '9';
  return letter || digit || std::string_view("-._~!$&'()*+,;=:@/").find(c) != std::string::npos;
}

void parse_query(std::string_view text, Target& parsed) {
  for (const std::string_view pair : split(text, '&')) {
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::string name, value;
    if (percent_decode(pair.substr(0, equals), name) &&
        percent_decode(pair.substr(std::min(equals + 1, pair.size())), value))
      parsed.query[name] = value;
  }
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

Reply text_reply(unsigned status, std::string_view text) {
  return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::string(text), {}};
}

bool parse_target(std::string_view target, Target& parsed) {
  if (!target.starts_with('/')) return false;
  const std::size_t mark = std::min(target.find('?'), target.size());
  parsed.raw_query = target.substr(mark);
  if (parsed.raw_query.size() > 1) parse_query(target.substr(mark + 1), parsed);
  return percent_decode(target.substr(0, mark), parsed.path) &&
         std::none_of(parsed.path.begin(), parsed.path.end(), is_control);
}

bool percent_decode(std::string_view text, std::string& decoded) {
  decoded.clear();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    const int high = i + 1 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) return false;
    decoded += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return true;
}

std::string percent_encode_path(std::string_view path) {
  std::string encoded;
  for (const char c : path)
    if (may_stand_in_path(c))
      encoded += c;
    else
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return encoded;
}

}  // namespace fieldguide
