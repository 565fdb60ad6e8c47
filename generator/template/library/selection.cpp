// Filters that look into the items of a list: selecting, mapping, grouping, sorting, summing.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/helpers.hpp"
#include "template/library/library.hpp"
#include "template/python/operators.hpp"

namespace fieldguide::jinja {
namespace {

/// The values that a list is sorted or grouped by, next to its items.
struct Keyed {
  Value key;
  Value item;
};

bool sort_by_key(Run& run, std::vector<Keyed>& items, bool reversed) {
  std::stable_sort(items.begin(), items.end(), [&](const Keyed& a, const Keyed& b) {
    return !run.failing() && (reversed ? ordered(run, Comparison::less, b.key, a.key)
                                       : ordered(run, Comparison::less, a.key, b.key));
  });
  return !run.failing();
}

/// What `item` is sorted by: a list of the values of all attributes that `paths` names.
Value sort_key(Run& run, const Value& item, const std::vector<Value>& paths, bool with_case) {
  auto keys = run.memory().list<Value>(std::max<std::size_t>(1, paths.size()));
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i] = paths.empty() ? item : run.path(item, paths[i]);
    if (!with_case) keys[i] = without_case(run, keys[i]);
  }
  return Value::list(keys);
}

std::vector<Value> attribute_paths(const Value& attribute) {
  if (attribute.is_none()) return {};
  if (!attribute.is_string()) return {attribute};
  std::vector<Value> paths;
  for (std::string_view part : split(attribute.text(), ','))
    paths.push_back(Value::string(part));
  return paths;
}

Value sort(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  const bool reversed = truth(run, bound[1]), with_case = truth(run, bound[2]);
  const auto paths = attribute_paths(bound[3]);
  std::vector<Keyed> keyed;
  for (const Value& item : *items)
    keyed.push_back({sort_key(run, item, paths, with_case), item});
  if (run.failing() || !sort_by_key(run, keyed, reversed)) return run.silent();
  std::vector<Value> sorted;
  for (const Keyed& entry : keyed)
    sorted.push_back(entry.item);
  return make_list(run, sorted);
}

Value group_of(Run& run, const Value& grouper, const std::vector<Value>& items) {
  auto pair = run.memory().list<Value>(2);
  pair[0] = grouper;
  pair[1] = make_list(run, items);
  return Value::list(pair, Sequence::group);
}

Value groupby(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  const bool with_case = truth(run, bound[3]);
  const auto grouper = [&](const Value& item) {
    const Value value = run.path(item, bound[1]);
    return value.is_undefined() && !bound[2].is_none() ? bound[2] : value;
  };
  std::vector<Keyed> keyed;
  for (const Value& item : *items) {
    const Value key = grouper(item);
    if (run.unusable(key)) return run.silent();
    keyed.push_back({with_case ? key : without_case(run, key), item});
  }
  if (!sort_by_key(run, keyed, false)) return run.silent();
  std::vector<Value> groups, group;
  for (std::size_t i = 0; i < keyed.size(); ++i) {
    group.push_back(keyed[i].item);
    if (i + 1 < keyed.size() && equal(run, keyed[i].key, keyed[i + 1].key)) continue;
    groups.push_back(group_of(run, with_case ? keyed[i].key : grouper(group.front()), group));
    group.clear();
  }
  return run.failing() ? run.silent() : make_list(run, groups);
}

Value extreme(Run& run, const Bound& bound, Comparison better) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  if (items->empty()) return run.undefined("there is no such item, the list is empty");
  const bool with_case = truth(run, bound[1]);
  const auto key_of = [&](const Value& item) {
    const Value key = bound[2].is_none() ? item : run.path(item, bound[2]);
    return with_case ? key : without_case(run, key);
  };
  Value best = items->front();
  Value best_key = key_of(best);
  for (const Value& item : items->subspan(1)) {
    const Value key = key_of(item);
    const bool replaces = ordered(run, better, key, best_key);
    if (run.failing()) return run.silent();
    if (!replaces) continue;
    best = item;
    best_key = key;
  }
  return best;
}

Value min(Run& run, const Bound& bound) {
  return extreme(run, bound, Comparison::less);
}
Value max(Run& run, const Bound& bound) {
  return extreme(run, bound, Comparison::greater);
}

Value sum(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  Value total = bound[2];
  if (total.is_string()) return run.fail("'sum' adds numbers", "join texts with 'join'");
  for (const Value& item : *items) {
    const Value part = bound[1].is_none() ? item : run.path(item, bound[1]);
    total = arithmetic(run, BinaryOperator::add, total, part);
    if (run.failing()) return run.silent();
  }
  return total;
}

/// `map(attribute=…, default=…)`.
Value map_attribute(Run& run, std::span<const Value> items, const Bound& bound) {
  Value path, fallback;
  for (const NamedArgument& argument : bound.named) {
    if (argument.name == "attribute")
      path = argument.value;
    else if (argument.name == "default")
      fallback = argument.value;
    else
      return run.fail(Code::template_arguments,
                      fmt::format("'map' has no argument '{}'", argument.name),
                      did_you_mean(argument.name, {"attribute", "default"}));
  }
  auto mapped = run.memory().list<Value>(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    mapped[i] = path.is_none() ? items[i] : run.path(items[i], path);
    if (mapped[i].is_undefined() && !fallback.is_none()) mapped[i] = fallback;
  }
  return run.failing() ? run.silent() : Value::list(mapped);
}

/// The test that a symbol stands for when it is an argument: `select("==", 1)`.
std::string_view test_of_symbol(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> symbols[] = {
      {"==", "eq"}, {"!=", "ne"}, {"<", "lt"}, {"<=", "le"}, {">", "gt"}, {">=", "ge"}};
  for (const auto& [symbol, test] : symbols)
    if (symbol == name) return test;
  return name;
}

/// Finds the filter or test that the first argument names.
const Callable* named_callable(Run& run, const Value& name, std::string_view noun) {
  const auto text = text_argument(run, name, noun);
  if (!text) return nullptr;
  const bool filter = noun == "filter";
  const Library& library = run.library();
  const Callable* found = filter ? library.filter(*text) : library.test(test_of_symbol(*text));
  if (found == nullptr)
    run.fail(Code::unknown_filter, fmt::format("there is no {} '{}'", noun, *text),
             did_you_mean(*text, filter ? library.filter_names() : library.test_names()));
  return found;
}

Value map(Run& run, const Bound& bound) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  const bool attribute = std::any_of(bound.named.begin(), bound.named.end(),
                                     [](const auto& named) { return named.name == "attribute"; });
  if (bound.rest.empty() && attribute) return map_attribute(run, *items, bound);
  if (items->empty()) return Value::list({});
  if (bound.rest.empty())
    return run.fail(Code::template_arguments, "'map' is given neither a filter nor an attribute",
                    "write 'map(\"upper\")' or 'map(attribute=\"title\")'");
  const Callable* filter = named_callable(run, bound.rest[0], "filter");
  if (filter == nullptr) return run.silent();
  auto arguments = run.memory().list<Value>(bound.rest.size());
  std::copy(bound.rest.begin(), bound.rest.end(), arguments.begin());
  auto mapped = run.memory().list<Value>(items->size());
  for (std::size_t i = 0; i < items->size() && !run.failing(); ++i) {
    arguments[0] = (*items)[i];
    mapped[i] = run.call(*filter, arguments, bound.named);
  }
  return run.failing() ? run.silent() : Value::list(mapped);
}

enum class Look { at_item, at_attribute };

/// The items of which a test (or, without one, their truth) says `wanted`.
Value select_items(Run& run, const Bound& bound, bool wanted, Look look) {
  const auto items = run.items(bound[0]);
  if (!items) return run.silent();
  if (items->empty()) return Value::list({});
  std::span<const Value> rest = bound.rest;
  Value path;
  if (look == Look::at_attribute) {
    if (rest.empty())
      return run.fail(Code::template_arguments, "the name of an attribute is not given");
    path = rest.front();
    rest = rest.subspan(1);
  }
  const Callable* test = rest.empty() ? nullptr : named_callable(run, rest[0], "test");
  if (run.failing()) return run.silent();
  auto arguments = run.memory().list<Value>(std::max<std::size_t>(1, rest.size()));
  std::copy(rest.begin(), rest.end(), arguments.begin());
  std::vector<Value> kept;
  for (const Value& item : *items) {
    arguments[0] = look == Look::at_attribute ? run.path(item, path) : item;
    const Value verdict = test == nullptr ? arguments[0] : run.call(*test, arguments, bound.named);
    const bool holds = truth(run, verdict);
    if (run.failing()) return run.silent();
    if (holds == wanted) kept.push_back(item);
  }
  return make_list(run, kept);
}

Value select(Run& run, const Bound& bound) {
  return select_items(run, bound, true, Look::at_item);
}
Value reject(Run& run, const Bound& bound) {
  return select_items(run, bound, false, Look::at_item);
}
Value selectattr(Run& run, const Bound& bound) {
  return select_items(run, bound, true, Look::at_attribute);
}
Value rejectattr(Run& run, const Bound& bound) {
  return select_items(run, bound, false, Look::at_attribute);
}

constexpr Declaration declarations[] = {
    {"groupby", "value, attribute, default=none, case_sensitive=false",
     "The items grouped by an attribute, the groups sorted by it: each a pair of the attribute "
     "(`.grouper`) and its items (`.list`).",
     "{% for kind, pages in [{'k': 'b', 't': 1}, {'k': 'a', 't': 2}, {'k': 'b', 't': "
     "3}]|groupby('k') %}"
     "{{ kind }}:{{ pages|map(attribute='t')|join }} {% endfor %}",
     "a:2 b:13 ", groupby},
    {"map", "value, *filter, **named",
     "Each item's `attribute` (a path like `author.name`; `default` where it is undefined), or "
     "each item "
     "through a filter.",
     "{{ [{'t': 'a'}, {'t': 'b'}]|map(attribute='t')|join }} {{ ['a', 'b']|map('upper')|join }}",
     "ab AB", map},
    {"max", "value, case_sensitive=false, attribute=none", "The largest item.",
     "{{ [1, 3, 2]|max }}", "3", max},
    {"min", "value, case_sensitive=false, attribute=none", "The smallest item.",
     "{{ [2, 1, 3]|min }}", "1", min},
    {"reject", "value, *test, **named", "The items for which a test is false.",
     "{{ [1, 2, 3]|reject('odd')|join }}", "2", reject},
    {"rejectattr", "value, *attribute_and_test, **named",
     "The items of which an attribute is false, or a test of the attribute is.",
     "{{ [{'n': 1}, {'n': 2}]|rejectattr('n', 'eq', 1)|map(attribute='n')|join }}", "2",
     rejectattr},
    {"select", "value, *test, **named", "The items for which a test is true.",
     "{{ [1, 2, 3]|select('odd')|join }}", "13", select},
    {"selectattr", "value, *attribute_and_test, **named",
     "The items of which an attribute is true, or a test of the attribute is.",
     "{{ [{'n': 1}, {'n': 2}]|selectattr('n', 'eq', 1)|map(attribute='n')|join }}", "1",
     selectattr},
    {"sort", "value, reverse=false, case_sensitive=false, attribute=none",
     "Sorted by the items themselves or by attributes (`\"kind,title\"`); equal items keep their "
     "order.",
     "{{ ['b', 'C', 'a']|sort|join }}", "abC", sort},
    {"sum", "value, attribute=none, start=0",
     "The numbers, or an attribute of each item, added up.", "{{ [{'n': 1}, {'n': 2}]|sum('n') }}",
     "3", sum},
};

}  // namespace

std::span<const Declaration> selection_filters() {
  return declarations;
}

}  // namespace fieldguide::jinja
