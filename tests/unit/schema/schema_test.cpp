// Schemas: reading, what is reported, and the declarations as data.
#include "schema/schema.hpp"

#include "catch.hpp"
#include "input/yaml.hpp"
#include "schema/shapes.hpp"
#include "unit/input/findings.hpp"

using namespace fieldguide;

namespace {

/// What is said about `yaml` when it is read by `schema`; the record goes to `record`.
template <typename Record>
std::string read(const Schema<Record>& schema, std::string_view yaml, Record& record) {
  Diagnostics diagnostics;
  const auto value = parse_yaml(yaml, {"x.yaml", 1, 1, 1}, diagnostics);
  REQUIRE(value.has_value());
  schema.read_into(record, *value, "the file", diagnostics);
  return findings(diagnostics);
}

std::string said_of_site(std::string_view yaml) {
  Config config;
  return read(site_schema(), yaml, config);
}

std::string said_of_page(std::string_view yaml) {
  FrontMatter front_matter;
  return read(front_matter_schema(), yaml, front_matter);
}

}  // namespace

TEST_CASE("site.yaml fills the configuration, groups included") {
  Config config;
  const std::string said = read(
      site_schema(),
      "title: Guide\nbase_url: https://example.org/x\nlanguage: pt-BR\nauthors: jo\n"
      "navigation:\n  - {label: Roles, page: roles/index.md}\n"
      "  - {label: Away, url: \"https://example.org/\"}\n"
      "features: {feed: false}\nmarkdown: {raw_html: true}\ncomparisons: {minimum_shared: 5}\n",
      config);
  CHECK(said == "");
  CHECK(config.title == "Guide");
  CHECK(config.base_url == "https://example.org/x/");
  CHECK(config.authors == std::vector<std::string>{"jo"});
  CHECK(config.navigation[0].page == "roles/index.md");
  CHECK(config.navigation[0].at.line == 6);
  CHECK(config.navigation[1].url == "https://example.org/");
  CHECK_FALSE(config.features.feed);
  CHECK(config.features.search);
  CHECK(config.raw_html);
  CHECK(config.minimum_shared_dimensions == 5);
}

TEST_CASE("unknown keys get a suggestion, or the list of those that may stand there") {
  CHECK(said_of_site("title: A\ntaglin: B\n") ==
        "2:1 FG0203 unknown key 'taglin' | did you mean 'tagline'?");
  CHECK(said_of_site("title: A\nmarkdown: {html: true}\n") ==
        "2:12 FG0203 unknown key 'html' | the keys that can stand here are 'raw_html'");
}

TEST_CASE("a missing key is reported with its meaning and an example") {
  CHECK(said_of_site("tagline: B\n") ==
        "1:1 FG0204 the key 'title' is missing | add 'title: The Modern Data Ecosystem' (the "
        "site's name)");
}

TEST_CASE("wrong types are named with what was found and how to mend it") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"title: [a]",
       "1:8 FG0205 'title' must be a text, but is a list | a text that begins with '[' needs "
       "quotes"},
      {"title: {a: b}",
       "1:8 FG0205 'title' must be a text, but is a map | a text that holds a colon, or begins "
       "with '{', needs quotes"},
      {"title:",
       "1:1 FG0205 'title' must be a text, but is empty | give it a value or remove the key; a "
       "text that "
       "begins with '#' needs quotes"},
      {"title: \"\"",
       "1:9 FG0206 'title' is an empty text | write something between the quotes, or remove the "
       "key"},
      {"weight: heavy",
       "1:9 FG0205 'weight' must be a whole number, but is the text 'heavy' | write digits only, "
       "without quotes, units or separators: 180000"},
      {"weight: \"5\"",
       "1:10 FG0205 'weight' must be a whole number, but is the text '5' | write digits only, "
       "without quotes, units or separators: 180000"},
      {"weight: 99999999999",
       "1:9 FG0205 'weight' must be a whole number, but is the text '99999999999' | write "
       "digits only, without quotes, units or separators: 180000"},
      {"draft: yes",
       "1:8 FG0205 'draft' must be true or false, but is the text 'yes' | write true"},
      {"draft: Off",
       "1:8 FG0205 'draft' must be true or false, but is the text 'Off' | write false"},
      {"draft: \"true\"",
       "1:9 FG0205 'draft' must be true or false, but is the text 'true' | write true or false, "
       "without quotes"},
      {"date: 2026-02-30",
       "1:7 FG0206 '2026-02-30' is not a day of the calendar | write year, month and day: "
       "2026-03-01"},
      {"roles: [Data Engineer]",
       "1:9 FG0206 'Data Engineer' is no id: lower-case letters a to z, digits and hyphens, at "
       "most 64 characters | "
       "write 'data-engineer'"},
      {"tags: {a: b}",
       "1:7 FG0205 'tags' must be a text, but is a map | a text that holds a "
       "colon, "
       "or begins with '{', needs quotes"},
  };
  for (const auto& [yaml, said] : cases) {
    INFO(yaml);
    CHECK(said_of_page(yaml) == said);
  }
}

TEST_CASE("long texts are cut in messages") {
  CHECK(said_of_page("weight: " + std::string(100, 'x')).find(std::string(40, 'x') + "…'") !=
        std::string::npos);
}

TEST_CASE("all fields of all shapes are documented with an example that reads well") {
  for (const Shape* shape : all_shapes()) {
    INFO(shape->name);
    CHECK(shape->meaning.ends_with('.'));
    for (const FieldInfo& field : shape->fields) {
      INFO(field.name);
      CHECK_FALSE(field.meaning.empty());
      CHECK_FALSE(field.meaning.ends_with('.'));
      REQUIRE_FALSE(field.example.empty());
      Diagnostics diagnostics;
      parse_yaml(field.name + ": " + field.example + "\n", {"x.yaml", 1, 1, 1}, diagnostics);
      CHECK(findings(diagnostics) == "");
    }
  }
}

TEST_CASE("every front matter example is accepted by its own field") {
  for (const FieldInfo& field : front_matter_schema().shape().fields) {
    INFO(field.name);
    CHECK(said_of_page(field.name + ": " + field.example + "\n") == "");
  }
}
