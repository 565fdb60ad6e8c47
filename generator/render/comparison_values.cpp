// Counts what roles share, for comparison pages and for the hub above them.
#include "render/comparison_values.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compare/overlap.hpp"
#include "compare/table.hpp"
#include "render/blocks.hpp"
#include "render/values.hpp"
#include "render/words.hpp"
#include "site/links.hpp"

namespace fieldguide {
namespace {

/// More names than these make a sentence a list.
constexpr std::size_t most_names = 6;

std::string name_of(const Site& site, const Statement& statement) {
  const Term* term = site.term(statement.term);
  return term == nullptr ? words_of(statement.text) : term->name;
}

/// "SQL, Python, Spark and 4 more": what all roles of the overlap state.
std::string common_names(const Overlap& overlap, const Setting& setting) {
  std::vector<std::string> names;
  for (const OverlapItem& item : overlap.items)
    if (item.count() == static_cast<int>(overlap.roles))
      names.push_back(name_of(setting.site, item.any()));
  const std::size_t shown = std::min(names.size(), most_names);
  std::string text = fmt::format(
      "{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  if (shown == names.size()) return text;
  return setting.texts.text("summary.more", static_cast<long long>(names.size() - shown),
                            {{"names", text}});
}

Json overlap_sentence(const Overlap& overlap, bool has_table, const Setting& setting) {
  const TextArguments arguments = {{"shared", std::to_string(overlap.in_all())},
                                   {"all", std::to_string(overlap.items.size())},
                                   {"names", common_names(overlap, setting)}};
  const Dimension& dimension = *overlap.dimension;
  return {{"label", dimension.label},
          {"path", has_table ? "#" + dimension_anchor(dimension.id) : ""},
          {"text", setting.texts.text(overlap.in_all() > 0 ? "summary.shared" : "summary.nothing",
                                      arguments)}};
}

/// Terms are worth counting even when none is shared; texts only where they agree.
bool is_worth_saying(const Overlap& overlap) {
  if (overlap.items.empty()) return false;
  return overlap.in_all() > 0 || overlap.dimension->type == DimensionType::terms;
}

/// How many dimensions all the roles state, of those that a comparison shows.
Json stated_sentence(const std::vector<const Role*>& roles, const Setting& setting) {
  int stated = 0, all = 0;
  for (const Dimension* dimension : default_dimensions(setting.site)) {
    ++all;
    if (std::all_of(roles.begin(), roles.end(), [&](const Role* role) {
          const DimensionValue* value = role->find(dimension->id);
          return value != nullptr && is_stated(*value);
        }))
      ++stated;
  }
  const std::string text = setting.texts.text(
      "summary.stated", {{"stated", std::to_string(stated)}, {"all", std::to_string(all)}});
  return {{"label", setting.texts.text("summary.aspects")}, {"path", ""}, {"text", text}};
}

/// How many things two roles share over all that a comparison shows.
int things_in_common(const Role& a, const Role& b,
                     const std::vector<const Dimension*>& dimensions) {
  int common = 0;
  for (const Dimension* dimension : dimensions)
    common += overlap_of({&a, &b}, *dimension).in_all();
  return common;
}

Json hub_row(const Role& role, const std::vector<const Role*>& roles, const Setting& setting) {
  const auto dimensions = default_dimensions(setting.site);
  Json cells = Json::array();
  for (const Role* other : roles) {
    const Page* page = other == &role ? nullptr : setting.site.comparison({role.id, other->id});
    if (page == nullptr) {
      cells.push_back({{"path", ""}, {"shared", nullptr}});
      continue;
    }
    cells.push_back({{"path", page->url}, {"shared", things_in_common(role, *other, dimensions)}});
  }
  return {{"role", role_link(setting, role)}, {"cells", std::move(cells)}};
}

/// The roles that at least one pair page of the section compares, in the site's order.
std::vector<const Role*> compared_roles(const Setting& setting, const Page& section) {
  std::vector<const Role*> roles;
  for (const Role& role : setting.site.roles)
    for (int child : section.children) {
      const Page& page = setting.site.pages[static_cast<std::size_t>(child)];
      const auto& ids = page.roles;
      if (page.kind != PageKind::comparison || ids.size() != 2) continue;
      if (std::find(ids.begin(), ids.end(), role.id) == ids.end()) continue;
      roles.push_back(&role);
      break;
    }
  return roles;
}

}  // namespace

Json summary_values(const std::vector<const Role*>& roles, bool has_table, const PageScope& scope) {
  Json sentences = Json::array();
  if (roles.size() < 2) return sentences;
  const Setting& setting = scope.setting;
  for (const Dimension* dimension : default_dimensions(setting.site)) {
    const Overlap overlap = overlap_of(roles, *dimension);
    if (is_worth_saying(overlap))
      sentences.push_back(overlap_sentence(overlap, has_table, setting));
  }
  sentences.push_back(stated_sentence(roles, setting));
  return sentences;
}

Json hub_values(const Setting& setting, const Page& section) {
  const auto roles = compared_roles(setting, section);
  if (roles.empty()) return nullptr;
  Json links = Json::array(), rows = Json::array(), articles = Json::array();
  for (const Role* role : roles) {
    links.push_back(role_link(setting, *role));
    rows.push_back(hub_row(*role, roles, setting));
  }
  const bool shows_articles = has_block(section.body, "cards");
  for (int child : section.children) {
    const Page& page = setting.site.pages[static_cast<std::size_t>(child)];
    if (!page.generated && !shows_articles) articles.push_back(card_values(setting, page));
  }
  return {
      {"roles", std::move(links)}, {"rows", std::move(rows)}, {"articles", std::move(articles)}};
}

}  // namespace fieldguide
