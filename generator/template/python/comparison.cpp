// Comparison and membership as Python has them.
#include <fmt/format.h>

#include "template/python/operators.hpp"
#include "template/python/text_form.hpp"

namespace fieldguide::jinja {
namespace {

/// Exact for every 64-bit integer and every double.
long double exact(const Value& number) {
  return number.is_integral() ? static_cast<long double>(number.as_integer())
                              : static_cast<long double>(number.as_double());
}

void check_depth(int depth) {
  if (depth > max_value_depth)
    throw LimitExceeded{"a value is nested too deeply to be compared", {}};
}

bool equal_at(Run& run, const Value& left, const Value& right, int depth);

bool equal_lists(Run& run, const Value& left, const Value& right, int depth) {
  if ((left.sequence() == Sequence::list) != (right.sequence() == Sequence::list)) return false;
  if (left.size() != right.size()) return false;
  run.count_iterations(left.size());
  for (std::size_t i = 0; i < left.size(); ++i)
    if (!equal_at(run, left.item(i), right.item(i), depth)) return false;
  return true;
}

std::optional<Value> find_key(Run& run, const Value& map, const Value& key) {
  if (key.is_string()) return map.find(key.text());
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto [candidate, value] = map.entry(i);
    if (equal(run, candidate, key)) return value;
  }
  return std::nullopt;
}

bool equal_maps(Run& run, const Value& left, const Value& right, int depth) {
  if (left.size() != right.size()) return false;
  run.count_iterations(left.size());
  for (std::size_t i = 0; i < left.size(); ++i) {
    const auto [key, value] = left.entry(i);
    const auto other = find_key(run, right, key);
    if (!other || !equal_at(run, value, *other, depth)) return false;
  }
  return true;
}

bool equal_at(Run& run, const Value& left, const Value& right, int depth) {
  check_depth(depth);
  if (run.unusable(left) || run.unusable(right)) return false;
  if (left.is_number() && right.is_number()) return exact(left) == exact(right);
  if (left.kind() != right.kind()) return false;
  switch (left.kind()) {
    case Kind::none:
      return true;
    case Kind::string:
      return left.text() == right.text();
    case Kind::list:
      return equal_lists(run, left, right, depth + 1);
    case Kind::map:
      return equal_maps(run, left, right, depth + 1);
    case Kind::undefined:
      return true;
    default:
      return &left.as<Object>() == &right.as<Object>();
  }
}

template <class T>
bool holds(Comparison comparison, const T& left, const T& right) {
  switch (comparison) {
    case Comparison::less:
      return left < right;
    case Comparison::less_equal:
      return left <= right;
    case Comparison::greater:
      return left > right;
    default:
      return left >= right;
  }
}

std::string_view symbol(Comparison comparison) {
  switch (comparison) {
    case Comparison::equal:
      return "==";
    case Comparison::not_equal:
      return "!=";
    case Comparison::less:
      return "<";
    case Comparison::less_equal:
      return "<=";
    case Comparison::greater:
      return ">";
    case Comparison::greater_equal:
      return ">=";
    case Comparison::in:
      return "in";
    case Comparison::not_in:
      return "not in";
  }
  return "";
}

bool ordered_at(Run& run, Comparison comparison, const Value& left, const Value& right, int depth);

/// The first pair of items that differ decides; without one, the shorter list is less.
bool ordered_lists(Run& run, Comparison comparison, const Value& left, const Value& right,
                   int depth) {
  const std::size_t common = std::min(left.size(), right.size());
  run.count_iterations(common);
  for (std::size_t i = 0; i < common; ++i) {
    if (equal_at(run, left.item(i), right.item(i), depth)) continue;
    if (run.failing()) return false;
    return ordered_at(run, comparison, left.item(i), right.item(i), depth);
  }
  return holds(comparison, left.size(), right.size());
}

bool ordered_at(Run& run, Comparison comparison, const Value& left, const Value& right, int depth) {
  check_depth(depth);
  if (run.unusable(left) || run.unusable(right)) return false;
  if (left.is_number() && right.is_number()) return holds(comparison, exact(left), exact(right));
  if (left.is_string() && right.is_string())
    return holds(comparison, left.text(), right.text());  // bytes of UTF-8 order as code points do
  if (left.is_list() && right.is_list() &&
      (left.sequence() == Sequence::list) == (right.sequence() == Sequence::list))
    return ordered_lists(run, comparison, left, right, depth + 1);
  run.fail(fmt::format("'{}' cannot order {} and {}", symbol(comparison), kind_name(left),
                       kind_name(right)));
  return false;
}

}  // namespace

bool equal(Run& run, const Value& left, const Value& right) {
  return equal_at(run, left, right, 0);
}

bool ordered(Run& run, Comparison comparison, const Value& left, const Value& right) {
  return ordered_at(run, comparison, left, right, 0);
}

bool contains(Run& run, const Value& container, const Value& item) {
  if (run.unusable(container) || run.unusable(item)) return false;
  if (container.is_map()) return find_key(run, container, item).has_value();
  if (container.is_string()) {
    if (item.is_string()) return container.text().find(item.text()) != std::string_view::npos;
    run.fail(fmt::format("'in' a string asks for a string, not {}", kind_name(item)));
    return false;
  }
  if (!container.is_list()) {
    run.fail(fmt::format("'in' asks for a list, a map or a string, not {}", kind_name(container)));
    return false;
  }
  run.count_iterations(container.size());
  for (std::size_t i = 0; i < container.size() && !run.failing(); ++i)
    if (equal(run, container.item(i), item)) return true;
  return false;
}

bool compare(Run& run, Comparison comparison, const Value& left, const Value& right) {
  switch (comparison) {
    case Comparison::equal:
      return equal(run, left, right);
    case Comparison::not_equal:
      return !equal(run, left, right);
    case Comparison::in:
      return contains(run, right, left);
    case Comparison::not_in:
      return !contains(run, right, left);
    default:
      return ordered(run, comparison, left, right);
  }
}

}  // namespace fieldguide::jinja
