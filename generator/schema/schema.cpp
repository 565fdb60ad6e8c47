// Checks the keys of maps against declared shapes.
#include "schema/schema.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

std::vector<std::string> names_of(const Shape& shape) {
  std::vector<std::string> names;
  for (const FieldInfo& info : shape.fields)
    names.push_back(info.name);
  return names;
}

void report_unknown(const Key& key, const Shape& shape, Diagnostics& diagnostics) {
  const std::vector<std::string> names = names_of(shape);
  std::string hint = did_you_mean(key.name, {names.begin(), names.end()});
  if (hint.empty()) hint = "the keys that can stand here are " + join_quoted(names, " and ");
  diagnostics.add(Code::unknown_key, key.at, fmt::format("unknown key '{}'", key.name), hint);
}

void report_missing(const Value& map, const FieldInfo& info, Diagnostics& diagnostics) {
  diagnostics.add(Code::missing_key, map.at, fmt::format("the key '{}' is missing", info.name),
                  fmt::format("add '{}: {}' ({})", info.name, info.example, info.meaning));
}

void check_rule(const Value& map, const Rule& rule, Diagnostics& diagnostics) {
  std::vector<const Key*> present;
  for (const auto& [key, value] : map.entries)
    if (std::find(rule.fields.begin(), rule.fields.end(), key.name) != rule.fields.end())
      present.push_back(&key);
  if (present.empty()) {
    diagnostics.add(Code::missing_key, map.at,
                    fmt::format("one of the keys {} is missing", join_quoted(rule.fields)),
                    "add one of them");
  } else if (present.size() > 1 && rule.count == Rule::Count::exactly_one) {
    diagnostics.add(
        {Code::bad_value,
         present[1]->at,
         fmt::format("'{}' and '{}' cannot stand together", present[0]->name, present[1]->name),
         "keep one of them",
         {{present[0]->at, "the other one"}}});
  }
}

}  // namespace

void check_keys(const Value& map, const Shape& shape,
                const std::function<bool(const Key&)>& is_other, Diagnostics& diagnostics) {
  for (const auto& [key, value] : map.entries)
    if (shape.find(key.name) == nullptr && !(is_other && is_other(key)))
      report_unknown(key, shape, diagnostics);
  for (const FieldInfo& info : shape.fields)
    if (info.required && map.find(info.name) == nullptr) report_missing(map, info, diagnostics);
  for (const Rule& rule : shape.rules)
    check_rule(map, rule, diagnostics);
}

bool has_form_of(const Value& value, const Type& type) {
  switch (type.kind) {
    case Type::Kind::any:
      return true;
    case Type::Kind::list:
      return value.is_list();
    case Type::Kind::map:
      return value.is_map();
    case Type::Kind::either:
      return std::any_of(type.parts.begin(), type.parts.end(),
                         [&](const Type& part) { return has_form_of(value, part); });
    default:
      return value.is_scalar();
  }
}

bool has_any_key(const Value& map, const std::vector<std::string>& keys) {
  return map.is_map() && std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
           return map.find(key) != nullptr;
         });
}

}  // namespace fieldguide
