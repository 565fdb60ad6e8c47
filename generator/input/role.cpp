// Reads a role: its own keys and its values for the site's dimensions.
#include "input/role.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "schema/shapes.hpp"

namespace fieldguide {
namespace {

std::optional<DimensionValue> read_value(const Dimension& dimension, const Value& value,
                                         Diagnostics& diagnostics) {
  const std::string subject = fmt::format("'{}'", dimension.id);
  auto read = dimension_value(dimension.type).read(value, subject, diagnostics);
  if (!read) return std::nullopt;
  read->dimension = dimension.id;
  for (Range& range : read->ranges)
    if (range.unit.empty()) range.unit = dimension.unit;
  return read;
}

bool is_dimension(const std::vector<Dimension>& dimensions, std::string_view id) {
  for (const Dimension& dimension : dimensions)
    if (dimension.id == id) return true;
  return false;
}

void report_unknown(const Key& key, const std::vector<Dimension>& dimensions,
                    Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const FieldInfo& info : role_schema().shape().fields)
    names.emplace_back(info.name);
  for (const Dimension& dimension : dimensions)
    names.emplace_back(dimension.id);
  std::string hint = did_you_mean(key.name, names);
  if (hint.empty()) hint = "declare the dimension in content/dimensions.yaml";
  diagnostics.add(Code::unknown_dimension, key.at,
                  fmt::format("'{}' is neither a key of roles nor a dimension", key.name), hint);
}

}  // namespace

Role read_role(const std::string& id, const Value& value, const std::vector<Dimension>& dimensions,
               bool dimensions_complete, Diagnostics& diagnostics) {
  Role role;
  role.id = id;
  role.source = value.at.file;
  auto is_other = [](const Key&) { return true; };
  if (!role_schema().read_into(role, value, "the file of a role", diagnostics, is_other))
    return role;
  for (const Dimension& dimension : dimensions)
    if (const Value* found = value.find(dimension.id))
      if (auto read = read_value(dimension, *found, diagnostics))
        role.values.push_back(std::move(*read));
  for (const auto& [key, entry] : value.entries)
    if (dimensions_complete && role_schema().shape().find(key.name) == nullptr &&
        !is_dimension(dimensions, key.name))
      report_unknown(key, dimensions, diagnostics);
  return role;
}

}  // namespace fieldguide
