// Words the messages about undefined names, with "did you mean" from the names in scope.
#include "template/run/names.hpp"

#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/context.hpp"
#include "template/library/library.hpp"

namespace fieldguide::jinja {
namespace {

using Names = std::vector<std::string_view>;

void add_keys(Names& names, const Value& map) {
  for (std::size_t i = 0; i < map.size(); ++i)
    if (const Value key = map.entry(i).first; key.is_string()) names.push_back(key.text());
}

Names names_in(const Scope* scope, const Library& library) {
  Names names;
  for (; scope != nullptr; scope = scope->outer) {
    for (const Binding* binding = scope->first; binding != nullptr; binding = binding->next)
      names.push_back(*binding->name);
    for (const Context* context = scope->context; context != nullptr; context = context->outer)
      add_keys(names, Value::of(*context->values));
  }
  for (std::string_view function : library.function_names())
    names.push_back(function);
  return names;
}

Names names_of(const Value& owner) {
  Names names;
  if (owner.is_map()) add_keys(names, owner);
  if (owner.kind() == Kind::namespace_object)
    for (auto* item = owner.as<Namespace>().first; item != nullptr; item = item->next)
      names.push_back(item->name);
  if (owner.kind() == Kind::module)
    for (auto* item = owner.as<Module>().scope->first; item != nullptr; item = item->next)
      names.push_back(*item->name);
  if (owner.kind() == Kind::loop)
    names = {"index", "index0", "revindex", "revindex0", "first",    "last",    "length",
             "cycle", "depth",  "depth0",   "changed",   "previtem", "nextitem"};
  return names;
}

/// What to write instead of a method that Jinja2 takes from Python.
std::string_view filter_for_method(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> filters[] = {
      {"items", "items"}, {"keys", "list"},    {"get", "default"},          {"upper", "upper"},
      {"lower", "lower"}, {"title", "title"},  {"strip", "trim"},           {"replace", "replace"},
      {"join", "join"},   {"count", "length"}, {"capitalize", "capitalize"}};
  for (const auto& [method, filter] : filters)
    if (method == name) return filter;
  return {};
}

std::string missing_attribute(const Undefined& why) {
  const std::string owner =
      why.owner_text.empty() || why.owner_text.find('\n') != std::string_view::npos
          ? std::string(kind_name(why.owner))
          : fmt::format("'{}'", why.owner_text);
  if (why.why == Undefined::Why::item) return fmt::format("{} has no item {}", owner, why.name);
  return fmt::format("{} has no '{}'", owner, why.name);
}

std::string attribute_hint(const Undefined& why) {
  std::string meant = did_you_mean(why.name, names_of(why.owner));
  if (!meant.empty()) return meant;
  if (const auto filter = filter_for_method(why.name); !filter.empty())
    return fmt::format("values have no methods; use the filter '|{}'", filter);
  if (why.owner.is_map())
    return "where the key may be absent, use 'is defined' or the filter 'default'";
  return why.why == Undefined::Why::item
             ? std::string(
                   "where there may be fewer items, use 'is defined' or the filter 'default'")
             : fmt::format("it is {}, not a map", kind_name(why.owner));
}

}  // namespace

std::pair<std::string, std::string> explain(const Undefined& why, const Library& library) {
  switch (why.why) {
    case Undefined::Why::name: {
      std::string hint = did_you_mean(why.name, names_in(why.scope, library));
      if (hint.empty()) hint = "where it may be absent, use 'is defined' or the filter 'default'";
      return {fmt::format("'{}' is not defined here", why.name), std::move(hint)};
    }
    case Undefined::Why::attribute:
    case Undefined::Why::item:
      return {missing_attribute(why), attribute_hint(why)};
    case Undefined::Why::no_else:
      return {"the inline 'if' has no value here, because there is no 'else'", "add an 'else'"};
    case Undefined::Why::other:
    case Undefined::Why::reported:
      break;
  }
  return {std::string(why.message), {}};
}

}  // namespace fieldguide::jinja
