// Reads arguments of filters and keeps what they make.
#include "template/library/helpers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/characters.hpp"

namespace fieldguide::jinja {

std::optional<std::int64_t> whole_number(Run& run, const Value& value, std::string_view what) {
  if (run.unusable(value)) return std::nullopt;
  if (value.is_integral()) return value.as_integer();
  run.fail(Code::template_arguments,
           fmt::format("'{}' asks for a whole number, not {}", what, kind_name(value)));
  return std::nullopt;
}

std::optional<std::size_t> count_argument(Run& run, const Value& value, std::string_view what,
                                          std::int64_t lowest) {
  const auto number = whole_number(run, value, what);
  if (!number) return std::nullopt;
  if (*number >= lowest) return static_cast<std::size_t>(*number);
  run.fail(Code::template_arguments,
           fmt::format("'{}' must be at least {}, not {}", what, lowest, *number));
  return std::nullopt;
}

std::optional<std::string_view> text_argument(Run& run, const Value& value, std::string_view what) {
  if (run.unusable(value)) return std::nullopt;
  if (value.is_string()) return value.text();
  run.fail(Code::template_arguments,
           fmt::format("'{}' asks for a string, not {}", what, kind_name(value)));
  return std::nullopt;
}

Value make_string(Run& run, std::string_view text, Safety safety) {
  return Value::string(run.memory().keep(text), safety);
}

Value make_list(Run& run, const std::vector<Value>& items, Sequence sequence) {
  auto kept = run.memory().list<Value>(items.size());
  std::copy(items.begin(), items.end(), kept.begin());
  return Value::list(kept, sequence);
}

Value without_case(Run& run, const Value& value) {
  return value.is_string() ? make_string(run, lower_case(value.text())) : value;
}

}  // namespace fieldguide::jinja
