// Markdown becomes a body: holes where outputs differ, headings, footnotes, plain text.
#include "markdown/parse.hpp"

#include "catch.hpp"
#include "unit/markdown/support.hpp"

using namespace fieldguide;
using fieldguide::testing::parse;
using fieldguide::testing::parse_inline;

namespace {

using Codes = std::vector<std::string>;

/// The only hole of its kind in the body.
template <typename Kind>
Kind only(const Body& body) {
  std::vector<Kind> found;
  for (const Hole& hole : body.holes)
    if (const auto* kind = hole.as<Kind>()) found.push_back(*kind);
  REQUIRE(found.size() == 1);
  return found[0];
}

}  // namespace

TEST_CASE("a link is a hole in front of its text, with destination, title and place",
          "[markdown]") {
  const auto parsed = parse("See [the *role*](../roles/x.md#skills \"Title & more\").\n");
  CHECK(parsed.found.empty());
  CHECK(parsed.body.html == "<p>See the <em>role</em></a>.</p>\n");
  REQUIRE(parsed.body.holes.size() == 1);
  CHECK(parsed.body.holes[0].offset == 7);
  const auto link = only<LinkStart>(parsed.body);
  CHECK(link.destination == "../roles/x.md#skills");
  CHECK(link.title == "Title & more");
  CHECK(link.at == Location{"page.md", 1, 18, 20});
}

TEST_CASE("an image knows its alternative text and whether it stands alone", "[markdown]") {
  const auto alone = parse("![A *bar* chart](a.png \"Pay\")\n");
  CHECK(alone.body.html == "\n");
  const auto image = only<Image>(alone.body);
  CHECK(image.source == "a.png");
  CHECK(image.alt == "A bar chart");
  CHECK(image.title == "Pay");
  CHECK(image.alone);
  CHECK(image.at == Location{"page.md", 1, 18, 5});
  CHECK_FALSE(only<Image>(parse("Look: ![x](a.png)\n").body).alone);
  CHECK_FALSE(only<Image>(parse("- [ ] ![x](a.png)\n").body).alone);
}

TEST_CASE("an image without alternative text is an error at its file name", "[markdown]") {
  CHECK(parse("Text ![](a.png)\n").codes() == Codes{"FG0307 1:10"});
  CHECK(parse("Text ![ ](a.png)\n").codes() == Codes{"FG0307 1:11"});
}

TEST_CASE("a citation of a source needs no definition", "[markdown]") {
  const auto parsed = parse("Pay rose [^report].\n");
  CHECK(parsed.found.empty());
  const auto citation = only<Citation>(parsed.body);
  CHECK(citation.id == "report");
  CHECK_FALSE(citation.footnote);
  CHECK(citation.at == Location{"page.md", 1, 10, 9});
  CHECK(parsed.body.plain_text == "Pay rose .\n");
}

TEST_CASE("a citation is found in a text that ends inside a fence", "[markdown]") {
  const auto parsed = parse("Pay [^report].\n\n```sql\nselect 1\n");
  CHECK(only<Citation>(parsed.body).id == "report");
  CHECK(parsed.codes() == Codes{"FG0308 3:1"});
}

TEST_CASE("footnotes of the author become bodies in the order of first reference", "[markdown]") {
  const auto parsed = parse(
      "A[^b] B[^a].\n\n[^a]: First, see [^report] and [^c].\n[^b]: Second.\n[^c]: *Third*.\n");
  CHECK(parsed.found.empty());
  REQUIRE(parsed.body.footnotes.size() == 3);
  CHECK(parsed.body.footnotes[0].id == "b");
  CHECK(parsed.body.footnotes[1].id == "a");
  CHECK(parsed.body.footnotes[1].body.holes.size() == 2);
  CHECK(parsed.body.footnotes[2].body.html == "<p><em>Third</em>.</p>\n");
  CHECK(parsed.body.html == "<p>A B.</p>\n");
}

TEST_CASE("an unknown citation is reported with the nearest source", "[markdown]") {
  const auto parsed = parse("One.\n\nPay rose [^reprot].\n");
  CHECK(parsed.codes() == Codes{"FG0301 3:10"});
  CHECK(parsed.found[0].message == "there is neither a source nor a footnote 'reprot'");
  CHECK(parsed.found[0].hint == "did you mean 'report'?");
  CHECK(parsed.body.html == "<p>One.</p>\n<p>Pay rose [^reprot].</p>\n");
}

TEST_CASE("what looks like a citation in code or behind a backslash is text", "[markdown]") {
  CHECK(parse("`[^nobody]` and \\[^nobody] and [^report].\n").found.empty());
  CHECK(parse("`[^report]` then [^report]\n").body.holes.size() == 1);
}

TEST_CASE("footnotes that nothing uses, defined twice or named like a source are reported",
          "[markdown]") {
  CHECK(parse("Text.\n\n[^x]: Unused.\n").codes() == Codes{"FG0302 3:1"});
  CHECK(parse("A[^x].\n\n[^x]: One.\n\n[^x]: Two.\n").codes() == Codes{"FG0303 5:1"});
  CHECK(parse("A[^report].\n\n[^report]: Mine.\n").codes() == Codes{"FG0303 3:1"});
  CHECK(parse("```text\n[^x]: In a fence\n```\n").found.empty());
}

TEST_CASE("headings have ids, plain and simple inline text, and know where their section begins",
          "[markdown]") {
  const auto parsed = parse(
      "# The *title*\n\nLead.\n\n## [Skills](x.md) & `SQL` [^report]\n\nText.\n\n## Skills & "
      "SQL\n");
  CHECK(parsed.found.empty());
  const auto& headings = parsed.body.headings;
  REQUIRE(headings.size() == 3);
  CHECK(headings[0].level == 1);
  CHECK(headings[0].html == "The <em>title</em>");
  CHECK(headings[1].text == "Skills & SQL");
  CHECK(headings[1].html == "Skills &amp; <code>SQL</code>");
  CHECK(headings[1].id == "skills--sql");
  CHECK(headings[2].id == "skills--sql-1");
  CHECK(headings[2].html.empty());
  CHECK(parsed.body.plain_text == "Lead.\nSkills & SQL \nText.\nSkills & SQL\n");
  CHECK(parsed.body.plain_text.substr(headings[1].text_offset, 5) == "Text.");
  CHECK(parsed.body.words == 6);
}

TEST_CASE("headings out of place or order are reported", "[markdown]") {
  CHECK(parse("Text.\n\n# Late\n").codes() == Codes{"FG0304 3:1"});
  CHECK(parse("## Two\n\n#### Four\n").codes() == Codes{"FG0305 3:1"});
  CHECK(parse("### Three\n").codes() == Codes{"FG0305 1:1"});
  CHECK(parse("A[^x]\n\n[^x]: # No\n").codes() == Codes{"FG0304 3:1"});
}

TEST_CASE("text from YAML is inline: no paragraph, no blocks", "[markdown]") {
  const auto parsed = parse_inline("Builds *pipelines* [^report]");
  CHECK(parsed.found.empty());
  CHECK(parsed.body.html == "Builds <em>pipelines</em> ");
  CHECK(only<Citation>(parsed.body).id == "report");
  CHECK(parse_inline("").found.empty());
  for (const char* block : {"- item", "# Heading", "> quote", "```\ncode\n```", "One\n\nTwo",
                            "1. one", "---", "[a]: b"})
    CHECK(parse_inline(block).codes() == Codes{"FG0313 1:1"});
  CHECK(parse_inline("\\- 5 %").body.html == "- 5 %");
}
