// The skills and technologies blocks: which role needs which skill, which uses which tool.
#include <algorithm>

#include <fmt/format.h>

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

std::string name_of(const OverlapItem& item, const Site& site) {
  const Term* term = site.term(item.any().term);
  return term == nullptr ? item.any().text.body.plain_text : term->name;
}

Json skill_row(const OverlapItem& item, PageScope& scope, Diagnostics& diagnostics) {
  const Term* term = scope.setting.site.term(item.any().term);
  Json cells = Json::array();
  for (const Statement* own : item.by_role)
    cells.push_back(mark_values(own, scope, diagnostics));
  return {{"name", name_of(item, scope.setting.site)},
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

struct CategoryItems {
  std::string category;
  std::vector<OverlapItem> items;
};

/// What the roles use, by category; categories of which they use nothing are left out.
std::vector<CategoryItems> items_by_category(const Selection& selection, const Site& site) {
  std::vector<CategoryItems> all;
  for (std::string& category : categories_of(site))
    all.push_back({std::move(category), {}});
  for (const Dimension* dimension : selection.dimensions)
    for (OverlapItem& item : overlap_of(selection.roles, *dimension).items)
      if (const Term* term = site.term(item.any().term))
        for (CategoryItems& group : all)
          if (group.category == term->category) group.items.push_back(std::move(item));
  std::erase_if(all, [](const CategoryItems& group) { return group.items.empty(); });
  return all;
}

Json technology_row(const CategoryItems& group, std::size_t roles, PageScope& scope,
                    Diagnostics& diagnostics) {
  Json cells = Json::array();
  for (std::size_t i = 0; i < roles; ++i) {
    Json cell = Json::array();
    for (const OverlapItem& item : group.items)
      if (const Statement* own = item.by_role[i])
        cell.push_back(statement_values(*own, item.count() > 1, scope, diagnostics));
    cells.push_back(std::move(cell));
  }
  return {{"category", group.category}, {"cells", std::move(cells)}};
}

Json technology_rows(const Selection& selection, PageScope& scope, Diagnostics& diagnostics) {
  Json rows = Json::array();
  for (const CategoryItems& group : items_by_category(selection, scope.setting.site))
    rows.push_back(technology_row(group, selection.roles.size(), scope, diagnostics));
  return rows;
}

/// A table whose columns are roles.
PlainTable table_by_role(std::string first_column, const std::vector<const Role*>& roles) {
  PlainTable table{{std::move(first_column)}, {}};
  for (const Role* role : roles)
    table.header.push_back(role->name);
  return table;
}

}  // namespace

const Shape& skills_block_shape() {
  return skills_schema().shape();
}
const Shape& technologies_block_shape() {
  return technologies_schema().shape();
}

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

std::optional<PlainBlock> skills_plain(const BlockScope& scope, TextForm form,
                                       Diagnostics& diagnostics) {
  const auto selection = select_terms(skills_schema(), "skill", scope, diagnostics);
  if (!selection) return std::nullopt;
  const Setting& setting = scope.page.setting;
  PlainTable table = table_by_role(setting.texts.text("skills.skill"), selection->roles);
  for (const Dimension* dimension : selection->dimensions)
    for (const OverlapItem& item : by_reach(overlap_of(selection->roles, *dimension).items)) {
      auto& row = table.rows.emplace_back();
      row.push_back(name_of(item, setting.site));
      for (const Statement* own : item.by_role)
        row.push_back(own == nullptr ? ""
                                     : fmt::format("{} {}", setting.texts.text("skills.named"),
                                                   text_of(own->text, form)));
    }
  return PlainBlock{std::move(table)};
}

std::optional<PlainBlock> technologies_plain(const BlockScope& scope, TextForm form,
                                             Diagnostics& diagnostics) {
  const auto selection = select_terms(technologies_schema(), "technology", scope, diagnostics);
  if (!selection) return std::nullopt;
  const Setting& setting = scope.page.setting;
  PlainTable table = table_by_role(setting.texts.text("technologies.category"), selection->roles);
  for (const auto& [category, items] : items_by_category(*selection, setting.site)) {
    auto& row = table.rows.emplace_back();
    row.push_back(category.empty() ? setting.texts.text("technologies.other") : category);
    row.resize(1 + selection->roles.size());
    for (const OverlapItem& item : items)
      for (std::size_t i = 0; i < item.by_role.size(); ++i)
        if (item.by_role[i] != nullptr)
          row[i + 1] +=
              (row[i + 1].empty() ? "" : "\n") + text_of(setting.site, *item.by_role[i], form);
  }
  return PlainBlock{std::move(table)};
}

}  // namespace fieldguide
