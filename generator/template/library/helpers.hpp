// What filters share: reading arguments, making strings and lists.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "template/library/callable.hpp"
#include "template/python/text_form.hpp"
#include "template/run/run.hpp"

namespace fieldguide::jinja {

/// A whole number as an argument; nothing, and a report that names the argument `what`, when it is
/// none.
std::optional<std::int64_t> whole_number(Run& run, const Value& value, std::string_view what);
/// A whole number of at least `lowest`.
std::optional<std::size_t> count_argument(Run& run, const Value& value, std::string_view what,
                                          std::int64_t lowest);
/// A string as an argument.
std::optional<std::string_view> text_argument(Run& run, const Value& value, std::string_view what);
/// A string made from `text`, kept by the render.
Value make_string(Run& run, std::string_view text, Safety safety = Safety::plain);
/// A list made from `items`, kept by the render.
Value make_list(Run& run, const std::vector<Value>& items, Sequence sequence = Sequence::list);
/// `value`, in lower case when it is a string: how Jinja2 compares without regard to case.
Value without_case(Run& run, const Value& value);

}  // namespace fieldguide::jinja
