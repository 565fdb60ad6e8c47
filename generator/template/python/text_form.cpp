// Writes values as Python's str() and repr() do.
#include "template/python/text_form.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "base/text.hpp"
#include "text/characters.hpp"

namespace fieldguide::jinja {
namespace {

std::string escape_sequence(std::uint32_t code_point) {
  if (code_point < 0x100) return fmt::format("\\x{:02x}", code_point);
  if (code_point < 0x10000) return fmt::format("\\u{:04x}", code_point);
  return fmt::format("\\U{:08x}", code_point);
}

void add_quoted(TextBuilder& out, std::string_view text) {
  const bool double_quotes =
      text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  const char quote = double_quotes ? '"' : '\'';
  std::string quoted(1, quote);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (c == static_cast<unsigned char>(quote) || c == '\\')
      quoted.append("\\").append(text.substr(begin, 1));
    else if (c == '\n')
      quoted += "\\n";
    else if (c == '\r')
      quoted += "\\r";
    else if (c == '\t')
      quoted += "\\t";
    else if (is_printable(c))
      quoted += text.substr(begin, i - begin);
    else
      quoted += escape_sequence(static_cast<std::uint32_t>(c));
  }
  out.add(quoted += quote);
}

void add_repr(TextBuilder& out, const Value& value, int depth);

void add_list(TextBuilder& out, const Value& list, int depth) {
  const bool tuple = list.sequence() != Sequence::list;
  out.add(tuple ? "(" : "[");
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out.add(", ");
    add_repr(out, list.item(i), depth);
  }
  if (tuple && list.size() == 1) out.add(",");
  out.add(tuple ? ")" : "]");
}

void add_map(TextBuilder& out, const Value& map, int depth) {
  out.add("{");
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto [key, value] = map.entry(i);
    if (i > 0) out.add(", ");
    add_repr(out, key, depth);
    out.add(": ");
    add_repr(out, value, depth);
  }
  out.add("}");
}

void add_repr(TextBuilder& out, const Value& value, int depth) {
  if (depth > max_value_depth)
    throw LimitExceeded{"a value is nested too deeply to be written as text", {}};
  if (value.is_string()) {
    if (value.is_safe()) out.add("Markup(");
    add_quoted(out, value.text());
    if (value.is_safe()) out.add(")");
  } else if (value.is_list()) {
    add_list(out, value, depth + 1);
  } else if (value.is_map()) {
    add_map(out, value, depth + 1);
  } else if (value.is_undefined()) {
    out.add("Undefined");
  } else {
    out.add(value.is_object() ? kind_name(value) : plain_text(value));
  }
}

}  // namespace

void TextBuilder::add_escaped(std::string_view text) {
  const std::size_t before = text_.size();
  append_escaped_html(text_, text);
  memory_.count(text_.size() - before);
}

void TextBuilder::add_repeated(std::string_view text, std::size_t count) {
  if (text.empty()) return;
  const std::size_t most = std::numeric_limits<std::size_t>::max() / text.size();
  memory_.count(std::min(count, most) * text.size());
  for (std::size_t i = 0; i < count; ++i)
    text_ += text;
}

std::string float_text(double number) {
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
  std::array<char, 400> buffer{};
  const double size = std::fabs(number);
  const bool plain = size == 0 || (size >= 1e-4 && size < 1e16);  // Python writes exponents else
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                 plain ? std::chars_format::fixed : std::chars_format::scientific)
                       .ptr;
  std::string text(buffer.data(), end);
  if (plain && text.find('.') == std::string::npos) text += ".0";
  return text;
}

std::string plain_text(const Value& value) {
  switch (value.kind()) {
    case Kind::none:
      return "None";
    case Kind::boolean:
      return value.as_boolean() ? "True" : "False";
    case Kind::integer:
      return std::to_string(value.as_integer());
    case Kind::floating:
      return float_text(value.as_double());
    case Kind::string:
      return std::string(value.text());
    default:
      return {};
  }
}

void add_text(TextBuilder& out, const Value& value) {
  if (value.is_list() || value.is_map())
    add_repr(out, value, 0);
  else
    out.add(plain_text(value));
}

Value to_string(Memory& memory, const Value& value) {
  if (value.is_string()) return value;
  TextBuilder text(memory);
  add_text(text, value);
  return text.finish();
}

}  // namespace fieldguide::jinja
