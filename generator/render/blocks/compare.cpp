// The compare block: a table of chosen roles and dimensions.
#include "compare/table.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/blocks/block_kinds.hpp"
#include "render/values.hpp"
#include "schema/schema.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t most_roles = 6;

struct CompareData {
  std::vector<std::string> roles, dimensions;
  std::vector<Location> roles_at, dimensions_at;
};

const Schema<CompareData>& schema() {
  static const Schema<CompareData> declared(
      "compare block", "A table that compares roles.",
      {field("roles", &CompareData::roles, one_or_list_of(id()),
             "The roles, one column each. Without it: those of the page.", "[data-engineer, data-architect]")
           .at(&CompareData::roles_at),
       field("dimensions", &CompareData::dimensions, one_or_list_of(id()),
             "The dimensions, one row each. Without it: the default ones.", "[focus, salary]")
           .at(&CompareData::dimensions_at)});
  return declared;
}

std::vector<const Dimension*> find_dimensions(const Site& site, const CompareData& data,
                                              Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const Dimension& dimension : site.dimensions) known.push_back(dimension.id);
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

}  // namespace

const Shape& compare_block_shape() { return schema().shape(); }

std::optional<Json> compare_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const Site& site = scope.page.setting.site;
  CompareData data;
  if (!scope.block.data.is_null() && !schema().read_into(data, scope.block.data, "the block", diagnostics))
    return std::nullopt;
  std::vector<const Role*> roles = find_roles(site, data.roles, data.roles_at, diagnostics);
  if (data.roles.empty()) roles = roles_of_page(site, scope.page.page);
  if (data.roles.empty() && roles.empty())
    diagnostics.add(Code::bad_block, scope.block.at, "the block names no roles, and neither does the page",
                    "add 'roles: [first-role, second-role]' to the block");
  if (roles.size() > most_roles)
    diagnostics.add(Code::bad_block, scope.block.at,
                    fmt::format("a table of {} roles is too wide to read", roles.size()),
                    fmt::format("name at most {}", most_roles));
  const auto dimensions = data.dimensions.empty() ? default_dimensions(site)
                                                  : find_dimensions(site, data, diagnostics);
  if (roles.empty() || roles.size() > most_roles) return std::nullopt;
  const ComparisonTable table = compare_roles(std::move(roles), dimensions);
  return Json{{"table", table_values(table, scope.id, scope.page, diagnostics)}};
}

}  // namespace fieldguide
