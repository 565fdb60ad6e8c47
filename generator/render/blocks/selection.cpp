// Reads which roles and dimensions a block is about.
#include "render/blocks/selection.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "compare/overlap.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

std::vector<const Dimension*> find_dimensions(const Site& site, const SelectionData& data,
                                              Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const Dimension& dimension : site.dimensions)
    known.push_back(dimension.id);
  std::vector<const Dimension*> found;
  for (std::size_t i = 0; i < data.dimensions.size(); ++i) {
    if (const Dimension* dimension = site.dimension(data.dimensions[i]))
      found.push_back(dimension);
    else
      diagnostics.add(Code::bad_block, data.dimensions_at[i],
                      fmt::format("there is no dimension '{}'", data.dimensions[i]),
                      did_you_mean(data.dimensions[i], known));
  }
  return found;
}

std::vector<const Role*> roles_of_page(const Site& site, const Page& page) {
  std::vector<const Role*> roles;
  for (const std::string& id : page.role.empty() ? page.front_matter.roles : std::vector{page.role})
    if (const Role* role = site.role(id)) roles.push_back(role);
  return roles;
}

bool check_count(std::size_t roles, RoleCount count, const Location& at, Diagnostics& diagnostics) {
  if (roles > count.most)
    diagnostics.add(Code::bad_block, at,
                    fmt::format("a table of {} roles is too wide to read", roles),
                    fmt::format("name at most {}", count.most));
  else if (roles == 0 && count.least > 0)
    diagnostics.add(Code::bad_block, at, "the block names no roles, and neither does the page",
                    "add 'roles: [first-role, second-role]' to the block");
  else if (roles < count.least)
    diagnostics.add(Code::bad_block, at, "one role has nothing to be compared with",
                    "name at least two");
  return count.least <= roles && roles <= count.most;
}

}  // namespace

Schema<SelectionData> selection_schema(std::string name, std::string meaning,
                                       const std::string& dimensions_by_default) {
  using D = SelectionData;
  return {
      std::move(name),
      std::move(meaning),
      {field("roles", &D::roles, one_or_list_of(id()),
             "the roles in order; those of the page if absent", "[data-engineer, data-architect]")
           .at(&D::roles_at),
       field("dimensions", &D::dimensions, one_or_list_of(id()),
             "the dimensions in order; " + dimensions_by_default + " if absent", "[focus, salary]")
           .at(&D::dimensions_at)}};
}

std::optional<Selection> read_selection(const Schema<SelectionData>& schema,
                                        const BlockScope& scope, RoleCount count,
                                        Diagnostics& diagnostics) {
  const Site& site = scope.page.setting.site;
  SelectionData data;
  const Value& yaml = scope.block.data;
  if (!yaml.is_null() && !schema.read_into(data, yaml, "the block", diagnostics))
    return std::nullopt;
  Selection selection{find_roles(site, data.roles, data.roles_at, diagnostics),
                      find_dimensions(site, data, diagnostics)};
  if (data.roles.empty()) selection.roles = roles_of_page(site, scope.page.page);
  if (selection.roles.size() < data.roles.size()) return std::nullopt;  // reported as unknown
  if (!check_count(selection.roles.size(), count, scope.block.at, diagnostics)) return std::nullopt;
  return selection;
}

std::vector<const Dimension*> dimensions_of(const Site& site, DimensionType type,
                                            std::string_view kind) {
  std::vector<const Dimension*> found;
  for (const Dimension& dimension : site.dimensions)
    if (dimension.type == type && (kind.empty() || dimension.term_kind == kind))
      found.push_back(&dimension);
  return found;
}

std::vector<const Role*> roles_stating(const Site& site,
                                       const std::vector<const Dimension*>& dimensions) {
  std::vector<const Role*> roles;
  for (const Role& role : site.roles)
    if (std::any_of(dimensions.begin(), dimensions.end(), [&](const Dimension* dimension) {
          const DimensionValue* value = role.find(dimension->id);
          return value != nullptr && is_stated(*value);
        }))
      roles.push_back(&role);
  return roles;
}

Json roles_values(const std::vector<const Role*>& roles, const Setting& setting) {
  Json values = Json::array();
  for (const Role* role : roles)
    values.push_back(role_link(setting, *role));
  return values;
}

}  // namespace fieldguide
