// The skills and technologies blocks: which role needs which skill, which uses which tool.
#include <algorithm>
#include <map>

#include "compare/overlap.hpp"
#include "render/blocks/selection.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

const Schema<SelectionData>& skills_schema() {
  static const auto declared =
      selection_schema("skills block", "A matrix of skills and the roles that need them.",
                       "all of terms of kind skill");
  return declared;
}

const Schema<SelectionData>& technologies_schema() {
  static const auto declared = selection_schema(
      "technologies block", "Technologies by category, and the roles that use them.",
      "all of terms of kind technology");
  return declared;
}

/// The block's roles and dimensions; by default all roles that state something.
std::optional<Selection> select_terms(const Schema<SelectionData>& schema, std::string_view kind,
                                      const BlockScope& scope, Diagnostics& diagnostics) {
  const Site& site = scope.page.setting.site;
  auto selection = read_selection(schema, scope, {0, most_columns}, diagnostics);
  if (!selection) return std::nullopt;
  if (selection->dimensions.empty())
    selection->dimensions = dimensions_of(site, DimensionType::terms, kind);
  if (selection->roles.empty()) selection->roles = roles_stating(site, selection->dimensions);
  return selection;
}

Json mark_values(const Statement* statement, PageScope& scope, Diagnostics& diagnostics) {
  if (statement == nullptr) return {{"stated", false}, {"citations", ""}, {"note", ""}};
  return {{"stated", true},
          {"citations", optional_markup(statement->text, scope, diagnostics)},
          {"note", optional_markup(statement->note, scope, diagnostics)}};
}

Json skill_row(const OverlapItem& item, PageScope& scope, Diagnostics& diagnostics) {
  const Statement& statement = item.any();
  const Term* term = scope.setting.site.term(statement.term);
  Json cells = Json::array();
  for (const Statement* own : item.by_role)
    cells.push_back(mark_values(own, scope, diagnostics));
  return {{"name", term == nullptr ? statement.text.body.plain_text : term->name},
          {"path", term == nullptr ? "" : term_path(*term)},
          {"count", item.count()},
          {"cells", std::move(cells)}};
}

/// What most roles need comes first.
std::vector<OverlapItem> by_reach(std::vector<OverlapItem> items) {
  std::stable_sort(items.begin(), items.end(), [](const OverlapItem& a, const OverlapItem& b) {
    return a.count() > b.count();
  });
  return items;
}

Json skill_group(const Overlap& overlap, const BlockScope& scope, Diagnostics& diagnostics) {
  Json rows = Json::array();
  for (const OverlapItem& item : by_reach(overlap.items))
    rows.push_back(skill_row(item, scope.page, diagnostics));
  return {{"id", scope.id + "-" + overlap.dimension->id},
          {"label", overlap.dimension->label},
          {"rows", std::move(rows)}};
}

/// One row of the technologies table: for each role what it uses of one category.
using CategoryCells = std::vector<Json>;

void add_technology(const OverlapItem& item, CategoryCells& cells, PageScope& scope,
                    Diagnostics& diagnostics) {
  cells.resize(item.by_role.size(), Json::array());
  for (std::size_t i = 0; i < item.by_role.size(); ++i)
    if (const Statement* own = item.by_role[i])
      cells[i].push_back(statement_values(*own, item.count() > 1, scope, diagnostics));
}

/// Categories in the order in which the vocabulary first names them; terms without one last.
std::vector<std::string> categories_of(const Site& site) {
  std::vector<const Term*> terms;
  for (const Term& term : site.terms)
    terms.push_back(&term);
  std::stable_sort(terms.begin(), terms.end(),
                   [](const Term* a, const Term* b) { return a->at.line < b->at.line; });
  std::vector<std::string> categories;
  for (const Term* term : terms)
    if (!term->category.empty() &&
        std::find(categories.begin(), categories.end(), term->category) == categories.end())
      categories.push_back(term->category);
  categories.emplace_back();
  return categories;
}

Json technology_rows(const Selection& selection, PageScope& scope, Diagnostics& diagnostics) {
  const Site& site = scope.setting.site;
  Json rows = Json::array();
  std::vector<Overlap> overlaps;
  for (const Dimension* dimension : selection.dimensions)
    overlaps.push_back(overlap_of(selection.roles, *dimension));
  for (const std::string& category : categories_of(site)) {
    CategoryCells cells;
    for (const Overlap& overlap : overlaps)
      for (const OverlapItem& item : overlap.items) {
        const Term* term = site.term(item.any().term);
        if (term != nullptr && term->category == category)
          add_technology(item, cells, scope, diagnostics);
      }
    if (!cells.empty()) rows.push_back({{"category", category}, {"cells", std::move(cells)}});
  }
  return rows;
}

}  // namespace

const Shape& skills_block_shape() { return skills_schema().shape(); }
const Shape& technologies_block_shape() { return technologies_schema().shape(); }

std::optional<Json> skills_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto selection = select_terms(skills_schema(), "skill", scope, diagnostics);
  if (!selection) return std::nullopt;
  Json groups = Json::array();
  for (const Dimension* dimension : selection->dimensions)
    groups.push_back(skill_group(overlap_of(selection->roles, *dimension), scope, diagnostics));
  return Json{{"matrix",
               {{"roles", roles_values(selection->roles, scope.page.setting)},
                {"groups", std::move(groups)}}}};
}

std::optional<Json> technologies_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto selection = select_terms(technologies_schema(), "technology", scope, diagnostics);
  if (!selection) return std::nullopt;
  return Json{{"matrix",
               {{"roles", roles_values(selection->roles, scope.page.setting)},
                {"rows", technology_rows(*selection, scope.page, diagnostics)}}}};
}

}  // namespace fieldguide
