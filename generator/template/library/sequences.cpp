// Filters for lists and maps as wholes: joining, cutting up, ordering.
#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/helpers.hpp"
#include "template/library/library.hpp"
#include "template/python/operators.hpp"

namespace fieldguide::jinja {
namespace {

Value length(Run& run, const Bound& bound) {
  const Value& value = bound[0];
  if (value.is_string())
    return Value::integer(static_cast<std::int64_t>(count_code_points(value.text())));
  if (value.is_list() || value.is_map())
    return Value::integer(static_cast<std::int64_t>(value.size()));
  if (value.is_undefined()) return Value::integer(0);
  return run.fail(fmt::format("{} has no length", kind_name(value)));
}

Value list(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  return items ? Value::list(*items) : run.silent();
}

Value first(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  return items->empty() ? run.undefined("there is no first item, the list is empty")
                        : items->front();
}

Value last(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  return items->empty() ? run.undefined("there is no last item, the list is empty") : items->back();
}

Value reverse(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  auto reversed = run.memory().list<Value>(items->size());
  std::reverse_copy(items->begin(), items->end(), reversed.begin());
  if (!bound[0].is_string()) return Value::list(reversed);
  TextBuilder text(run.memory());
  for (const Value& character : reversed)
    text.add(character.text());
  return text.finish(bound[0].safety());
}

Value join(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items || run.unusable(bound[1])) return run.silent();
  const Value separator = to_string(run.memory(), bound[1]);
  auto parts = run.memory().list<Value>(items->size());
  bool safe = separator.is_safe();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i] = bound[2].is_none() ? (*items)[i] : run.path((*items)[i], bound[2]);
    if (run.unusable(parts[i])) return run.silent();
    parts[i] = to_string(run.memory(), parts[i]);
    safe |= parts[i].is_safe();
  }
  TextBuilder text(run.memory());
  const auto add = [&](const Value& part) {
    if (safe && !part.is_safe())
      text.add_escaped(part.text());
    else
      text.add(part.text());
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) add(separator);
    add(parts[i]);
  }
  return text.finish(safe ? Safety::safe : Safety::plain);
}

Value batch(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  const auto size = count_argument(run, bound[1], "linecount", 1);
  if (!items || !size) return run.silent();
  std::vector<Value> rows;
  for (std::size_t begin = 0; begin < items->size(); begin += *size) {
    const auto row = items->subspan(begin, std::min(*size, items->size() - begin));
    const bool filled = !bound[2].is_none() && row.size() < *size;
    if (filled) run.count_iterations(*size);
    auto cells = run.memory().list<Value>(filled ? *size : row.size());
    std::fill(std::copy(row.begin(), row.end(), cells.begin()), cells.end(), bound[2]);
    rows.push_back(Value::list(cells));
  }
  return make_list(run, rows);
}

Value slice_filter(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  const auto columns = count_argument(run, bound[1], "slices", 1);
  if (!items || !columns) return run.silent();
  run.count_iterations(*columns);
  const std::size_t each = items->size() / *columns;
  const std::size_t longer = items->size() % *columns;
  std::vector<Value> result;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < *columns; ++i) {
    const std::size_t size = each + (i < longer ? 1 : 0);
    const bool filled = !bound[2].is_none() && i >= longer;
    auto column = run.memory().list<Value>(size + (filled ? 1 : 0));
    std::copy_n(items->begin() + static_cast<std::ptrdiff_t>(begin), size, column.begin());
    if (filled) column.back() = bound[2];
    begin += size;
    result.push_back(Value::list(column));
  }
  return make_list(run, result);
}

Value pair_of(Run& run, const Value& key, const Value& value) {
  auto pair = run.memory().list<Value>(2);
  pair[0] = key;
  pair[1] = value;
  return Value::list(pair, Sequence::tuple);
}

Value items_filter(Run& run, const Bound& bound) {
  const Value& map = bound[0];
  if (map.is_undefined()) return Value::list({});
  if (!map.is_map()) return run.fail(fmt::format("'items' asks for a map, not {}", kind_name(map)));
  auto pairs = run.memory().list<Value>(map.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto [key, value] = map.entry(i);
    pairs[i] = pair_of(run, key, value);
  }
  return Value::list(pairs);
}

Value dictsort(Run& run, const Bound& bound) {
  const Value& map = bound[0];
  const auto by = text_argument(run, bound[2], "by");
  if (!by) return run.silent();
  if (!map.is_map())
    return run.fail(fmt::format("'dictsort' asks for a map, not {}", kind_name(map)));
  if (*by != "key" && *by != "value")
    return run.fail(Code::template_arguments, "'by' is 'key' or 'value'");
  const bool with_case = truth(run, bound[1]), reversed = truth(run, bound[3]);
  std::vector<std::pair<Value, Value>> sorted;  // what to sort by, and the pair
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto [key, value] = map.entry(i);
    const Value& chosen = *by == "key" ? key : value;
    sorted.emplace_back(with_case ? chosen : without_case(run, chosen), pair_of(run, key, value));
  }
  std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) {
    return !run.failing() && (reversed ? ordered(run, Comparison::less, b.first, a.first)
                                       : ordered(run, Comparison::less, a.first, b.first));
  });
  std::vector<Value> pairs;
  for (const auto& entry : sorted)
    pairs.push_back(entry.second);
  return run.failing() ? run.silent() : make_list(run, pairs);
}

/// A text that is equal for values that are equal; nothing for lists and maps.
std::optional<std::string> identity_of(const Value& value) {
  if (value.is_list() || value.is_map() || value.is_undefined()) return std::nullopt;
  if (value.is_string()) return "s" + std::string(value.text());
  if (value.is_none()) return "n";
  if (value.is_object()) return fmt::format("o{}", static_cast<const void*>(&value.as<Object>()));
  if (value.is_integral()) return "i" + std::to_string(value.as_integer());
  const double number = value.as_double();
  const bool whole = number >= -9e18 && number <= 9e18 &&
                     number == static_cast<double>(static_cast<std::int64_t>(number));
  return whole ? "i" + std::to_string(static_cast<std::int64_t>(number)) : float_text(number);
}

Value unique(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  const bool with_case = truth(run, bound[1]);
  std::unordered_set<std::string> seen;
  std::vector<Value> kept;
  for (const Value& item : *items) {
    Value key = bound[2].is_none() ? item : run.path(item, bound[2]);
    if (run.unusable(key)) return run.silent();
    if (!with_case) key = without_case(run, key);
    auto identity = identity_of(key);
    if (!identity)
      return run.fail(fmt::format("'unique' cannot compare {}", kind_name(key)),
                      "name an attribute that holds a text or a number");
    if (seen.insert(std::move(*identity)).second) kept.push_back(item);
  }
  return make_list(run, kept);
}

constexpr Declaration declarations[] = {
    {"batch", "value, linecount, fill_with=none",
     "Rows of `linecount` items; with `fill_with` the last row is filled up.",
     "{% for row in [1, 2, 3]|batch(2) %}{{ row|join }}{{ ';' }}{% endfor %}", "12;3;", batch},
    {"count", "value", "Short for `length`.", "{{ [1, 2]|count }}", "2", length},
    {"dictsort", "value, case_sensitive=false, by='key', reverse=false",
     "The pairs of a map, sorted by key or by value.",
     "{% for key, value in {'b': 1, 'a': 2}|dictsort %}{{ key }}{{ value }} {% endfor %}", "a2 b1 ",
     dictsort},
    {"first", "value", "The first item.", "{{ ['a', 'b']|first }}", "a", first},
    {"items", "value", "The pairs of key and value of a map.",
     "{% for key, value in {'a': 1}|items %}{{ key }}={{ value }}{% endfor %}", "a=1", items_filter,
     Undefinedness::accepted},
    {"join", "value, d='', attribute=none",
     "All items in one text, `d` between them; of each item its `attribute`, when one is named.",
     "{{ ['a', 'b']|join(', ') }}", "a, b", join},
    {"last", "value", "The last item.", "{{ ['a', 'b']|last }}", "b", last},
    {"length", "value", "How many items a list or map has, characters a string.",
     "{{ 'naïve'|length }}", "5", length},
    {"list", "value",
     "A list of the items, of the keys of a map, or of the characters of a string.",
     "{{ 'ab'|list|join('-') }}", "a-b", list},
    {"reverse", "value", "The other way round.", "{{ [1, 2]|reverse|join }}", "21", reverse},
    {"slice", "value, slices, fill_with=none", "Cut into `slices` lists of nearly the same length.",
     "{% for column in [1, 2, 3]|slice(2) %}{{ column|join }}{{ ';' }}{% endfor %}", "12;3;",
     slice_filter},
    {"unique", "value, case_sensitive=false, attribute=none",
     "Each item once, where it stands first.", "{{ ['a', 'b', 'A']|unique|join }}", "ab", unique},
};

}  // namespace

std::span<const Declaration> sequence_filters() {
  return declarations;
}

}  // namespace fieldguide::jinja
