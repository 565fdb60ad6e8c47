// Reads declared parameters.
#include "template/library/callable.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "base/text.hpp"

namespace fieldguide::jinja {
namespace {

/// A literal of a declaration. Strings refer to `text`, which declarations keep.
Value parse_literal(std::string_view text) {
  if (text == "none") return {};
  if (text == "true" || text == "false") return Value::boolean(text == "true");
  if (text.front() == '\'') return Value::string(text.substr(1, text.size() - 2));
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return Value::integer(number);
  assert(text == "0.0");
  return Value::floating(0.0);
}

/// The part up to the next comma outside of quotes; `text` moves behind it.
std::string_view next_part(std::string_view& text) {
  bool quoted = false;
  std::size_t end = 0;
  while (end < text.size() && (quoted || text[end] != ','))
    quoted ^= text[end++] == '\'';
  const std::string_view part = trim(text.substr(0, end));
  text.remove_prefix(std::min(text.size(), end + 1));
  return part;
}

}  // namespace

Signature parse_signature(std::string_view text) {
  Signature signature;
  while (!trim(text).empty()) {
    const std::string_view part = next_part(text);
    if (part.starts_with("**")) {
      signature.named = true;
    } else if (part.starts_with("*")) {
      signature.rest = true;
    } else {
      const std::size_t equals = part.find('=');
      auto& parameter = signature.parameters.emplace_back();
      parameter.name = part.substr(0, equals);
      if (equals != std::string_view::npos)
        parameter.fallback = parse_literal(part.substr(equals + 1));
    }
  }
  return signature;
}

}  // namespace fieldguide::jinja
