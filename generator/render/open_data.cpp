// Writes the guide's data as JSON and CSV.
#include "render/open_data.hpp"

#include <cmath>

#include "compare/overlap.hpp"
#include "render/comparison_text.hpp"
#include "render/values.hpp"
#include "render/words.hpp"
#include "schema/shapes.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view json_name = "data.json";
constexpr std::string_view csv_name = "table.csv";

/// Whole amounts without a decimal point.
Json number_json(double number) {
  constexpr double largest_exact = 9007199254740992;  // 2^53
  const bool is_whole = std::nearbyint(number) == number && std::abs(number) < largest_exact;
  return is_whole ? Json(static_cast<long long>(number)) : Json(number);
}

/// Adds `key` unless the value says nothing: absent keys are absent facts.
void add(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}
void add(Json& json, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) json[key] = texts;
}
void add(Json& json, const char* key, const std::optional<double>& number) {
  if (number) json[key] = number_json(*number);
}
void add(Json& json, const char* key, const MarkdownText& text) {
  if (text.empty()) return;
  json[key] = words_of(text);
}

/// A text, alone when it cites nothing.
Json text_json(const MarkdownText& text) {
  Json json = {{"text", words_of(text)}};
  add(json, "sources", cited_sources(text));
  return json;
}

Json statement_json(const Site& site, const Statement& statement) {
  Json json = Json::object();
  if (const Term* term = site.term(statement.term)) {
    json["term"] = term->id;
    json["name"] = term->name;
  } else {
    json["text"] = words_of(statement.text);
  }
  add(json, "sources", cited_sources(statement.text));
  add(json, "note", statement.note);
  return json;
}

Json range_json(const Range& range) {
  Json json = Json::object();
  add(json, "low", range.low);
  add(json, "high", range.high);
  add(json, "unit", range.unit);
  add(json, "per", range.per);
  add(json, "region", range.region);
  add(json, "level", range.level);
  add(json, "basis", range.basis);
  add(json, "sources", range.sources);
  add(json, "note", range.note);
  return json;
}

Json statements_json(const Site& site, const std::vector<Statement>& statements) {
  Json list = Json::array();
  for (const Statement& statement : statements)
    list.push_back(statement_json(site, statement));
  return list;
}

Json value_json(const Site& site, const DimensionValue& value) {
  Json json = Json::object();
  if (!value.statements.empty()) json["statements"] = statements_json(site, value.statements);
  if (!value.claims.empty()) json["claims"] = statements_json(site, value.claims);
  for (const Range& range : value.ranges)
    json["ranges"].push_back(range_json(range));
  if (!value.not_applicable.empty()) json["not_applicable"] = text_json(value.not_applicable);
  add(json, "note", value.note);
  return json;
}

void add_relations(Json& json, const char* key, const std::vector<RoleRelation>& relations) {
  for (const RoleRelation& relation : relations) {
    Json other = {{"role", relation.role}};
    add(other, "note", relation.note);
    json[key].push_back(std::move(other));
  }
}

const Page* page_of(const Site& site, const Role& role) {
  for (const Page& page : site.pages)
    if (page.kind == PageKind::role && page.role == role.id) return &page;
  return nullptr;
}

void add_url(Json& json, const Site& site, const Page* page) {
  if (page == nullptr) return;
  const std::string full = canonical_url(site.config, *page);
  json["url"] = full.empty() ? page->url : full;
}

/// The word that YAML has for a type.
std::string type_word(DimensionType type) {
  for (const auto& [word, meaning] : dimension_types())
    if (meaning == type) return word;
  return {};
}

Json dimension_json(const Dimension& dimension) {
  Json json = {
      {"id", dimension.id}, {"label", dimension.label}, {"type", type_word(dimension.type)}};
  add(json, "question", dimension.question);
  add(json, "group", dimension.group);
  add(json, "unit", dimension.unit);
  return json;
}

Json source_json(const Source& source) {
  Json json = {{"id", source.id}, {"title", source.title}};
  add(json, "publisher", source.publisher);
  add(json, "year", source.year);
  add(json, "url", source.url);
  add(json, "note", source.note);
  return json;
}

Json term_json(const Term& term) {
  Json json = {{"id", term.id}, {"name", term.name}, {"kinds", term.kinds}};
  add(json, "category", term.category);
  add(json, "aliases", term.aliases);
  add(json, "definition", term.definition);
  add(json, "url", term.url);
  return json;
}

Json row_json(const Site& site, const ComparisonTable& table, const ComparisonRow& row) {
  Json json = dimension_json(*row.dimension);
  json["same"] = row.same;
  json["shared"] = row.shared;
  json["values"] = Json::object();
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    if (const DimensionValue* value = row.cells[i].value)
      json["values"][table.roles[i]->id] = value_json(site, *value);
  return json;
}

ComparisonTable table_of(const Site& site, const Page& page) {
  std::vector<const Role*> roles;
  for (const std::string& id : page.roles)
    if (const Role* role = site.role(id)) roles.push_back(role);
  std::vector<const Dimension*> dimensions;
  for (const Dimension& dimension : site.dimensions)
    dimensions.push_back(&dimension);
  return compare_roles(std::move(roles), dimensions);
}

std::string path_next_to(const Page& page, std::string_view name) {
  return page.url.substr(1) + std::string(name);
}

}  // namespace

Json role_json(const Site& site, const Role& role) {
  Json json = {{"id", role.id}, {"name", role.name}, {"kind", role_kind_name(role.kind)}};
  add_url(json, site, page_of(site, role));
  add(json, "aliases", role.aliases);
  add(json, "colour", role.colour);
  if (!role.summary.empty()) json["summary"] = text_json(role.summary);
  add_relations(json, "specialises", role.specialises);
  add_relations(json, "reports_to", role.reports_to);
  add_relations(json, "works_with", role.works_with);
  add_relations(json, "leads_to", role.leads_to);
  json["dimensions"] = Json::object();
  for (const DimensionValue& value : role.values)
    json["dimensions"][value.dimension] = value_json(site, value);
  return json;
}

Json comparison_json(const Site& site, const ComparisonTable& table) {
  Json roles = Json::array(), rows = Json::array();
  for (const Role* role : table.roles) {
    Json link = {{"id", role->id}, {"name", role->name}};
    add_url(link, site, page_of(site, *role));
    roles.push_back(std::move(link));
  }
  for (const ComparisonGroup& group : table.groups)
    for (const ComparisonRow& row : group.rows)
      rows.push_back(row_json(site, table, row));
  return {{"roles", std::move(roles)}, {"dimensions", std::move(rows)}};
}

Json roles_json(const Site& site) {
  Json json = {{"title", site.config.title}, {"language", site.config.language}};
  add(json, "url", site.config.base_url);
  add(json, "license", site.config.license);
  for (const char* key : {"dimensions", "sources", "terms", "roles"})
    json[key] = Json::array();
  for (const Dimension& dimension : site.dimensions)
    json["dimensions"].push_back(dimension_json(dimension));
  for (const Source& source : site.sources)
    json["sources"].push_back(source_json(source));
  for (const Term& term : site.terms)
    json["terms"].push_back(term_json(term));
  for (const Role& role : site.roles)
    json["roles"].push_back(role_json(site, role));
  return json;
}

std::string json_text(const Json& json) {
  return json.dump(1) + "\n";
}

std::vector<Output> data_files(const Setting& setting, const Page& page) {
  const Site& site = setting.site;
  if (page.kind == PageKind::role) {
    const Role* role = site.role(page.role);
    if (role == nullptr) return {};
    return {{path_next_to(page, json_name), json_text(role_json(site, *role))}};
  }
  if (page.kind != PageKind::comparison) return {};
  const ComparisonTable table = table_of(site, page);
  return {{path_next_to(page, json_name), json_text(comparison_json(site, table))},
          {path_next_to(page, csv_name),
           to_csv(plain_comparison(site, setting.texts, table, TextForm::plain))}};
}

Json download_values(const Page& page) {
  Json files = Json::array();
  if (page.kind == PageKind::comparison)
    files.push_back({{"label", "CSV"}, {"path", page.url + std::string(csv_name)}});
  if (page.kind == PageKind::comparison || page.kind == PageKind::role)
    files.push_back({{"label", "JSON"}, {"path", page.url + std::string(json_name)}});
  return files;
}

}  // namespace fieldguide
