// Links are read one way everywhere: to pages by source path, to generated pages by reference.
#include "site/links.hpp"

#include "catch.hpp"

using namespace fieldguide;

namespace {

Page page(PageKind kind, std::string source, std::string url, std::vector<std::string> ids = {}) {
  Page page;
  page.kind = kind;
  page.source = std::move(source);
  page.url = std::move(url);
  for (std::string& id : ids) {
    Heading heading;
    heading.id = std::move(id);
    page.body.headings.push_back(std::move(heading));
  }
  return page;
}

Site sample() {
  Site site;
  site.pages = {page(PageKind::home, "content/index.md", "/"),
                page(PageKind::article, "content/a/one.md", "/a/one/", {"skills", "überblick"}),
                page(PageKind::article, "content/a/two words.md", "/a/two-words/"),
                page(PageKind::glossary, "", "/glossary/")};
  Page comparison = page(PageKind::comparison, "", "/comparisons/x-vs-y/");
  comparison.roles = {"x", "y"};
  site.pages.push_back(comparison);
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    if (!site.pages[i].source.empty()) site.page_by_source[site.pages[i].source] = i;
    site.page_by_url[site.pages[i].url] = i;
  }
  site.assets = {{"content/a/plan.png", "/a/plan.png", 0, 0}};
  site.asset_by_source["content/a/plan.png"] = 0;
  Role x, y, z;
  x.id = "x", y.id = "y", z.id = "z";
  site.roles = {x, y, z};
  site.role_by_id = {{"x", 0}, {"y", 1}, {"z", 2}};
  Term term;
  term.id = "spark";
  site.terms = {term};
  site.term_by_id = {{"spark", 0}};
  return site;
}

/// "/a/one/#skills", "https://…", or the code of the finding.
std::string lead(std::string_view file, std::string_view destination) {
  const Site site = sample();
  const LinkTarget target = resolve_link(site, file, destination);
  if (target.kind == LinkTarget::Kind::broken) return code_name(target.code) + " " + target.hint;
  return target.anchor.empty() ? target.url : target.url + "#" + target.anchor;
}

}  // namespace

TEST_CASE("a relative path leads to the page of that file") {
  CHECK(lead("content/index.md", "a/one.md") == "/a/one/");
  CHECK(lead("content/a/two words.md", "one.md#skills") == "/a/one/#skills");
  CHECK(lead("content/a/one.md", "./../index.md") == "/");
  CHECK(lead("content/a/one.md", "#skills") == "/a/one/#skills");
  CHECK(lead("content/a/one.md", "two%20words.md") == "/a/two-words/");
  CHECK(lead("content/a/one.md", "plan.png") == "/a/plan.png");
}

TEST_CASE("anchors with letters of any script are found, encoded or not") {
  CHECK(lead("content/index.md", "a/one.md#überblick") == "/a/one/#überblick");
  CHECK(lead("content/index.md", "a/one.md#%C3%BCberblick") == "/a/one/#überblick");
}

TEST_CASE("references lead to what is generated from data") {
  CHECK(lead("content/index.md", "compare:y,x") == "/comparisons/x-vs-y/");
  CHECK(lead("content/index.md", "term:spark") == "/glossary/#term-spark");
  CHECK(lead("content/index.md", "/glossary/#term-spark") == "/glossary/#term-spark");
}

TEST_CASE("addresses elsewhere are left as they are, dangerous ones refused") {
  for (const char* url :
       {"https://example.org/?a=b#c", "http://example.org", "mailto:a@b.org", "tel:+1"})
    CHECK(lead("content/index.md", url) == url);
  for (const char* url : {"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x",
                          "file:///etc/passwd", "//example.org/x"}) {
    INFO(url);
    CHECK(lead("content/index.md", url).starts_with("FG0708"));
  }
}

TEST_CASE("what leads nowhere says what was probably meant") {
  CHECK(lead("content/index.md", "a/onne.md") == "FG0704 did you mean 'content/a/one.md'?");
  CHECK(lead("content/index.md", "one.md") == "FG0704 did you mean 'content/a/one.md'?");
  CHECK(lead("content/index.md", "a/one.md#skils") == "FG0705 did you mean 'skills'?");
  CHECK(lead("content/index.md", "../../etc/passwd")
            .starts_with("FG0704 link to files below content/"));
  CHECK(lead("content/index.md", "compare:x,w").starts_with("FG0704"));
  CHECK(lead("content/index.md", "compare:x,z").starts_with("FG0704 write an article"));
  CHECK(lead("content/index.md", "term:sparc") == "FG0704 did you mean 'spark'?");
  CHECK(lead("content/index.md", "").starts_with("FG0704"));
}
