// The tests behind `is`.
#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/helpers.hpp"
#include "template/library/library.hpp"
#include "template/python/operators.hpp"
#include "text/characters.hpp"

namespace fieldguide::jinja {
namespace {

Value defined(Run& run, const Bound& bound) {
  if (bound[0].is_undefined() && bound[0].why().why == Undefined::Why::reported)
    return run.unusable(bound[0]) ? run.silent() : Value();
  return Value::boolean(!bound[0].is_undefined());
}

Value undefined(Run& run, const Bound& bound) {
  const Value is_defined = defined(run, bound);
  return is_defined.is_undefined() ? is_defined : Value::boolean(!is_defined.as_boolean());
}

template <bool (*holds)(const Value&)>
Value of_kind(Run&, const Bound& bound) {
  return Value::boolean(holds(bound[0]));
}

bool is_none(const Value& value) {
  return value.is_none();
}
bool is_boolean(const Value& value) {
  return value.kind() == Kind::boolean;
}
bool is_true(const Value& value) {
  return is_boolean(value) && value.as_boolean();
}
bool is_false(const Value& value) {
  return is_boolean(value) && !value.as_boolean();
}
bool is_integer(const Value& value) {
  return value.kind() == Kind::integer;
}
bool is_float(const Value& value) {
  return value.kind() == Kind::floating;
}
bool is_number(const Value& value) {
  return value.is_number();
}
bool is_string(const Value& value) {
  return value.is_string();
}
bool is_mapping(const Value& value) {
  return value.is_map();
}
bool is_sequence(const Value& value) {
  return value.is_list() || value.is_map() || value.is_string();
}
bool is_escaped(const Value& value) {
  return value.is_safe();
}
bool is_callable(const Value& value) {
  return value.is_object() && value.kind() != Kind::module &&
         value.kind() != Kind::namespace_object && value.kind() != Kind::blocks;
}

/// `value % divisor == rest`, of whole numbers and others.
Value has_rest(Run& run, const Value& value, const Value& divisor, std::int64_t rest) {
  if (!value.is_number() && !run.unusable(value))
    return run.fail(fmt::format("the test asks for a number, not {}", kind_name(value)));
  const Value left = arithmetic(run, BinaryOperator::modulo, value, divisor);
  return run.failing() ? run.silent() : Value::boolean(equal(run, left, Value::integer(rest)));
}

Value odd(Run& run, const Bound& bound) {
  return has_rest(run, bound[0], Value::integer(2), 1);
}
Value even(Run& run, const Bound& bound) {
  return has_rest(run, bound[0], Value::integer(2), 0);
}
Value divisibleby(Run& run, const Bound& bound) {
  return has_rest(run, bound[0], bound[1], 0);
}

template <Comparison comparison>
Value compared(Run& run, const Bound& bound) {
  const bool holds = compare(run, comparison, bound[0], bound[1]);
  return run.failing() ? run.silent() : Value::boolean(holds);
}

/// Python's islower() and isupper(): at least one letter with case, and all of them in this one.
template <bool (*wanted)(char32_t), bool (*refused)(char32_t)>
Value has_case(Run& run, const Bound& bound) {
  const std::string_view text = to_string(run.memory(), bound[0]).text();
  bool found = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (refused(c)) return Value::boolean(false);
    found |= wanted(c);
  }
  return Value::boolean(found);
}

constexpr Declaration declarations[] = {
    {"boolean", "value", "It is true or false.", "{{ true is boolean }}", "True",
     of_kind<is_boolean>},
    {"callable", "value", "It is a function or a macro.", "{{ range is callable }}", "True",
     of_kind<is_callable>},
    {"defined", "value", "There is such a name or key.", "{{ missing is defined }}", "False",
     defined, Undefinedness::accepted},
    {"divisibleby", "value, num", "It can be divided by `num` without rest.",
     "{{ 9 is divisibleby 3 }}", "True", divisibleby},
    {"eq", "value, other", "Equals `other`; also `equalto`.", "{{ 1 is eq 1.0 }}", "True",
     compared<Comparison::equal>},
    {"equalto", "value, other", "Equals `other`.", "{{ 'a' is equalto 'b' }}", "False",
     compared<Comparison::equal>},
    {"escaped", "value", "It is HTML already.", "{{ '<br>'|safe is escaped }}", "True",
     of_kind<is_escaped>},
    {"even", "value", "It is an even number.", "{{ 2 is even }}", "True", even},
    {"false", "value", "It is false itself.", "{{ 0 is false }}", "False", of_kind<is_false>},
    {"float", "value", "It is a number with a point.", "{{ 1.0 is float }}", "True",
     of_kind<is_float>},
    {"ge", "value, other", "At least `other`.", "{{ 2 is ge 2 }}", "True",
     compared<Comparison::greater_equal>},
    {"greaterthan", "value, other", "Greater than `other`.", "{{ 3 is greaterthan 2 }}", "True",
     compared<Comparison::greater>},
    {"gt", "value, other", "Greater than `other`; also `greaterthan`.", "{{ 2 is gt 2 }}", "False",
     compared<Comparison::greater>},
    {"in", "value, seq", "Among the items of `seq`.", "{{ 2 is in [1, 2] }}", "True",
     [](Run& run, const Bound& bound) {
       const bool holds = contains(run, bound[1], bound[0]);
       return run.failing() ? run.silent() : Value::boolean(holds);
     }},
    {"integer", "value", "It is a whole number.", "{{ 1 is integer }}", "True",
     of_kind<is_integer>},
    {"iterable", "value", "A loop can run over it.", "{{ 'abc' is iterable }}", "True",
     of_kind<is_sequence>},
    {"le", "value, other", "At most `other`.", "{{ 2 is le 1 }}", "False",
     compared<Comparison::less_equal>},
    {"lessthan", "value, other", "Less than `other`.", "{{ 1 is lessthan 2 }}", "True",
     compared<Comparison::less>},
    {"lower", "value", "It is in lower case.", "{{ 'sql' is lower }}", "True",
     has_case<is_lower, is_upper>},
    {"lt", "value, other", "Less than `other`; also `lessthan`.", "{{ 1 is lt 2 }}", "True",
     compared<Comparison::less>},
    {"mapping", "value", "It is a map.", "{{ {'a': 1} is mapping }}", "True", of_kind<is_mapping>},
    {"ne", "value, other", "Differs from `other`.", "{{ 1 is ne 2 }}", "True",
     compared<Comparison::not_equal>},
    {"none", "value", "It is none.", "{{ none is none }}", "True", of_kind<is_none>},
    {"number", "value", "It is a number; true and false count as 1 and 0.", "{{ 1.5 is number }}",
     "True", of_kind<is_number>},
    {"odd", "value", "It is an odd number.", "{{ 2 is odd }}", "False", odd},
    {"sequence", "value", "It has items and a length: a list, a map or a string.",
     "{{ [1] is sequence }}", "True", of_kind<is_sequence>},
    {"string", "value", "It is a string.", "{{ 'a' is string }}", "True", of_kind<is_string>},
    {"true", "value", "It is true itself.", "{{ 1 is true }}", "False", of_kind<is_true>},
    {"undefined", "value", "There is no such name or key.", "{{ missing is undefined }}", "True",
     undefined, Undefinedness::accepted},
    {"upper", "value", "It is in upper case.", "{{ 'Sql' is upper }}", "False",
     has_case<is_upper, is_lower>},
};

}  // namespace

std::span<const Declaration> built_in_tests() {
  return declarations;
}

}  // namespace fieldguide::jinja
