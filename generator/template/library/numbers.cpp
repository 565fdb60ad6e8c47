// Filters for numbers.
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/helpers.hpp"
#include "template/library/library.hpp"
#include "template/python/operators.hpp"
#include "template/syntax/lexer.hpp"
#include "template/syntax/literals.hpp"

namespace fieldguide::jinja {
namespace {

/// Without Python's white space at both ends.
std::string_view stripped(std::string_view text) {
  text.remove_prefix(leading_space(text));
  text.remove_suffix(trailing_space(text));
  return text;
}

/// Digits of a float as our own lexer takes them: a digit on both sides of the point.
std::string with_digits_around_point(std::string digits) {
  const std::size_t point = digits.find('.');
  if (point == std::string::npos || digits.size() == 1) return digits;
  if (point + 1 == digits.size() || digits[point + 1] == 'e') digits.insert(point + 1, "0");
  if (point == 0) digits.insert(0, "0");
  return digits;
}

/// float() of digits; nothing when they are none.
std::optional<double> read_digits(std::string_view text) {
  std::string digits = with_digits_around_point(std::string(text));
  if (digits.find_first_of(".e") == std::string::npos)
    digits += ".0";  // "007" is a float, no integer
  if (float_length(digits) != digits.size()) return std::nullopt;
  return parse_float(digits);
}

/// float(text): a number with or without a point, "inf" or "nan"; nothing for anything else.
std::optional<double> read_float(std::string_view text) {
  text = stripped(text);
  const double sign = text.starts_with('-') ? -1 : 1;
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const std::string word = to_lower_ascii(text);
  if (word == "inf" || word == "infinity") return sign * std::numeric_limits<double>::infinity();
  if (word == "nan") return std::numeric_limits<double>::quiet_NaN();
  const auto number = read_digits(word);
  return number ? std::optional(sign * *number) : std::nullopt;
}

/// int(text, base); nothing when it is no whole number.
std::optional<std::int64_t> read_integer(std::string_view text, int base) {
  text = stripped(text);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const std::string lower = to_lower_ascii(text);
  std::string_view digits = lower;
  const std::string_view prefix = base == 2 ? "0b" : base == 8 ? "0o" : base == 16 ? "0x" : "";
  if (!prefix.empty() && digits.starts_with(prefix)) {
    digits.remove_prefix(2);
    if (digits.starts_with('_')) digits.remove_prefix(1);
  }
  std::string plain;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool between = i > 0 && i + 1 < digits.size() && digits[i - 1] != '_';
    if (digits[i] != '_')
      plain += digits[i];
    else if (!between)
      return std::nullopt;
  }
  if (plain.starts_with('-') || plain.starts_with('+')) return std::nullopt;
  if (negative) plain.insert(0, "-");
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value, base);
  const bool whole = error == std::errc{} && end == plain.data() + plain.size();
  return whole ? std::optional(value) : std::nullopt;
}

/// int(number) of a float: cut towards zero.
std::optional<Value> cut(Run& run, double number) {
  if (std::isnan(number) || std::isinf(number)) return std::nullopt;
  if (std::fabs(number) >= 9223372036854775808.0)
    return run.fail("the number does not fit 64 bits as a whole number");
  return Value::integer(static_cast<std::int64_t>(number));
}

Value int_filter(Run& run, const Bound& bound) {
  const Value& value = bound[0];
  const auto base = whole_number(run, bound[2], "base");
  if (!base) return run.silent();
  if (*base < 2 || *base > 36)
    return run.fail(Code::template_arguments, "'base' must be between 2 and 36");
  if (value.is_integral()) return Value::integer(value.as_integer());
  std::optional<double> number;
  if (value.kind() == Kind::floating) number = value.as_double();
  if (value.is_string()) {
    if (const auto whole = read_integer(value.text(), static_cast<int>(*base)))
      return Value::integer(*whole);
    number = read_float(value.text());
  }
  if (!number) return bound[1];
  if (std::isinf(*number)) return run.fail("infinity is no whole number");
  return cut(run, *number).value_or(bound[1]);
}

Value float_filter(Run&, const Bound& bound) {
  const Value& value = bound[0];
  if (value.is_number()) return Value::floating(value.as_double());
  const auto number = value.is_string() ? read_float(value.text()) : std::nullopt;
  return number ? Value::floating(*number) : bound[1];
}

Value abs_filter(Run& run, const Bound& bound) {
  const Value& value = bound[0];
  if (value.kind() == Kind::floating) return Value::floating(std::fabs(value.as_double()));
  if (!value.is_integral())
    return run.fail(fmt::format("'abs' asks for a number, not {}", kind_name(value)));
  return value.as_integer() < 0 ? sign(run, UnaryOperator::negative, value)
                                : Value::integer(value.as_integer());
}

/// Largest number of decimals that a double can have.
constexpr std::int64_t most_decimals = 330;

/// Python's round(): to the nearest decimal of the exact binary value, halves to even.
double rounded(double number, std::int64_t decimals) {
  if (!std::isfinite(number) || decimals > most_decimals) return number;
  if (decimals >= 0) return std::strtod(fmt::format("{:.{}f}", number, decimals).c_str(), nullptr);
  if (decimals < -most_decimals) return std::copysign(0.0, number);
  const double unit = std::pow(10.0, static_cast<double>(-decimals));
  return std::nearbyint(number / unit) * unit;
}

Value round_integer(Run& run, std::int64_t number, std::int64_t decimals) {
  if (decimals >= 0) return Value::integer(number);
  if (decimals < -18) return Value::integer(0);
  std::int64_t unit = 1;
  for (std::int64_t i = 0; i > decimals; --i)
    unit *= 10;
  std::int64_t lower = number / unit;
  std::int64_t rest = number % unit;
  if (rest < 0) {
    rest += unit;
    --lower;
  }
  const std::int64_t half = unit / 2;
  if (rest > half || (rest == half && lower % 2 != 0)) ++lower;
  return arithmetic(run, BinaryOperator::multiply, Value::integer(lower), Value::integer(unit));
}

Value round_filter(Run& run, const Bound& bound) {
  const Value& value = bound[0];
  if (!value.is_number())
    return run.fail(fmt::format("'round' asks for a number, not {}", kind_name(value)));
  const auto decimals = whole_number(run, bound[1], "precision");
  const auto method = text_argument(run, bound[2], "method");
  if (!decimals || !method) return run.silent();
  if (*method == "common")
    return value.is_integral() ? round_integer(run, value.as_integer(), *decimals)
                               : Value::floating(rounded(value.as_double(), *decimals));
  if (*method != "ceil" && *method != "floor")
    return run.fail(Code::template_arguments, "'method' is 'common', 'ceil' or 'floor'");
  const double scale = std::pow(10.0, static_cast<double>(*decimals));
  const double scaled = value.as_double() * scale;
  if (!std::isfinite(scaled)) return run.fail("the number is too large to be rounded");
  const double whole = *method == "ceil" ? std::ceil(scaled) : std::floor(scaled);
  return Value::floating((whole + 0.0) / scale);  // in Python, a whole number has no negative zero
}

constexpr Declaration declarations[] = {
    {"abs", "value", "Without its sign.", "{{ -3|abs }}", "3", abs_filter},
    {"float", "value, default=0.0", "As a number with a point; `default` when it is none.",
     "{{ '1.50'|float }}", "1.5", float_filter},
    {"int", "value, default=0, base=10",
     "As a whole number, cut towards zero; `default` when it is none.", "{{ '42.7'|int }}", "42",
     int_filter},
    {"round", "value, precision=0, method='common'",
     "Rounded to `precision` decimals; `method` is `common` (halves to even), `ceil` or `floor`.",
     "{{ 2.345|round(1) }} {{ 2.1|round(0, 'ceil')|int }}", "2.3 3", round_filter},
};

}  // namespace

std::span<const Declaration> number_filters() {
  return declarations;
}

}  // namespace fieldguide::jinja
