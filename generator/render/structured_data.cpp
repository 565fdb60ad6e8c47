// Writes JSON-LD.
#include "render/structured_data.hpp"

#include <algorithm>

#include "render/comparison_text.hpp"
#include "render/faq.hpp"
#include "render/values.hpp"
#include "render/words.hpp"

namespace fieldguide {
namespace {

void add(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

Json breadcrumb_list(const Config& config, const std::vector<const Page*>& trail) {
  Json items = Json::array();
  for (const Page* page : trail)
    items.push_back(json_object({{"@type", "ListItem"},
                                 {"position", items.size() + 1},
                                 {"name", page->title},
                                 {"item", canonical_url(config, *page)}}));
  return json_object({{"@type", "BreadcrumbList"}, {"itemListElement", std::move(items)}});
}

/// The page and those above it, from home on.
std::vector<const Page*> trail_of(const Site& site, const Page& page) {
  std::vector<const Page*> trail = {&page};
  for (int i = page.parent; i >= 0; i = trail.back()->parent)
    trail.push_back(&site.pages[static_cast<std::size_t>(i)]);
  std::reverse(trail.begin(), trail.end());
  return trail;
}

Json people(const Site& site, const Page& page) {
  Json people = Json::array();
  const auto& own = page.front_matter.authors;
  for (const std::string& id : own.empty() ? site.config.authors : own)
    for (const Author& author : site.authors) {
      if (author.id != id) continue;
      Json person = {{"@type", "Person"}, {"name", author.name}};
      add(person, "url", author.url);
      people.push_back(std::move(person));
    }
  return people;
}

/// Of a page: room for all that is added below without copying.
constexpr std::size_t most_facts = 9;

/// What is described: a page and the full address of its picture, empty without one.
struct Subject {
  const Site& site;
  const Page& page;
  const std::string& picture;
};

/// What every page says of itself; `name` is the property of the type that holds its title.
Json described(const Subject& subject, const char* type, const char* name) {
  Json described = json_object({{"@type", type}, {name, subject.page.title}});
  described.get_ref<Json::object_t&>().reserve(most_facts);
  add(described, "description", subject.page.description);
  add(described, "url", canonical_url(subject.site.config, subject.page));
  add(described, "image", subject.picture);
  described["inLanguage"] = subject.site.config.language;
  return described;
}

/// How a program asks the site's own search.
Json search_action(const Config& config) {
  return {
      {"@type", "SearchAction"},
      {"target", {{"@type", "EntryPoint"}, {"urlTemplate", config.base_url + "search/?q={words}"}}},
      {"query-input", "required name=words"}};
}

/// The home page stands for the whole site.
Json web_site(const Subject& subject) {
  const Config& config = subject.site.config;
  Json web_site = described(subject, "WebSite", "name");
  web_site["name"] = config.title;
  add(web_site, "alternateName", config.tagline);
  if (!web_site.contains("description")) add(web_site, "description", config.description);
  if (config.features.search && !config.base_url.empty())
    web_site["potentialAction"] = search_action(config);
  return web_site;
}

Json tech_article(const Subject& subject) {
  const Page& page = subject.page;
  Json article = described(subject, "TechArticle", "headline");
  add(article, "datePublished", page.front_matter.date);
  add(article, "dateModified", page.front_matter.updated);
  if (Json authors = people(subject.site, page); !authors.empty())
    article["author"] = std::move(authors);
  return article;
}

/// "USD": a code of ISO 4217 by its form. Units that are none are not money.
bool is_currency(const std::string& unit) {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Json salary(const Range& range, const Texts& texts) {
  Json amount = {{"@type", "MonetaryAmount"}, {"currency", range.unit}};
  if (range.low) amount["minValue"] = *range.low;
  if (range.high) amount["maxValue"] = *range.high;
  add(amount, "description", range_facts(texts, range));
  return amount;
}

Json term_names(const Site& site, const DimensionValue& value) {
  Json names = Json::array();
  for (const Statement& statement : value.statements)
    if (const Term* term = site.term(statement.term)) names.push_back(term->name);
  return names;
}

Json occupation(const Setting& setting, const Role& role) {
  Json occupation = {{"@type", "Occupation"}, {"name", role.name}};
  if (!role.aliases.empty()) occupation["alternateName"] = role.aliases;
  add(occupation, "description", words_of(role.summary));
  Json skills = Json::array(), salaries = Json::array();
  for (const DimensionValue& value : role.values) {
    for (Json& name : term_names(setting.site, value))
      if (std::find(skills.begin(), skills.end(), name) == skills.end())
        skills.push_back(std::move(name));
    for (const Range& range : value.ranges)
      if (is_currency(range.unit)) salaries.push_back(salary(range, setting.texts));
  }
  if (!skills.empty()) occupation["skills"] = std::move(skills);
  if (!salaries.empty()) occupation["estimatedSalary"] = std::move(salaries);
  return occupation;
}

Json faq_page(const Page& page, const std::vector<std::size_t>& questions) {
  Json entities = Json::array();
  for (std::size_t question : questions)
    entities.push_back(
        {{"@type", "Question"},
         {"name", page.body.headings[question].text},
         {"acceptedAnswer", {{"@type", "Answer"}, {"text", answer_text(page.body, question)}}}});
  return {{"@type", "FAQPage"}, {"mainEntity", std::move(entities)}};
}

Json term_set(const Site& site, const Page& page) {
  Json terms = Json::array();
  for (const Term& term : site.terms) {
    if (term.definition.empty() || !(page.tag.empty() || term.is(page.tag))) continue;
    Json defined = {{"@type", "DefinedTerm"}, {"termCode", term.id}, {"name", term.name}};
    defined["description"] = words_of(term.definition);
    add(defined, "sameAs", term.url);
    terms.push_back(std::move(defined));
  }
  return {{"@type", "DefinedTermSet"}, {"name", page.title}, {"hasDefinedTerm", std::move(terms)}};
}

/// The page by its kind. A glossary is told by its terms alone.
Json page_itself(const Subject& subject) {
  switch (subject.page.kind) {
    case PageKind::home:
      return web_site(subject);
    case PageKind::article:
    case PageKind::role:
    case PageKind::comparison:
      return tech_article(subject);
    case PageKind::glossary:
      return term_set(subject.site, subject.page);
    case PageKind::search:
      return described(subject, "SearchResultsPage", "name");
    case PageKind::section:
    case PageKind::tags:
    case PageKind::tag:
    case PageKind::sources:
      return described(subject, "CollectionPage", "name");
    case PageKind::not_found:
      break;
  }
  return nullptr;
}

Json graph_of(const Setting& setting, const Page& page, const std::string& picture) {
  const Site& site = setting.site;
  Json graph = Json::array();
  if (const auto trail = trail_of(site, page); trail.size() > 1 && !site.config.base_url.empty())
    graph.push_back(breadcrumb_list(site.config, trail));
  graph.push_back(page_itself({site, page, picture}));
  if (const Role* role = page.kind == PageKind::role ? site.role(page.role) : nullptr)
    graph.push_back(occupation(setting, *role));
  if (const auto questions = faq_questions(page.body, page.front_matter.faq); !questions.empty())
    graph.push_back(faq_page(page, questions));
  return graph;
}

/// "<" as JSON may write it: "</script" and "<!--" then cannot stand in the data (HTML, 4.12.1.3).
std::string without_less_than(std::string_view json) {
  std::string out;
  for (;;) {
    const std::size_t less = json.find('<');
    out += json.substr(0, less);
    if (less == std::string_view::npos) return out;
    out += "\\u003c";
    json.remove_prefix(less + 1);
  }
}

}  // namespace

std::string structured_data(const Setting& setting, const Page& page, const std::string& picture) {
  if (page.kind == PageKind::not_found) return {};
  const Json document = json_object(
      {{"@context", "https://schema.org"}, {"@graph", graph_of(setting, page, picture)}});
  return without_less_than(document.dump());
}

}  // namespace fieldguide
