// Reads numbers and strings by Python's rules, as Jinja2's lexer does.
#include "template/syntax/literals.hpp"

#include <charconv>
#include <cstdlib>

#include "base/text.hpp"

namespace fieldguide::jinja {
namespace {

/// Length of digits with single "_" between them ("1_000"); 0 when there are none.
std::size_t digits_length(std::string_view text, std::string_view allowed = "0123456789") {
  std::size_t length = 0;
  while (length < text.size()) {
    std::size_t next = length;
    if (length > 0 && text[next] == '_') ++next;
    if (next >= text.size() || allowed.find(text[next]) == std::string_view::npos) break;
    length = next + 1;
  }
  return length;
}

/// Length of the exponent ("e-3") that `text` begins with.
std::size_t exponent_length(std::string_view text) {
  if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return 0;
  const std::size_t sign = text.size() > 1 && (text[1] == '-' || text[1] == '+') ? 1 : 0;
  const std::size_t digits = digits_length(text.substr(1 + sign));
  return digits == 0 ? 0 : 1 + sign + digits;
}

int base_of(std::string_view text) {
  if (text.size() < 2 || text[0] != '0') return 10;
  switch (text[1]) {
    case 'b':
    case 'B':
      return 2;
    case 'o':
    case 'O':
      return 8;
    case 'x':
    case 'X':
      return 16;
    default:
      return 10;
  }
}

std::string without_underscores(std::string_view text) {
  std::string digits;
  for (char c : text)
    if (c != '_') digits += c;
  return digits;
}

bool is_octal(char c) {
  return c >= '0' && c <= '7';
}

/// Reads the escapes of one string.
class Unescaper {
 public:
  Unescaper(std::string_view text, std::string& error) : rest_(text), error_(error) {}

  std::optional<std::string> run() {
    while (!rest_.empty()) {
      const std::size_t plain = std::min(rest_.find('\\'), rest_.size());
      result_ += rest_.substr(0, plain);
      rest_.remove_prefix(plain);
      if (!rest_.empty() && !escape()) return std::nullopt;
    }
    return std::move(result_);
  }

 private:
  /// The escape at the beginning of `rest_`; the lexer leaves no "\" at the end.
  bool escape() {
    const char kind = rest_[1];
    if (is_octal(kind)) return octal();
    rest_.remove_prefix(2);
    switch (kind) {
      case '\n':
        return true;
      case '\\':
      case '\'':
      case '"':
        result_ += kind;
        return true;
      case 'a':
        result_ += '\a';
        return true;
      case 'b':
        result_ += '\b';
        return true;
      case 'f':
        result_ += '\f';
        return true;
      case 'n':
        result_ += '\n';
        return true;
      case 'r':
        result_ += '\r';
        return true;
      case 't':
        result_ += '\t';
        return true;
      case 'v':
        result_ += '\v';
        return true;
      case 'x':
        return hexadecimal(2);
      case 'u':
        return hexadecimal(4);
      case 'U':
        return hexadecimal(8);
      case 'N':
        error_ = "characters by name are not known here";
        return false;
      default:
        result_ += '\\';
        result_ += kind;
        return true;
    }
  }

  bool octal() {
    rest_.remove_prefix(1);
    char32_t value = 0;
    for (int digits = 0; digits < 3 && !rest_.empty() && is_octal(rest_[0]); ++digits) {
      value = value * 8 + static_cast<char32_t>(rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    append_utf8(result_, value);
    return true;
  }

  bool hexadecimal(std::size_t digits) {
    std::uint32_t value = 0;
    const std::string_view text = rest_.substr(0, digits);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    const bool complete = text.size() == digits && end == text.data() + text.size();
    if (error != std::errc{} || !complete) {
      error_ = "the escape has too few hexadecimal digits";
      return false;
    }
    if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
      error_ = "the escape is no character of Unicode";
      return false;
    }
    append_utf8(result_, value);
    rest_.remove_prefix(digits);
    return true;
  }

  std::string_view rest_;
  std::string& error_;
  std::string result_;
};

}  // namespace

std::size_t float_length(std::string_view text) {
  const std::size_t whole = digits_length(text);
  if (whole == 0) return 0;
  std::size_t fraction = 0;
  if (whole < text.size() && text[whole] == '.') {
    const std::size_t digits = digits_length(text.substr(whole + 1));
    if (digits > 0) fraction = 1 + digits;
  }
  const std::size_t exponent = exponent_length(text.substr(whole + fraction));
  return fraction + exponent == 0 ? 0 : whole + fraction + exponent;
}

std::size_t integer_length(std::string_view text) {
  const int base = base_of(text);
  if (base != 10) {
    const std::string_view digits = base == 2   ? "01"
                                    : base == 8 ? "01234567"
                                                : "0123456789abcdefABCDEF";
    const std::string_view rest = text.substr(2);
    const std::size_t lead = rest.starts_with('_') ? 1 : 0;  // 0x_ff
    const std::size_t length = digits_length(rest.substr(lead), digits);
    if (length > 0) return 2 + lead + length;
  }
  return text.starts_with('0') ? digits_length(text, "0") : digits_length(text);
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  const int base = base_of(text);
  const std::string digits = without_underscores(base == 10 ? text : text.substr(2));
  std::int64_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

double parse_float(std::string_view text) {
  const std::string digits = without_underscores(text);
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  // Beyond the range of double, from_chars leaves the value alone; strtod gives infinity or zero.
  return error == std::errc::result_out_of_range ? std::strtod(digits.c_str(), nullptr) : value;
}

std::optional<std::string> unescape(std::string_view text, std::string& error) {
  return Unescaper(text, error).run();
}

}  // namespace fieldguide::jinja
