// Blocks: fences, alerts, tables, task lists, raw HTML, and where diagnostics point.
#include "catch.hpp"
#include "unit/markdown/support.hpp"

using namespace fieldguide;
using fieldguide::testing::fill;
using fieldguide::testing::parse;
using Codes = std::vector<std::string>;

namespace {

/// All holes of a kind, in order.
template <typename Kind>
std::vector<Kind> all(const Body& body) {
  std::vector<Kind> found;
  for (const Hole& hole : body.holes)
    if (const auto* kind = hole.as<Kind>()) found.push_back(*kind);
  return found;
}

}  // namespace

TEST_CASE("a fence is code with language and title, or a block in braces, or Mermaid",
          "[markdown]") {
  const auto parsed = parse(
      "```SQL title=\"Top & first\"\nselect '<a>'\n```\n\n- ```{compare}\n  roles: [a]\n  "
      "```\n\n~~~mermaid\nflowchart "
      "LR\n~~~\n\n    indented\n");
  CHECK(parsed.found.empty());
  const auto code = all<CodeBlock>(parsed.body);
  REQUIRE(code.size() == 2);
  CHECK(code[0].language == "sql");
  CHECK(code[0].title == "Top & first");
  CHECK(code[0].code == "select '<a>'\n");
  CHECK(code[1].language.empty());
  CHECK(code[1].code == "indented\n");
  REQUIRE(parsed.body.blocks.size() == 2);
  CHECK(parsed.body.blocks[0].name == "compare");
  CHECK(parsed.body.blocks[0].source == "roles: [a]\n");
  CHECK(parsed.body.blocks[0].at.line == 5);
  CHECK(parsed.body.blocks[0].source_at == Location{"page.md", 6, 3, 1});
  CHECK(parsed.body.blocks[1].name == "mermaid");
  CHECK(parsed.body.plain_text.empty());
}

TEST_CASE("a fence that is never closed is an error where it begins", "[markdown]") {
  for (const char* text :
       {"Text\n\n```sql\nselect 1\n", "Text\n\n~~~\n```\n", "Text\n\n```", "Text\n\n````\n```\n"})
    CHECK(parse(text).codes() == Codes{"FG0308 3:1"});
  CHECK(parse("> ```\n> a\n\nText\n").codes() == Codes{"FG0308 1:1"});
  for (const char* text : {"```\n```\n", "```\na\n````\n", "> ```\n> a\n> ```\n",
                           "- ~~~\n  a\n  ~~~\n", "```\na\n```"})
    CHECK(parse(text).found.empty());
}

TEST_CASE("a name in braces that is no name is an error", "[markdown]") {
  for (const char* info :
       {"{Compare}", "{}", "{a b}", "{compare", "{1a}", "{a} b", "{\"><script>}"}) {
    const auto parsed = parse(std::string("```") + info + "\n```\n");
    CHECK(parsed.codes() == Codes{"FG0309 1:1"});
    CHECK(parsed.body.blocks.empty());
  }
}

TEST_CASE("the five alerts have a title of their own to fill", "[markdown]") {
  const auto parsed =
      parse("> [!WARNING]\n> Mind *this*.\n>\n> And that.\n\n> [!tip]\n> - a list\n");
  CHECK(parsed.found.empty());
  CHECK(parsed.body.html ==
        "<aside class=\"alert alert-warning\" role=\"note\">\n\n<p>Mind <em>this</em>.</p>\n<p>And "
        "that.</p>\n"
        "</aside>\n<aside class=\"alert alert-tip\" role=\"note\">\n\n<ul>\n<li>a "
        "list</li>\n</ul>\n</aside>\n");
  const auto titles = all<AlertTitle>(parsed.body);
  REQUIRE(titles.size() == 2);
  CHECK(titles[0].kind == "warning");
  CHECK(titles[1].kind == "tip");
  CHECK(parsed.body.plain_text == "Mind this.\nAnd that.\na list\n");
}

TEST_CASE("what is nearly an alert is an error, and other quotes are quotes", "[markdown]") {
  const auto unknown = parse("> [!WARNNG]\n> Text\n");
  CHECK(unknown.codes() == Codes{"FG0306 1:1"});
  CHECK(unknown.found[0].hint == "did you mean 'WARNING'?");
  CHECK(parse("> [!NOTE] Text\n").codes() == Codes{"FG0306 1:1"});
  CHECK(parse("> Text [!NOTE]\n").body.html ==
        "<blockquote>\n<p>Text [!NOTE]</p>\n</blockquote>\n");
  CHECK(parse("> [! x]\n").found.empty());
}

TEST_CASE("a table is a region labelled by its heading, with alignment as classes", "[markdown]") {
  const auto parsed = parse("## Pay\n\n|  | Low |\n|:-:|--:|\n| *x* | 1 |\n\n| a |\n|---|\n");
  CHECK(parsed.found.empty());
  const auto tables = all<TableStart>(parsed.body);
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].heading == 0);
  CHECK(tables[0].number == 1);
  CHECK(tables[1].number == 2);
  CHECK(parsed.body.html ==
        "Pay\n\n<thead>\n<tr>\n<td class=\"align-center\"></td>\n<th scope=\"col\" "
        "class=\"align-right\">Low"
        "</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<th scope=\"row\" "
        "class=\"align-center\"><em>x</em></th>\n"
        "<td class=\"align-right\">1</td>\n</tr>\n</tbody>\n</table></div>\n"
        "\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table></div>\n");
  CHECK(all<TableStart>(parse("| a |\n|---|\n").body)[0].heading == -1);
}

TEST_CASE("the first column heads the rows where it names each of them", "[markdown]") {
  auto names_rows = [](const char* rows) {
    const std::string html = parse(std::string("| a | b |\n|---|---|\n") + rows).body.html;
    return html.find("<th scope=\"row\"") != std::string::npos;
  };
  CHECK(names_rows("| x | 1 |\n| `y` | 1 |\n"));
  CHECK_FALSE(names_rows("| x | 1 |\n| *x* | 2 |\n"));
  CHECK_FALSE(names_rows("| x | 1 |\n| | 2 |\n"));
  CHECK(parse("| a |\n|---|\n| x |\n").body.html.find("scope=\"row\"") == std::string::npos);
}

TEST_CASE("a line 'Table: …' right before a table is its caption", "[markdown]") {
  const auto parsed = parse("Table: What *each* builds\n\n| a |\n|---|\n");
  CHECK(parsed.found.empty());
  CHECK(all<TableStart>(parsed.body).at(0).has_caption);
  CHECK(parsed.body.html ==
        "What <em>each</em> builds</caption>\n"
        "<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table></div>\n");
  CHECK(parsed.body.plain_text.starts_with("What each builds\n"));
  for (const char* none :
       {"Table: of contents\n", "Table:\n\n| a |\n|---|\n", "A Table: x\n\n| a |\n|---|\n"}) {
    INFO(none);
    CHECK(parse(none).body.html.find("<p>") == 0);
  }
}

TEST_CASE("a task's checkbox is labelled by the task's own line alone", "[markdown]") {
  const auto parsed = parse("- [x] *Done*\n  - [ ] nested\n- plain\n");
  CHECK(parsed.found.empty());
  CHECK(parsed.body.html ==
        "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" disabled checked> "
        "<em>Done</em></label>\n<ul>\n"
        "<li class=\"task\"><label><input type=\"checkbox\" disabled> "
        "nested</label></li>\n</ul>\n</li>\n"
        "<li>plain</li>\n</ul>\n");
  CHECK(parse("- [ ] \n- [ ] b\n").codes() == Codes{"FG0314 1:1"});
}

TEST_CASE("raw HTML is shown as text with a warning, and comments not at all", "[markdown]") {
  const auto parsed =
      parse("<div onclick=\"x\">\n\nPress <kbd>Ctrl</kbd><!-- note -->.\n\n<!-- a\nnote -->\n");
  CHECK(parsed.codes() == Codes{"FG0310 1:1", "FG0310 3:1"});
  CHECK(parsed.body.html ==
        "<p>&lt;div onclick=&quot;x&quot;&gt;</p>\n<p>Press &lt;kbd&gt;Ctrl&lt;/kbd&gt;.</p>\n");
}

TEST_CASE("raw HTML that is allowed passes but for the tags that GFM filters", "[markdown]") {
  const auto parsed = parse("<kbd>a</kbd> <SCRIPT>x</script> <scripted>\n", true);
  CHECK(parsed.found.empty());
  CHECK(parsed.body.html == "<p><kbd>a</kbd> &lt;SCRIPT>x&lt;/script> <scripted></p>\n");
}

TEST_CASE("URLs that run a program are refused in every disguise, and never written",
          "[markdown]") {
  for (const char* text :
       {"[a](javascript:alert(1))", "[a](JaVaScRiPt:x)", "[a](java&#115;cript:x)",
        "[a](&#x6A;avascript:x)", "[a](<java&Tab;script:x>)", "<javascript:x>", "[a](vbscript:x)",
        "[a](data:text/html,x)", "[a][r]\n\n[r]: javascript:x", "![a](javascript:x)",
        "![a](DATA:image/svg+xml,x)"}) {
    const auto parsed = parse(text);
    INFO(text);
    REQUIRE(parsed.found.size() == 1);
    CHECK(parsed.found[0].code == Code::dangerous_url);
    CHECK(all<LinkStart>(parsed.body).empty());
    CHECK(all<Image>(parsed.body).empty());
  }
  CHECK(parse("[a](https://example.org/javascript:x) [b](./data:x)").found.empty());
}

TEST_CASE("attributes cannot be broken out of by titles, alternative texts and info strings",
          "[markdown]") {
  const auto parsed =
      parse("[a](b \"x\\\" onload=y\") ![\"<b>](c '\"><script>')\n\n```\"><script>\n```\n");
  CHECK(all<LinkStart>(parsed.body)[0].title == "x\" onload=y");
  CHECK(all<Image>(parsed.body)[0].alt == "\"<b>");
  CHECK(all<CodeBlock>(parsed.body)[0].language == "\"><script>");
  CHECK(parsed.body.html.find("script") == std::string::npos);
}

TEST_CASE("a destination is found where it stands, whatever came before it", "[markdown]") {
  struct Row {
    const char* text;
    int line, column;
  };
  const Row rows[] = {
      {"[one](x.md)", 1, 7},
      {"Über `a](x.md)` [one](x.md)", 1, 23},
      {"`a\nb` and [one\ntwo](x.md)", 3, 6},
      {"[x.md](x.md)", 1, 8},
      {"[a](\n  <x.md>)", 2, 4},
      {"[![alt](i.png)](x.md)", 1, 17},
      {"[one][ref]\n\n[ref]: x.md", 3, 8},
      {"text\n\n> quoted\n> [one](x.md)", 4, 9},
      {"| a | b |\n|---|---|\n| 1 | [one](x.md) |", 3, 13},
      {"before\n| a |\n|---|\n| [one](x.md) |", 4, 9},
      {"- one\n\n  - [two](x.md)", 3, 11},
      {"\\[a](b) [one](x.md)", 1, 15},
      {"A[^n]\n\n[^n]: See [one](x.md)", 3, 17},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto parsed = parse(row.text);
    auto links = all<LinkStart>(parsed.body);
    for (const Footnote& note : parsed.body.footnotes)
      for (const LinkStart& link : all<LinkStart>(note.body))
        links.push_back(link);
    REQUIRE(links.size() == 1);
    CHECK(links[0].at.line == row.line);
    CHECK(links[0].at.column == row.column);
    CHECK(links[0].at.length == 4);
  }
}

TEST_CASE("bare URLs and addresses are found as well", "[markdown]") {
  const auto parsed =
      parse("See www.example.com, https://a.org/b and me@example.org or <https://c.org>.\n");
  const auto links = all<LinkStart>(parsed.body);
  REQUIRE(links.size() == 4);
  CHECK(links[0].destination == "http://www.example.com");
  CHECK(links[0].at == Location{"page.md", 1, 5, 15});
  CHECK(links[1].at == Location{"page.md", 1, 22, 15});
  CHECK(links[2].destination == "mailto:me@example.org");
  CHECK(links[2].at == Location{"page.md", 1, 42, 14});
  CHECK(links[3].at == Location{"page.md", 1, 61, 13});
}

TEST_CASE("places count from where the text begins in its file", "[markdown]") {
  Diagnostics diagnostics;
  const Body body =
      parse_markdown("Text\n\n![](a.png)\n", {"content/x.md", 8, 1, 1}, {}, diagnostics);
  CHECK(diagnostics.sorted()[0].location == Location{"content/x.md", 10, 5, 5});
  Diagnostics inline_diagnostics;
  parse_inline_markdown("See [^nobody]", {"roles/x.yaml", 4, 11, 1}, {}, inline_diagnostics);
  CHECK(inline_diagnostics.sorted()[0].location == Location{"roles/x.yaml", 4, 15, 9});
}

TEST_CASE("words are counted as people read them", "[markdown]") {
  CHECK(parse("One two-three, four's 5 & —.\n").body.words == 4);
  CHECK(parse("Größe naïve\n").body.words == 2);
  CHECK(parse("数据工程 と AI\n").body.words == 4);
  CHECK(parse("```\nnot these words\n```\n").body.words == 0);
}
