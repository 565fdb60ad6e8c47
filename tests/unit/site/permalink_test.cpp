// URLs come from paths, the same on every machine, and never leave the site.
#include "site/permalink.hpp"

#include "catch.hpp"

using namespace fieldguide;

namespace {

std::string url_of(std::string_view source, const std::string& slug = {}) {
  FrontMatter front_matter;
  front_matter.slug = slug;
  Diagnostics diagnostics;
  const auto url = permalink(source, front_matter, diagnostics);
  CHECK(url.has_value() != diagnostics.has_errors());
  return url.value_or("refused");
}

}  // namespace

TEST_CASE("a path becomes a URL of slugs, without the number that orders it") {
  CHECK(url_of("content/index.md") == "/");
  CHECK(url_of("content/series/index.md") == "/series/");
  CHECK(url_of("content/series/01-evolution.md") == "/series/evolution/");
  CHECK(url_of("content/02-guides/Hiring a Team.md") == "/guides/hiring-a-team/");
  CHECK(url_of("content/a/über-uns.md") == "/a/über-uns/");
  CHECK(url_of("content/a/2026.md") == "/a/2026/");
}

TEST_CASE("a slug in the front matter replaces the file's name, if it is one") {
  CHECK(url_of("content/a/b.md", "c-d") == "/a/c-d/");
  for (const char* slug : {"../x", "..%2fx", "a/b", "C:\\x", "Upper", "a.b", "", "con", "nul"})
    if (*slug != '\0') {
      INFO(slug);
      CHECK(url_of("content/a/b.md", slug) == "refused");
    }
  CHECK(url_of("content/a/index.md", "c") == "refused");
  CHECK(url_of("content/a/b.md", std::string(300, 'a')) == "refused");
}

TEST_CASE("names that leave nothing, or that Windows keeps, are refused") {
  CHECK(url_of("content/!!!.md") == "refused");
  CHECK(url_of("content/aux.md") == "refused");
  CHECK(url_of("content/com7.md") == "refused");
}

TEST_CASE("an alias is a plain path of the site") {
  Diagnostics diagnostics;
  CHECK(alias_path("/old/page", {}, diagnostics) == "/old/page/");
  CHECK(alias_path("/old//page/", {}, diagnostics) == "/old/page/");
  CHECK(diagnostics.empty());
  for (const char* alias : {"", "/", "old", "/../x", "/a/../b", "/a\\b", "/..%2fx", "/C:/x", "/a?b",
                            "/a#b", "/a.", "/con/x", "https://x.org/", "/a b"}) {
    INFO(alias);
    CHECK_FALSE(alias_path(alias, {}, diagnostics).has_value());
  }
}

TEST_CASE("the URL of a comparison does not depend on who wrote about whom") {
  CHECK(comparison_url({"b", "a"}) == "/comparisons/a-vs-b/");
  CHECK(comparison_url({"a", "b"}) == "/comparisons/a-vs-b/");
}
