// Attributes, items and calls: how values are reached into and filters are given their arguments.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/callable.hpp"
#include "template/python/operators.hpp"
#include "template/python/text_form.hpp"
#include "template/run/loop.hpp"
#include "template/run/run.hpp"

namespace fieldguide::jinja {
namespace {

/// `list.0` and the index of `list["0"]` are no numbers; only "0" in a path is.
std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && text[0] != '-';
  return whole ? std::optional(number) : std::nullopt;
}

/// Position of Python's `index` (negative ones count from the end) among `size` items.
std::optional<std::size_t> position(std::int64_t index, std::size_t size) {
  if (index < 0) index += static_cast<std::int64_t>(size);
  if (index < 0 || static_cast<std::size_t>(index) >= size) return std::nullopt;
  return static_cast<std::size_t>(index);
}

std::optional<Value> character(const Value& string, std::int64_t index) {
  const auto at = position(index, count_code_points(string.text()));
  if (!at) return std::nullopt;
  std::size_t end = 0, begin = 0;
  for (std::size_t i = 0; i <= *at; ++i) {
    begin = end;
    next_code_point(string.text(), end);
  }
  return Value::string(string.text().substr(begin, end - begin), string.safety());
}

std::optional<Value> namespace_item(const Namespace& values, std::string_view name) {
  for (const auto* item = values.first; item != nullptr; item = item->next)
    if (item->name == name) return item->value;
  return std::nullopt;
}

std::optional<Value> module_item(const Module& module, std::string_view name) {
  if (name.starts_with('_')) return std::nullopt;
  for (const Binding* binding = module.scope->first; binding != nullptr; binding = binding->next)
    if (*binding->name == name && !binding->imported) return binding->value;
  return std::nullopt;
}

std::optional<Value> group_item(const Value& group, std::string_view name) {
  if (group.sequence() != Sequence::group) return std::nullopt;
  if (name == "grouper") return group.item(0);
  if (name == "list") return group.item(1);
  return std::nullopt;
}

std::optional<Value> block_of(Run& run, const Blocks& blocks, std::string_view name) {
  for (const auto& chain : blocks.instance->blocks) {
    if (*chain.name != name) continue;
    return Value::object(run.memory().make(Block{{Kind::block}, blocks.instance, chain.name, 0}));
  }
  return std::nullopt;
}

std::optional<Value> find_attribute(Run& run, const Value& value, std::string_view name) {
  switch (value.kind()) {
    case Kind::map:
      return value.find(name);
    case Kind::list:
      return group_item(value, name);
    case Kind::loop:
      return loop_attribute(run, value.as<Loop>(), name);
    case Kind::module:
      return module_item(value.as<Module>(), name);
    case Kind::namespace_object:
      return namespace_item(value.as<Namespace>(), name);
    case Kind::blocks:
      return block_of(run, value.as<Blocks>(), name);
    default:
      return std::nullopt;
  }
}

std::optional<Value> find_item(Run& run, const Value& value, const Value& key) {
  if (value.is_map()) {
    for (std::size_t i = 0; i < value.size(); ++i)
      if (const auto [candidate, found] = value.entry(i); equal(run, candidate, key)) return found;
    return std::nullopt;
  }
  if (!key.is_integral()) return std::nullopt;
  if (value.is_string()) return character(value, key.as_integer());
  if (!value.is_list()) return std::nullopt;
  const auto at = position(key.as_integer(), value.size());
  return at ? std::optional(value.item(*at)) : std::nullopt;
}

}  // namespace

Value Run::attribute(const Value& value, std::string_view name) {
  if (unusable(value)) return silent();
  if (const auto found = find_attribute(*this, value, name)) return *found;
  Undefined why;
  why.why = Undefined::Why::attribute;
  why.name = name;
  why.owner = value;
  return undefined(why);
}

Value Run::item(const Value& value, const Value& key) {
  if (unusable(value) || unusable(key)) return silent();
  if (key.is_string()) return attribute(value, key.text());
  if (const auto found = find_item(*this, value, key)) return *found;
  Undefined why;
  why.why = Undefined::Why::item;
  why.name = memory_.keep(plain_text(key));
  why.owner = value;
  return undefined(why);
}

Value Run::path(Value value, const Value& path) {
  if (!path.is_string()) return item(value, path);
  for (std::string_view part : split(path.text(), '.')) {
    const auto index = whole_number(part);
    value = index ? item(value, Value::integer(*index)) : attribute(value, part);
  }
  return value;
}

bool Run::bind(const Callable& callable, std::span<const Value> positional,
               std::span<const NamedArgument> named, Bound& bound) {
  const auto& parameters = callable.signature.parameters;
  auto values = memory_.list<Value>(parameters.size());
  auto given = memory_.list<bool>(parameters.size());
  const std::size_t in_order = std::min(positional.size(), values.size());
  std::copy_n(positional.begin(), in_order, values.begin());
  std::fill_n(given.begin(), in_order, true);
  bound.rest = positional.subspan(in_order);
  if (!bound.rest.empty() && !callable.signature.rest) {
    fail(Code::template_arguments,
         fmt::format("the {} '{}' is given too many arguments", callable.noun, callable.name));
    return false;
  }
  auto others = memory_.list<NamedArgument>(named.size());
  std::size_t other = 0;
  for (const NamedArgument& argument : named) {
    const auto found =
        std::find_if(parameters.begin(), parameters.end(),
                     [&](const auto& parameter) { return parameter.name == argument.name; });
    const auto index = static_cast<std::size_t>(found - parameters.begin());
    if (found == parameters.end()) {
      others[other++] = argument;
      if (callable.signature.named) continue;
      std::vector<std::string_view> names;
      for (const auto& parameter : parameters)
        names.emplace_back(parameter.name);
      fail(Code::template_arguments,
           fmt::format("the {} '{}' has no argument '{}'", callable.noun, callable.name,
                       argument.name),
           did_you_mean(argument.name, names));
      return false;
    }
    if (given[index]) {
      fail(Code::template_arguments, fmt::format("the {} '{}' is given '{}' twice", callable.noun,
                                                 callable.name, argument.name));
      return false;
    }
    values[index] = argument.value;
    given[index] = true;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (given[i]) continue;
    if (!parameters[i].fallback) {
      fail(Code::template_arguments, fmt::format("the {} '{}' is not given '{}'", callable.noun,
                                                 callable.name, parameters[i].name));
      return false;
    }
    values[i] = *parameters[i].fallback;
  }
  bound.values = values;
  bound.named = others.first(other);
  return true;
}

Value Run::call(const Callable& callable, std::span<const Value> positional,
                std::span<const NamedArgument> named) {
  Bound bound;
  if (callable.undefined == Undefinedness::refused && !positional.empty() &&
      unusable(positional.front()))
    return silent();
  if (!bind(callable, positional, named, bound)) return silent();
  return callable.run(*this, bound);
}

}  // namespace fieldguide::jinja
