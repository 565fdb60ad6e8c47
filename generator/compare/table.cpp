// Puts roles side by side.
#include "compare/table.hpp"

#include <algorithm>
#include <set>

#include "compare/overlap.hpp"

namespace fieldguide {
namespace {

std::set<std::string> keys_of(const DimensionValue* value) {
  std::set<std::string> keys;
  if (value != nullptr)
    for (const Statement& statement : value->statements)
      keys.insert(statement_key(statement));
  return keys;
}

std::set<std::string> intersection(const std::vector<std::set<std::string>>& sets) {
  std::set<std::string> common = sets.front();
  for (const auto& other : sets)
    std::erase_if(common, [&](const std::string& key) { return !other.contains(key); });
  return common;
}

ComparisonCell cell_of(const Role& role, const Dimension& dimension,
                       const std::set<std::string>& common) {
  ComparisonCell cell;
  cell.value = role.find(dimension.id);
  if (cell.value != nullptr)
    for (const Statement& statement : cell.value->statements)
      cell.shared.push_back(common.contains(statement_key(statement)));
  return cell;
}

ComparisonRow row_of(const std::vector<const Role*>& roles, const Dimension& dimension) {
  std::vector<std::set<std::string>> keys;
  for (const Role* role : roles)
    keys.push_back(keys_of(role->find(dimension.id)));
  const bool comparable = roles.size() > 1;
  const auto common = comparable ? intersection(keys) : std::set<std::string>{};
  ComparisonRow row{&dimension, {}, false, static_cast<int>(common.size())};
  for (const Role* role : roles)
    row.cells.push_back(cell_of(*role, dimension, common));
  row.same = comparable && !common.empty() &&
             std::all_of(keys.begin(), keys.end(), [&](const auto& own) { return own == common; });
  return row;
}

bool is_mentioned(const ComparisonRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const ComparisonCell& cell) { return cell.value != nullptr; });
}

ComparisonGroup& group_named(std::vector<ComparisonGroup>& groups, const std::string& label) {
  for (ComparisonGroup& group : groups)
    if (group.label == label) return group;
  return groups.emplace_back(ComparisonGroup{label, {}});
}

}  // namespace

ComparisonTable compare_roles(std::vector<const Role*> roles,
                              const std::vector<const Dimension*>& dimensions) {
  ComparisonTable table{std::move(roles), {}};
  for (const Dimension* dimension : dimensions) {
    ComparisonRow row = row_of(table.roles, *dimension);
    if (is_mentioned(row))
      group_named(table.groups, dimension->group).rows.push_back(std::move(row));
  }
  return table;
}

std::vector<const Dimension*> default_dimensions(const Site& site) {
  std::vector<const Dimension*> chosen;
  for (const Dimension& dimension : site.dimensions)
    if (dimension.in_default_comparison) chosen.push_back(&dimension);
  return chosen;
}

}  // namespace fieldguide
