// Interface texts: look-up, placeholders, plural forms, dates and numbers.
#include "i18n/texts.hpp"

#include "catch.hpp"
#include "i18n/plural.hpp"

using namespace fieldguide;

namespace {

Value text(std::string value) {
  Value scalar;
  scalar.kind = Value::Kind::scalar;
  scalar.text = std::move(value);
  return scalar;
}

Value map(std::vector<std::pair<std::string, Value>> entries) {
  Value result;
  result.kind = Value::Kind::map;
  for (auto& [key, value] : entries)
    result.entries.push_back({{key, {}}, std::move(value)});
  return result;
}

Value list(std::vector<std::string> items) {
  Value result;
  result.kind = Value::Kind::list;
  for (auto& item : items)
    result.items.push_back(text(item));
  return result;
}

Value english() {
  return map({{"nav", map({{"next", text("Next: {title}")}})},
              {"pages", map({{"one", text("{count} page")}, {"other", text("{count} pages")}})},
              {"number", map({{"group", text(",")}, {"decimal", text(".")}, {"minus", text("-")}})},
              {"date", map({{"pattern", text("{day} {month} {year}")},
                            {"months", list({"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
                                             "Sep", "Oct", "Nov", "Dec"})}})}});
}

}  // namespace

TEST_CASE("a dotted key gives its text with the placeholders filled") {
  const Texts texts("en", english(), {});
  CHECK(texts.text("nav.next", {{"title", "Roles {x}"}}) == "Next: Roles {x}");
  CHECK(texts.text("nav.next") == "Next: {title}");
  CHECK_FALSE(texts.find("nav.nxet").has_value());
  CHECK(texts.text("nav.nxet") == "[nav.nxet]");
}

TEST_CASE("a language's own texts win, the base fills the gaps") {
  const Texts texts("de", map({{"nav", map({{"next", text("Weiter")}})}}), english());
  CHECK(texts.text("nav.next") == "Weiter");
  CHECK(texts.text("pages", 2) == "2 pages");
}

TEST_CASE("a count chooses the plural form and is written as the language writes numbers") {
  const Texts texts("en", english(), {});
  CHECK(texts.text("pages", 1) == "1 page");
  CHECK(texts.text("pages", 0) == "0 pages");
  CHECK(texts.text("pages", 1234) == "1,234 pages");
}

TEST_CASE("keys are listed without plural categories, for suggestions") {
  const Texts texts("en",
                    map({{"pages", map({{"one", text("a")}, {"other", text("b")}})},
                         {"nav", map({{"next", text("c")}})}}),
                    {});
  CHECK(texts.keys() == std::vector<std::string_view>{"nav.next", "pages"});
}

TEST_CASE("dates and numbers follow the language's patterns") {
  const Texts texts("en", english(), {});
  CHECK(texts.date("2026-03-01") == "1 Mar 2026");
  CHECK(texts.date("soon") == "soon");
  CHECK(texts.number(117000) == "117,000");
  CHECK(texts.number(-1234567.5) == "-1,234,567.5");
  CHECK(texts.number(0.25) == "0.25");
  CHECK(texts.number(999.999) == "1,000");
}

TEST_CASE("plural categories follow CLDR") {
  struct Row {
    const char* language;
    long long count;
    const char* category;
  };
  const Row rows[] = {
      {"en", 0, "other"},      {"en", 1, "one"},    {"en-GB", 1, "one"}, {"en", 2, "other"},
      {"fr", 0, "one"},        {"fr", 2, "other"},  {"es", 0, "other"},  {"ru", 1, "one"},
      {"es", 1000000, "many"}, {"ru", 2, "few"},    {"ru", 5, "many"},   {"ru", 11, "many"},
      {"ru", 21, "one"},       {"ru", 112, "many"}, {"pl", 1, "one"},    {"pl", 21, "many"},
      {"pl", 22, "few"},       {"cs", 4, "few"},    {"cs", 5, "other"},  {"ar", 0, "zero"},
      {"ar", 2, "two"},        {"ar", 105, "few"},  {"ar", 111, "many"}, {"ar", 100, "other"},
      {"sl", 101, "one"},      {"sl", 3, "few"},    {"lv", 0, "zero"},   {"lv", 21, "one"},
      {"lt", 11, "other"},     {"lt", 22, "few"},   {"ro", 0, "few"},    {"ro", 20, "other"},
      {"he", 2, "two"},        {"hi", 0, "one"},    {"ja", 1, "other"},  {"xx", 1, "other"},
      {"sr", 5, "other"},
  };
  for (const Row& row : rows) {
    INFO(row.language << " " << row.count);
    CHECK(plural_category(row.language, row.count) == row.category);
  }
}
