// The compare block: a table of chosen roles and dimensions.
#include "compare/table.hpp"

#include "render/blocks/selection.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

const Schema<SelectionData>& schema() {
  static const auto declared =
      selection_schema("compare block", "A table that compares roles.", "the default ones");
  return declared;
}

}  // namespace

const Shape& compare_block_shape() { return schema().shape(); }

std::optional<Json> compare_block(const BlockScope& scope, Diagnostics& diagnostics) {
  auto selection = read_selection(schema(), scope, {1, most_columns}, diagnostics);
  if (!selection) return std::nullopt;
  if (selection->dimensions.empty())
    selection->dimensions = default_dimensions(scope.page.setting.site);
  const ComparisonTable table = compare_roles(std::move(selection->roles), selection->dimensions);
  return Json{{"table", table_values(table, scope.id, scope.page, diagnostics)}};
}

}  // namespace fieldguide
