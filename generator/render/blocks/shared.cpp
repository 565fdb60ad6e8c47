// The shared block: what roles have in common and what each has alone, counted and listed.
#include <algorithm>

#include "charts/share_bar.hpp"
#include "compare/overlap.hpp"
#include "render/blocks/selection.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

const Schema<SelectionData>& schema() {
  static const auto declared =
      selection_schema("shared block", "What roles share, counted and listed.",
                       "lists and terms in which at least two of the roles agree");
  return declared;
}

/// "Data Engineer, Data Architect"
std::string names_of(const OverlapRegion& region, const std::vector<const Role*>& roles) {
  std::string names;
  for (std::size_t role : region.roles)
    names += (names.empty() ? "" : ", ") + roles[role]->name;
  return names;
}

/// "Only Data Engineer", "Data Engineer, Data Architect"
std::string region_name(const OverlapRegion& region, const std::vector<const Role*>& roles,
                        const Texts& texts) {
  const std::string names = names_of(region, roles);
  return region.roles.size() == 1 ? texts.text("shared.only", {{"role", names}}) : names;
}

/// Regions as a bar shows them: what is shared between those that share it.
std::vector<OverlapRegion> bar_order(std::vector<OverlapRegion> regions) {
  auto middle = [](const OverlapRegion& region) {
    double sum = 0;
    for (std::size_t role : region.roles)
      sum += static_cast<double>(role);
    return sum / static_cast<double>(region.roles.size());
  };
  std::stable_sort(regions.begin(), regions.end(),
                   [&](const auto& a, const auto& b) { return middle(a) < middle(b); });
  return regions;
}

Json share_chart(const Overlap& overlap, const std::vector<const Role*>& roles,
                 const std::string& id, const Texts& texts) {
  std::vector<ShareSegment> segments;
  std::string description;
  for (const OverlapRegion& region : bar_order(regions_of(overlap))) {
    const int count = static_cast<int>(region.items.size());
    const std::string name = region_name(region, roles, texts);
    const bool alone = region.roles.size() == 1;
    segments.push_back(
        {count, name, alone ? role_class(roles[region.roles.front()]->id) : "share-common"});
    description += (description.empty() ? "" : "; ") + name + ": " + std::to_string(count);
  }
  const std::string title = texts.text("shared.chart", {{"dimension", overlap.dimension->label}});
  return markup(draw_share_bar({id, title, description}, segments));
}

/// What each role cites for a term that several name.
Json all_citations(const OverlapItem& item, PageScope& scope, Diagnostics& diagnostics) {
  std::string citations;
  for (const Statement* own : item.by_role)
    if (own != nullptr && !own->term.empty()) citations += fill_text(own->text, scope, diagnostics);
  return markup(std::move(citations));
}

/// A thing as an item of a cell, with the citations of all its roles. A note is one role's own, so
/// that what several name has none here.
Json item_values(const OverlapItem& item, PageScope& scope, Diagnostics& diagnostics) {
  const bool is_shared = item.count() > 1;
  Statement shown = item.any();
  if (is_shared) shown.note = {};
  if (shown.term.empty()) return statement_values(shown, is_shared, scope, diagnostics);
  shown.text = {};
  Json values = statement_values(shown, is_shared, scope, diagnostics);
  values["citations"] = all_citations(item, scope, diagnostics);
  return values;
}

Json region_values(const OverlapRegion& region, const std::vector<const Role*>& roles,
                   PageScope& scope, Diagnostics& diagnostics) {
  Json links = Json::array(), items = Json::array();
  for (std::size_t role : region.roles)
    links.push_back(role_link(scope.setting, *roles[role]));
  for (const OverlapItem* item : region.items)
    items.push_back(item_values(*item, scope, diagnostics));
  return {{"roles", std::move(links)}, {"count", region.items.size()}, {"items", std::move(items)}};
}

Json row_values(const Overlap& overlap, const std::vector<const Role*>& roles,
                const BlockScope& scope, Diagnostics& diagnostics) {
  Json regions = Json::array();
  for (const OverlapRegion& region : regions_of(overlap))
    regions.push_back(region_values(region, roles, scope.page, diagnostics));
  const std::string id = scope.id + "-" + overlap.dimension->id;
  return {{"id", id},
          {"label", overlap.dimension->label},
          {"all", overlap.items.size()},
          {"in_all", overlap.in_all()},
          {"chart", share_chart(overlap, roles, id, scope.page.setting.texts)},
          {"regions", std::move(regions)}};
}

std::vector<Overlap> overlaps_of(const Selection& selection, const Site& site) {
  std::vector<Overlap> overlaps;
  for (const Dimension* dimension : selection.dimensions)
    overlaps.push_back(overlap_of(selection.roles, *dimension));
  if (!selection.dimensions.empty()) return overlaps;
  for (const Dimension& dimension : site.dimensions) {
    Overlap overlap = overlap_of(selection.roles, dimension);
    if (overlap.shared() > 0) overlaps.push_back(std::move(overlap));
  }
  return overlaps;
}

}  // namespace

const Shape& shared_block_shape() {
  return schema().shape();
}

std::optional<Json> shared_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto selection = read_selection(schema(), scope, {2, most_columns}, diagnostics);
  if (!selection) return std::nullopt;
  Json rows = Json::array();
  for (const Overlap& overlap : overlaps_of(*selection, scope.page.setting.site))
    rows.push_back(row_values(overlap, selection->roles, scope, diagnostics));
  return Json{
      {"shared",
       {{"roles", roles_values(selection->roles, scope.page.setting)}, {"rows", std::move(rows)}}}};
}

std::optional<PlainBlock> shared_plain(const BlockScope& scope, TextForm form,
                                       Diagnostics& diagnostics) {
  const auto selection = read_selection(schema(), scope, {2, most_columns}, diagnostics);
  if (!selection) return std::nullopt;
  const Setting& setting = scope.page.setting;
  PlainBlock block;
  for (const Overlap& overlap : overlaps_of(*selection, setting.site)) {
    block.emplace_back(
        overlap.dimension->label + ": " +
        setting.texts.text("shared.count", {{"shared", std::to_string(overlap.in_all())},
                                            {"all", std::to_string(overlap.items.size())}}));
    PlainList list;
    for (const OverlapRegion& region : regions_of(overlap)) {
      PlainItem item{region_name(region, selection->roles, setting.texts), {}};
      for (const OverlapItem* own : region.items)
        item.items.push_back({text_of(setting.site, own->any(), form), {}});
      list.items.push_back(std::move(item));
    }
    block.emplace_back(std::move(list));
  }
  return block;
}

}  // namespace fieldguide
