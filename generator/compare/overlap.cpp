// Counts what roles have in common.
#include "compare/overlap.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"

namespace fieldguide {

bool is_stated(const DimensionValue& value) {
  return !value.statements.empty() || !value.claims.empty() || !value.ranges.empty();
}

int shared_dimensions(const Role& a, const Role& b) {
  return static_cast<int>(
      std::count_if(a.values.begin(), a.values.end(), [&](const DimensionValue& value) {
        const DimensionValue* other = b.find(value.dimension);
        return is_stated(value) && other != nullptr && is_stated(*other);
      }));
}

std::string statement_key(const Statement& statement) {
  if (!statement.term.empty()) return "term:" + statement.term;
  std::string_view text = trim(statement.text.body.plain_text);
  if (text.ends_with('.')) text.remove_suffix(1);
  return to_lower_ascii(text);
}

const Statement& OverlapItem::any() const {
  return **std::find_if(by_role.begin(), by_role.end(),
                        [](const Statement* own) { return own != nullptr; });
}

int OverlapItem::count() const {
  return static_cast<int>(std::count_if(by_role.begin(), by_role.end(),
                                        [](const Statement* own) { return own != nullptr; }));
}

int Overlap::in_all() const {
  return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const OverlapItem& item) {
    return item.count() == static_cast<int>(roles);
  }));
}

int Overlap::shared() const {
  return static_cast<int>(std::count_if(items.begin(), items.end(),
                                        [](const OverlapItem& item) { return item.count() > 1; }));
}

Overlap overlap_of(const std::vector<const Role*>& roles, const Dimension& dimension) {
  Overlap overlap{&dimension, roles.size(), {}};
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const DimensionValue* value = roles[i]->find(dimension.id);
    if (value == nullptr) continue;
    for (const Statement& statement : value->statements) {
      const auto [place, is_new] = places.emplace(statement_key(statement), overlap.items.size());
      if (is_new) overlap.items.emplace_back().by_role.resize(roles.size());
      const Statement*& own = overlap.items[place->second].by_role[i];
      if (own == nullptr) own = &statement;
    }
  }
  return overlap;
}

std::vector<OverlapRegion> regions_of(const Overlap& overlap) {
  std::map<std::vector<std::size_t>, std::vector<const OverlapItem*>> by_roles;
  for (const OverlapItem& item : overlap.items) {
    std::vector<std::size_t> roles;
    for (std::size_t i = 0; i < item.by_role.size(); ++i)
      if (item.by_role[i] != nullptr) roles.push_back(i);
    by_roles[std::move(roles)].push_back(&item);
  }
  std::vector<OverlapRegion> regions;
  for (auto& [roles, items] : by_roles)
    regions.push_back({roles, std::move(items)});
  std::stable_sort(regions.begin(), regions.end(),
                   [](const OverlapRegion& a, const OverlapRegion& b) {
                     return a.roles.size() > b.roles.size();
                   });
  return regions;
}

}  // namespace fieldguide
