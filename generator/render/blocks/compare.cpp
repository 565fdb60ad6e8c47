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

std::optional<ComparisonTable> table_of(const BlockScope& scope, Diagnostics& diagnostics) {
  auto selection = read_selection(schema(), scope, {1, most_columns}, diagnostics);
  if (!selection) return std::nullopt;
  if (selection->dimensions.empty())
    selection->dimensions = default_dimensions(scope.page.setting.site);
  return compare_roles(std::move(selection->roles), selection->dimensions);
}

}  // namespace

const Shape& compare_block_shape() {
  return schema().shape();
}

std::optional<Json> compare_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto table = table_of(scope, diagnostics);
  if (!table) return std::nullopt;
  return Json{{"table", table_values(*table, scope.id, scope.page, diagnostics)}};
}

std::optional<PlainBlock> compare_plain(const BlockScope& scope, TextForm form,
                                        Diagnostics& diagnostics) {
  const auto table = table_of(scope, diagnostics);
  if (!table) return std::nullopt;
  const Setting& setting = scope.page.setting;
  return PlainBlock{plain_comparison(setting.site, setting.texts, *table, form)};
}

}  // namespace fieldguide
