// Slices of lists and strings, by Python's rules (PySlice_AdjustIndices).
#include "template/run/slices.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "template/python/text_form.hpp"

namespace fieldguide::jinja {
namespace {

/// A whole number, none, or nothing after a report.
bool read_bound(Run& run, const Value& value, std::optional<std::int64_t>& bound) {
  if (run.unusable(value)) return false;
  if (value.is_none()) return true;
  if (!value.is_integral()) {
    run.fail(fmt::format("a slice asks for whole numbers, not {}", kind_name(value)));
    return false;
  }
  bound = value.as_integer();
  return true;
}

/// `bound` within a sequence of `size` items; negative ones count from the end.
std::int64_t clamp_bound(std::int64_t bound, std::int64_t size, bool backwards) {
  if (bound < 0) bound = bound < -size ? -1 : bound + size;
  const std::int64_t lowest = backwards ? -1 : 0;
  return std::clamp(bound, lowest, backwards ? size - 1 : size);
}

Value join_characters(Run& run, std::span<const Value> characters, Safety safety) {
  TextBuilder text(run.memory());
  for (const Value& character : characters)
    text.add(character.text());
  return text.finish(safety);
}

}  // namespace

Value slice(Run& run, const Value& value, const Value& start, const Value& stop,
            const Value& step) {
  if (!run.unusable(value) && !value.is_string() && !value.is_list())
    return run.fail(fmt::format("a slice asks for a list or a string, not {}", kind_name(value)));
  std::optional<std::int64_t> first, last, stride;
  const auto items = run.items(value);
  if (!items || !read_bound(run, start, first) || !read_bound(run, stop, last) ||
      !read_bound(run, step, stride))
    return run.silent();
  const std::int64_t by = stride.value_or(1);
  if (by == 0) return run.fail("the step of a slice cannot be 0");
  const auto size = static_cast<std::int64_t>(items->size());
  const std::int64_t begin = first ? clamp_bound(*first, size, by < 0) : by < 0 ? size - 1 : 0;
  const std::int64_t end = last ? clamp_bound(*last, size, by < 0) : by < 0 ? -1 : size;
  const std::int64_t distance = by < 0 ? begin - end : end - begin;
  const std::uint64_t magnitude =
      by < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(by) : static_cast<std::uint64_t>(by);
  const std::uint64_t count =
      distance <= 0 ? 0 : (static_cast<std::uint64_t>(distance) - 1) / magnitude + 1;
  auto picked = run.memory().list<Value>(count);
  for (std::uint64_t i = 0; i < count; ++i)
    picked[i] = (*items)[static_cast<std::size_t>(begin + static_cast<std::int64_t>(i) * by)];
  if (value.is_string()) return join_characters(run, picked, value.safety());
  return Value::list(picked, value.sequence() == Sequence::list ? Sequence::list : Sequence::tuple);
}

}  // namespace fieldguide::jinja
