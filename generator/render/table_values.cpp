// Comparison tables as templates see them.
#include <fmt/format.h>

#include "base/text.hpp"
#include "compare/overlap.hpp"
#include "render/values.hpp"
#include "site/links.hpp"

namespace fieldguide {
namespace {

std::string_view type_name(DimensionType type) {
  switch (type) {
    case DimensionType::text:
      return "text";
    case DimensionType::list:
      return "list";
    case DimensionType::terms:
      return "terms";
    case DimensionType::range:
      return "range";
    case DimensionType::steps:
      return "steps";
  }
  return "text";
}

Json statements_values(const std::vector<Statement>& statements, const std::vector<bool>& shared,
                       PageScope& scope, Diagnostics& diagnostics) {
  Json items = Json::array();
  for (std::size_t i = 0; i < statements.size(); ++i)
    items.push_back(
        statement_values(statements[i], i < shared.size() && shared[i], scope, diagnostics));
  return items;
}

Json cell_values(const ComparisonCell& cell, PageScope& scope, Diagnostics& diagnostics) {
  if (cell.value == nullptr) return {{"state", "not_stated"}};
  const DimensionValue& value = *cell.value;
  if (!is_stated(value))
    return {{"state", "not_applicable"},
            {"reason", optional_markup(value.not_applicable, scope, diagnostics)}};
  return {{"state", "stated"},
          {"items", statements_values(value.statements, cell.shared, scope, diagnostics)},
          {"ranges", ranges_values(value.ranges, scope, diagnostics)},
          {"claims", statements_values(value.claims, {}, scope, diagnostics)},
          {"note", optional_markup(value.note, scope, diagnostics)}};
}

Json row_values(const ComparisonRow& row, const std::string& id, PageScope& scope,
                Diagnostics& diagnostics) {
  Json cells = Json::array();
  for (const ComparisonCell& cell : row.cells)
    cells.push_back(cell_values(cell, scope, diagnostics));
  const Dimension& dimension = *row.dimension;
  const std::string anchor = dimension_anchor(dimension.id);
  return {{"id", dimension.id},
          {"anchor", id.empty() ? anchor : id + "-" + anchor},
          {"label", dimension.label},
          {"question", dimension.question},
          {"type", type_name(dimension.type)},
          {"same", row.same},
          {"shared", row.shared},
          {"cells", std::move(cells)}};
}

}  // namespace

Json table_values(const ComparisonTable& table, const std::string& id, PageScope& scope,
                  Diagnostics& diagnostics) {
  Json roles = Json::array(), groups = Json::array();
  std::vector<std::string> names;
  for (const Role* role : table.roles) {
    roles.push_back(role_link(scope.setting, *role));
    names.push_back(role->name);
  }
  for (const ComparisonGroup& group : table.groups) {
    Json rows = Json::array();
    for (const ComparisonRow& row : group.rows)
      rows.push_back(row_values(row, id, scope, diagnostics));
    groups.push_back({{"label", group.label}, {"rows", std::move(rows)}});
  }
  const std::string_view key = names.size() == 1 ? "table.caption_one" : "table.caption";
  const std::string caption = own_region_name(
      scope.setting.texts.text(key, {{"roles", fmt::format("{}", fmt::join(names, ", "))}}), scope);
  return {{"id", id.empty() ? "table" : id},
          {"caption", caption},
          {"roles", std::move(roles)},
          {"groups", std::move(groups)}};
}

}  // namespace fieldguide
