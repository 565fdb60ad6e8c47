// Arithmetic as Python has it, on 64-bit whole numbers, floats, strings and lists.
#include <cmath>
#include <cstdint>
#include <limits>

#include <fmt/format.h>

#include "template/python/operators.hpp"
#include "template/python/text_form.hpp"

namespace fieldguide::jinja {
namespace {

std::string_view symbol(BinaryOperator operation) {
  switch (operation) {
    case BinaryOperator::add:
      return "+";
    case BinaryOperator::subtract:
      return "-";
    case BinaryOperator::multiply:
      return "*";
    case BinaryOperator::divide:
      return "/";
    case BinaryOperator::floor_divide:
      return "//";
    case BinaryOperator::modulo:
      return "%";
    case BinaryOperator::power:
      return "**";
    case BinaryOperator::logical_and:
      return "and";
    case BinaryOperator::logical_or:
      return "or";
  }
  return "";
}

Value mismatch(Run& run, BinaryOperator operation, const Value& left, const Value& right) {
  const bool text = operation == BinaryOperator::add && (left.is_string() || right.is_string());
  return run.fail(fmt::format("'{}' does not go with {} and {}", symbol(operation), kind_name(left),
                              kind_name(right)),
                  text ? "join texts with '~', which takes any values" : "");
}

Value too_large(Run& run) {
  return run.fail("the result does not fit a whole number of 64 bits", "use a number with a point");
}

Value by_zero(Run& run) {
  return run.fail("division by zero");
}

/// base ** exponent for exponent >= 0.
Value integer_power(Run& run, std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  while (exponent > 0) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return too_large(run);
    exponent >>= 1;
    if (exponent > 0 && __builtin_mul_overflow(base, base, &base)) return too_large(run);
  }
  return Value::integer(result);
}

std::int64_t floor_quotient(std::int64_t left, std::int64_t right) {
  const std::int64_t quotient = left / right;
  return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

Value divide_integers(Run& run, BinaryOperator operation, std::int64_t left, std::int64_t right) {
  if (right == 0) return by_zero(run);
  if (operation == BinaryOperator::divide)
    return Value::floating(static_cast<double>(left) / static_cast<double>(right));
  if (right == -1) {  // left / -1 overflows for the smallest number
    if (operation == BinaryOperator::modulo) return Value::integer(0);
    if (left == std::numeric_limits<std::int64_t>::min()) return too_large(run);
  }
  const std::int64_t quotient = floor_quotient(left, right);
  return Value::integer(operation == BinaryOperator::floor_divide ? quotient
                                                                  : left - quotient * right);
}

Value power(Run& run, double base, double exponent) {
  if (base == 0 && exponent < 0) return by_zero(run);
  const double result = std::pow(base, exponent);
  if (std::isnan(result) && !std::isnan(base) && !std::isnan(exponent))
    return run.fail("the power of a negative number to a fraction is no real number");
  if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent))
    return run.fail("the result is too large for a number");
  return Value::floating(result);
}

Value of_integers(Run& run, BinaryOperator operation, std::int64_t left, std::int64_t right) {
  std::int64_t result = 0;
  switch (operation) {
    case BinaryOperator::add:
      return __builtin_add_overflow(left, right, &result) ? too_large(run) : Value::integer(result);
    case BinaryOperator::subtract:
      return __builtin_sub_overflow(left, right, &result) ? too_large(run) : Value::integer(result);
    case BinaryOperator::multiply:
      return __builtin_mul_overflow(left, right, &result) ? too_large(run) : Value::integer(result);
    case BinaryOperator::power:
      if (right >= 0) return integer_power(run, left, right);
      return power(run, static_cast<double>(left), static_cast<double>(right));
    default:
      return divide_integers(run, operation, left, right);
  }
}

/// Python's float remainder has the sign of the divisor.
double float_modulo(double left, double right) {
  const double rest = std::fmod(left, right);
  if (rest == 0) return std::copysign(0.0, right);
  return (rest < 0) != (right < 0) ? rest + right : rest;
}

double float_floor_quotient(double left, double right) {
  const double quotient = (left - float_modulo(left, right)) / right;
  if (quotient == 0) return std::copysign(0.0, left / right);
  const double whole = std::floor(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;
}

Value of_floats(Run& run, BinaryOperator operation, double left, double right) {
  switch (operation) {
    case BinaryOperator::add:
      return Value::floating(left + right);
    case BinaryOperator::subtract:
      return Value::floating(left - right);
    case BinaryOperator::multiply:
      return Value::floating(left * right);
    case BinaryOperator::power:
      return power(run, left, right);
    default:
      break;
  }
  if (right == 0) return by_zero(run);
  if (operation == BinaryOperator::divide) return Value::floating(left / right);
  return Value::floating(operation == BinaryOperator::modulo ? float_modulo(left, right)
                                                             : float_floor_quotient(left, right));
}

Value join_lists(Run& run, const Value& left, const Value& right) {
  auto items = run.memory().list<Value>(left.size() + right.size());
  for (std::size_t i = 0; i < left.size(); ++i)
    items[i] = left.item(i);
  for (std::size_t i = 0; i < right.size(); ++i)
    items[left.size() + i] = right.item(i);
  return Value::list(items, left.sequence() == Sequence::list ? Sequence::list : Sequence::tuple);
}

Value repeat_string(Run& run, const Value& text, std::int64_t count) {
  TextBuilder result(run.memory());
  result.add_repeated(text.text(), count > 0 ? static_cast<std::size_t>(count) : 0);
  return result.finish(text.safety());
}

Value repeat_list(Run& run, const Value& list, std::int64_t count) {
  const std::size_t times = list.size() == 0 || count < 0 ? 0 : static_cast<std::size_t>(count);
  run.count_iterations(times);
  auto items = run.memory().list<Value>(list.size() * times);
  for (std::size_t i = 0; i < items.size(); ++i)
    items[i] = list.item(i % list.size());
  return Value::list(items, list.sequence() == Sequence::list ? Sequence::list : Sequence::tuple);
}

Value repeat(Run& run, const Value& what, const Value& count) {
  return what.is_string() ? repeat_string(run, what, count.as_integer())
                          : repeat_list(run, what, count.as_integer());
}

bool is_repeatable(const Value& value) {
  return value.is_string() || value.is_list();
}

bool same_kind_of_list(const Value& left, const Value& right) {
  return left.is_list() && right.is_list() &&
         (left.sequence() == Sequence::list) == (right.sequence() == Sequence::list);
}

}  // namespace

Value arithmetic(Run& run, BinaryOperator operation, const Value& left, const Value& right) {
  if (run.unusable(left) || run.unusable(right)) return run.silent();
  if (left.is_integral() && right.is_integral())
    return of_integers(run, operation, left.as_integer(), right.as_integer());
  if (left.is_number() && right.is_number())
    return of_floats(run, operation, left.as_double(), right.as_double());
  if (operation == BinaryOperator::add) {
    if (left.is_string() && right.is_string()) return join_strings(run.memory(), left, right);
    if (same_kind_of_list(left, right)) return join_lists(run, left, right);
  }
  if (operation == BinaryOperator::multiply) {
    if (is_repeatable(left) && right.is_integral()) return repeat(run, left, right);
    if (left.is_integral() && is_repeatable(right)) return repeat(run, right, left);
  }
  return mismatch(run, operation, left, right);
}

Value sign(Run& run, UnaryOperator operation, const Value& operand) {
  if (run.unusable(operand)) return run.silent();
  const bool negative = operation == UnaryOperator::negative;
  if (operand.kind() == Kind::floating)
    return Value::floating(negative ? -operand.as_double() : operand.as_double());
  if (!operand.is_integral())
    return run.fail(
        fmt::format("'{}' does not go with {}", negative ? "-" : "+", kind_name(operand)));
  if (!negative) return Value::integer(operand.as_integer());
  return of_integers(run, BinaryOperator::subtract, 0, operand.as_integer());
}

Value join_strings(Memory& memory, const Value& left, const Value& right) {
  TextBuilder text(memory);
  const bool safe = left.is_safe() || right.is_safe();
  for (const Value& part : {left, right}) {
    if (safe && !part.is_safe())
      text.add_escaped(part.text());
    else
      text.add(part.text());
  }
  return text.finish(safe ? Safety::safe : Safety::plain);
}

Value concatenate(Run& run, std::span<const Value> parts) {
  bool safe = false;
  for (const Value& part : parts) {
    if (run.unusable(part)) return run.silent();
    safe |= part.is_safe();
  }
  TextBuilder text(run.memory());
  for (const Value& part : parts) {
    const Value string = to_string(run.memory(), part);
    if (safe && !string.is_safe())
      text.add_escaped(string.text());
    else
      text.add(string.text());
  }
  return text.finish(safe ? Safety::safe : Safety::plain);
}

}  // namespace fieldguide::jinja
