// What pages of one kind see besides `page`.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/blocks.hpp"
#include "render/comparison_text.hpp"
#include "render/comparison_values.hpp"
#include "render/values.hpp"
#include "site/links.hpp"
#include "text/slug.hpp"

namespace fieldguide {
namespace {

Json cards(const Setting& setting, const PageList& pages) {
  Json list = Json::array();
  for (std::size_t i : pages)
    list.push_back(card_values(setting, setting.site.pages[i]));
  return list;
}

Json children_values(const Setting& setting, const Page& page) {
  Json list = Json::array();
  for (int child : page.children)
    list.push_back(card_values(setting, setting.site.pages[static_cast<std::size_t>(child)]));
  return list;
}

Json relation_values(const std::vector<RoleRelation>& relations, PageScope& scope,
                     Diagnostics& diagnostics) {
  Json list = Json::array();
  for (const RoleRelation& relation : relations) {
    const Role* role = scope.setting.site.role(relation.role);
    if (role == nullptr) continue;  // reported where the role is read
    Json link = role_link(scope.setting, *role);
    link["note"] =
        relation.note.empty() ? Json("") : markup(fill_text(relation.note, scope, diagnostics));
    list.push_back(std::move(link));
  }
  return list;
}

/// Roles that specialise this one.
Json specialisation_values(const Setting& setting, const Role& parent) {
  Json list = Json::array();
  for (const Role& role : setting.site.roles)
    for (const RoleRelation& relation : role.specialises)
      if (relation.role == parent.id) {
        Json link = role_link(setting, role);
        link["note"] = "";
        list.push_back(std::move(link));
      }
  return list;
}

Json role_values(const Role& role, PageScope& scope, Diagnostics& diagnostics) {
  const Setting& setting = scope.setting;
  const auto found = setting.cross.comparisons.find(role.id);
  Json values = role_link(setting, role);
  values["summary"] =
      role.summary.empty() ? Json("") : markup(fill_text(role.summary, scope, diagnostics));
  values["aliases"] = role.aliases;
  values["specialises"] = relation_values(role.specialises, scope, diagnostics);
  values["reports_to"] = relation_values(role.reports_to, scope, diagnostics);
  values["works_with"] = relation_values(role.works_with, scope, diagnostics);
  values["leads_to"] = relation_values(role.leads_to, scope, diagnostics);
  values["specialisations"] = specialisation_values(setting, role);
  values["comparisons"] =
      found == setting.cross.comparisons.end() ? Json::array() : cards(setting, found->second);
  return values;
}

Json comparison_values(PageScope& scope, Diagnostics& diagnostics) {
  const Page& page = scope.page;
  Json links = Json::array();
  std::vector<const Role*> roles;
  for (const std::string& id : page.roles)
    if (const Role* role = scope.setting.site.role(id)) {
      Json link = role_link(scope.setting, *role);
      link["summary"] = role->summary.body.plain_text;
      links.push_back(std::move(link));
      roles.push_back(role);
    }
  const bool has_table = !roles_of_default_table(scope.setting.site, page).empty();
  return json_object({{"roles", std::move(links)},
                      {"difference", optional_markup(difference_of(page), scope, diagnostics)},
                      {"summary", summary_values(roles, has_table, scope)}});
}

Json tags_values(const Setting& setting) {
  Json list = Json::array();
  for (const Page& page : setting.site.pages) {
    if (page.kind != PageKind::tag) continue;
    const auto pages = setting.cross.by_tag.find(slugify(page.tag));
    const std::size_t count = pages == setting.cross.by_tag.end() ? 0 : pages->second.size();
    list.push_back({{"name", page.tag}, {"path", page.url}, {"count", count}});
  }
  return list;
}

Json cited_by_values(const Setting& setting, const Source& source) {
  Json list = Json::array();
  const auto citations = setting.cross.citations.find(source.id);
  if (citations == setting.cross.citations.end()) return list;
  for (const auto& [page, count] : citations->second) {
    Json link = page_link(setting.site.pages[page]);
    link["count"] = count;
    list.push_back(std::move(link));
  }
  return list;
}

/// How many statements, claims and ranges of a value cite a source, by its id.
std::map<std::string, int> citations_of(const DimensionValue& value) {
  std::map<std::string, int> counts;
  for (const auto* statements : {&value.statements, &value.claims})
    for (const Statement& statement : *statements)
      for (const std::string& source : cited_sources(statement.text))
        ++counts[source];
  for (const Range& range : value.ranges)
    for (const std::string& source : range.sources)
      ++counts[source];
  return counts;
}

/// The values of roles that cite a source, by its id: `role`, `dimension`, `path` of the row,
/// `count`.
std::map<std::string, Json> facts_by_source(const Setting& setting) {
  std::map<std::string, Json> facts;
  for (const Role& role : setting.site.roles)
    for (const DimensionValue& value : role.values) {
      const Dimension* dimension = setting.site.dimension(value.dimension);
      if (dimension == nullptr) continue;
      const Json link = role_link(setting, role);
      const std::string path = link["path"].get<std::string>();
      for (const auto& [source, count] : citations_of(value))
        facts[source].push_back(
            {{"role", link},
             {"dimension", dimension->label},
             {"path", path.empty() ? "" : path + "#" + dimension_anchor(dimension->id)},
             {"count", count}});
    }
  return facts;
}

Json sources_values(PageScope& scope, Diagnostics& diagnostics) {
  Json list = Json::array();
  auto facts = facts_by_source(scope.setting);
  for (const Source& source : scope.setting.site.sources)
    list.push_back(
        {{"id", source.id},
         {"anchor", source_anchor(source.id)},
         {"title", source.title},
         {"publisher", source.publisher},
         {"year", source.year},
         {"url", source.url},
         {"note",
          source.note.empty() ? Json("") : markup(fill_text(source.note, scope, diagnostics))},
         {"facts", facts.contains(source.id) ? facts[source.id] : Json::array()},
         {"cited_by", cited_by_values(scope.setting, source)}});
  return list;
}

Json term_values(const Term& term, PageScope& scope, Diagnostics& diagnostics) {
  Json roles = Json::array();
  if (auto users = scope.setting.cross.term_roles.find(term.id);
      users != scope.setting.cross.term_roles.end())
    for (const std::string& id : users->second)
      if (const Role* role = scope.setting.site.role(id))
        roles.push_back(role_link(scope.setting, *role));
  return {
      {"id", term_anchor(term.id)},
      {"name", term.name},
      {"kinds", term.kinds},
      {"category", term.category},
      {"aliases", term.aliases},
      {"definition",
       term.definition.empty() ? Json("") : markup(fill_text(term.definition, scope, diagnostics))},
      {"url", term.url},
      {"roles", std::move(roles)}};
}

std::string to_upper(std::string letter) {
  if (letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z')
    letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
  return letter;
}

/// Terms under their first letter; names that begin otherwise stand together at the front.
Json glossary_values(PageScope& scope, Diagnostics& diagnostics) {
  std::map<std::string, std::map<std::string, const Term*>> letters;
  for (const Term& term : scope.setting.site.terms) {
    const std::string name = to_lower_ascii(term.name);
    std::size_t end = 0;
    next_code_point(name, end);
    const bool is_letter = !name.empty() && !(name[0] >= '0' && name[0] <= '9');
    letters[is_letter ? to_upper(name.substr(0, end)) : "0-9"].emplace(name + "\n" + term.id,
                                                                       &term);
  }
  Json groups = Json::array();
  for (const auto& [letter, terms] : letters) {
    Json list = Json::array();
    for (const auto& [name, term] : terms)
      list.push_back(term_values(*term, scope, diagnostics));
    groups.push_back({{"letter", letter}, {"terms", std::move(list)}});
  }
  return groups;
}

/// The terms of the page's kind by category, by name within it; those without a category last.
Json term_kind_values(PageScope& scope, Diagnostics& diagnostics) {
  std::map<std::pair<bool, std::string>, std::map<std::string, const Term*>> categories;
  for (const Term& term : scope.setting.site.terms)
    if (term.is(scope.page.tag))
      categories[{term.category.empty(), term.category}].emplace(
          to_lower_ascii(term.name) + "\n" + term.id, &term);
  Json groups = Json::array();
  for (const auto& [category, terms] : categories) {
    Json list = Json::array();
    for (const auto& [name, term] : terms)
      list.push_back(term_values(*term, scope, diagnostics));
    groups.push_back({{"label", category.second}, {"terms", std::move(list)}});
  }
  return groups;
}

/// Pages that list what search would find.
Json search_values(const Setting& setting) {
  Json lists = Json::array();
  for (const Page& page : setting.site.pages)
    if (page.kind == PageKind::glossary || page.kind == PageKind::sources ||
        page.kind == PageKind::tags)
      lists.push_back(page_link(page));
  return json_object({{"lists", std::move(lists)}});
}

}  // namespace

Json kind_values(PageScope& scope, Diagnostics& diagnostics) {
  const Setting& setting = scope.setting;
  const Page& page = scope.page;
  switch (page.kind) {
    case PageKind::home:
    case PageKind::section:
      return json_object(
          {{"children", children_values(setting, page)}, {"hub", hub_values(setting, page)}});
    case PageKind::role:
      if (const Role* role = setting.site.role(page.role))
        return json_object({{"role", role_values(*role, scope, diagnostics)}});
      break;
    case PageKind::comparison:
      return json_object({{"comparison", comparison_values(scope, diagnostics)}});
    case PageKind::tags:
      return json_object({{"tags", tags_values(setting)}});
    case PageKind::tag:
      return json_object(
          {{"tag",
            json_object({{"name", page.tag},
                         {"pages", cards(setting, setting.cross.by_tag.at(slugify(page.tag)))}})}});
    case PageKind::sources:
      return json_object({{"sources", sources_values(scope, diagnostics)}});
    case PageKind::glossary:
      return json_object({{"glossary", page.tag.empty() ? glossary_values(scope, diagnostics)
                                                        : term_kind_values(scope, diagnostics)}});
    case PageKind::search:
      return json_object({{"search", search_values(setting)}});
    default:
      break;
  }
  return Json::object();
}

std::vector<const Role*> roles_of_default_table(const Site& site, const Page& page) {
  std::vector<const Role*> roles;
  if (has_block(page.body, "compare")) return roles;
  const bool is_role = page.kind == PageKind::role;
  for (const std::string& id : is_role ? std::vector{page.role} : page.roles)
    if (const Role* role = site.role(id)) roles.push_back(role);
  return roles;
}

Json default_table(const std::vector<const Role*>& roles, PageScope& scope,
                   Diagnostics& diagnostics) {
  const Site& site = scope.setting.site;
  std::vector<const Dimension*> all;
  for (const Dimension& dimension : site.dimensions)
    all.push_back(&dimension);
  const bool is_role = scope.page.kind == PageKind::role;
  return table_values(compare_roles(roles, is_role ? all : default_dimensions(site)), "", scope,
                      diagnostics);
}

}  // namespace fieldguide
