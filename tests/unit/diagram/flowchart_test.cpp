// The door of the diagram folder: what editors and readers get.
#include "diagram/flowchart.hpp"

#include "catch.hpp"
#include "unit/diagram/corpus.hpp"
#include "unit/diagram/font.hpp"

using namespace fieldguide;

namespace {

std::optional<DiagramResult> draw(std::string_view text, Diagnostics& diagnostics) {
  DiagramOptions options;
  options.id_prefix = "d1-";
  return draw_flowchart({text, {"content/a.md", 10, 1, 1}}, options, flowchart::test::theme_fonts(),
                        diagnostics);
}

std::string svg_of(std::string_view text) {
  Diagnostics diagnostics;
  auto result = draw(text, diagnostics);
  REQUIRE(result);
  return result->svg;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a mistake is reported at its place in the Markdown file, with a hint", "[diagram]") {
  Diagnostics diagnostics;
  CHECK_FALSE(draw("flowchart TB\nA[call f(x)] --> B", diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  Diagnostic found = diagnostics.sorted()[0];
  CHECK(found.code == Code::diagram_syntax);
  CHECK(found.location.file == "content/a.md");
  CHECK(found.location.line == 11);
  CHECK(found.location.column == 9);
  CHECK(found.message == "expected ']' but found '('");
  CHECK(found.hint == "put the text in double quotes: A[\"f(x)\"]");
}

TEST_CASE("front matter and comments do not shift positions", "[diagram]") {
  Diagnostics diagnostics;
  CHECK_FALSE(
      draw("---\ntitle: x\n---\n%% a comment\nflowchart TB\n%% another\nA --> end", diagnostics));
  CHECK(diagnostics.sorted()[0].location.line == 16);
  CHECK(diagnostics.sorted()[0].location.column == 7);
}

TEST_CASE("a comment in a node's settings needs no space in front of it", "[diagram]") {
  CHECK(contains(svg_of("flowchart TB\nA@{ label: 'x'# note }"), ">x</text>"));
}

TEST_CASE("titles and descriptions come from the author", "[diagram]") {
  Diagnostics diagnostics;
  auto result =
      draw("flowchart TB\naccTitle: How data flows\naccDescr: From source to value\nA --> B",
           diagnostics);
  REQUIRE(result);
  CHECK(result->title == "How data flows");
  CHECK(contains(result->svg, "<title id=\"d1-title\">How data flows</title>"));
  CHECK(contains(result->svg, "<desc id=\"d1-desc\">From source to value</desc>"));
}

TEST_CASE("the text alternative lists nodes with groups and connections with labels", "[diagram]") {
  Diagnostics diagnostics;
  auto result = draw("flowchart TB\nsubgraph S[Group]\nA[One]\nend\nA -->|feeds| B[Two]\nB --- C",
                     diagnostics);
  REQUIRE(result);
  CHECK(result->text_alternative_html ==
        "<p>Nodes</p><ul><li>One (in Group)</li><li>Two</li><li>C</li></ul>"
        "<p>Connections</p><ul><li>One to Two: feeds</li><li>Two joined with C</li></ul>");
}

TEST_CASE("authors' colours are kept and readable, roles become classes", "[diagram]") {
  std::string svg = svg_of("flowchart TB\nA:::data-engineer --> B\nstyle B fill:#1e3a8a");
  CHECK(contains(svg, "class=\"fc-role role-data-engineer\""));
  CHECK(contains(svg, "fill=\"#1e3a8a\""));
  CHECK(contains(svg, "fill=\"#ffffff\""));
}

TEST_CASE("click becomes a link; scripts are refused with a diagnostic", "[diagram]") {
  CHECK(contains(
      svg_of("flowchart TB\nA\nclick A \"../page.html\" \"Read on\" _blank"),
      "<a href=\"../page.html\" target=\"_blank\" rel=\"noopener\"><g><title>Read on</title>"));
  Diagnostics diagnostics;
  auto result = draw("flowchart TB\nA\nclick A \"javascript:alert(1)\"", diagnostics);
  REQUIRE(result);
  CHECK_FALSE(contains(result->svg, "<a"));
  CHECK(diagnostics.sorted()[0].code == Code::diagram_link);
}

TEST_CASE("hostile diagrams give clean output or a clean error, in bounded time", "[diagram]") {
  std::string many_nodes = "flowchart TB\n";
  for (int i = 0; i < 5000; ++i)
    many_nodes += "n" + std::to_string(i) + "\n";
  std::string many_links = "flowchart TB\n";
  for (int i = 0; i < 500; ++i)
    many_links += "A --> B\n";
  std::string deep = "flowchart TB\n";
  for (int i = 0; i < 200; ++i)
    deep += "subgraph s" + std::to_string(i) + "\n";
  deep += "A\n";
  for (int i = 0; i < 200; ++i)
    deep += "end\n";
  std::string long_label = "flowchart TB\nA[\"" + std::string(100'000, 'x') + "\"]";
  std::string spans = "flowchart TB\n";
  for (int i = 0; i < 250; ++i)
    spans += "n" + std::to_string(i) + "-->n" + std::to_string(i + 1) + "\n";
  for (int i = 0; i < 240; ++i)
    spans += "n" + std::to_string(i) + "-->n250\n";
  for (const std::string& text :
       {many_nodes, many_links, deep, long_label, spans,
        std::string("flowchart TB\nclassDef x fill:red}*{color:red\nA:::x"),
        std::string("flowchart TB\nA[\"</style></svg><script>alert(1)</script>\"]"),
        std::string("flowchart TB\nA\nstyle A fill:red\" onload=\"alert(1)"),
        std::string("flowchart TB\nA\nstyle A fill:#fff,stroke:expression"),
        std::string("flowchart TB\nA@{ img: \"https://evil.test/x.png\", label: \"x\" }"),
        std::string("flowchart TB\n__proto__ --> constructor\nclick constructor call alert(1)"),
        std::string("flowchart TB\nA:::x\\\" --> B"),
        std::string("flowchart TB\nsubgraph A\nB\nend\nsubgraph B\nA\nend")}) {
    Diagnostics diagnostics;
    auto result = draw(text, diagnostics);
    CHECK((result || diagnostics.has_errors()));
    if (!result) continue;
    for (const char* forbidden :
         {"<script", "onload=", "javascript:", "evil.test", " style=", "url(", "</style"})
      CHECK_FALSE(contains(result->svg, forbidden));
  }
}

TEST_CASE("drawings of the corpus hold nothing from elsewhere and no style attributes",
          "[diagram]") {
  for (const auto& entry : flowchart::test::corpus()) {
    Diagnostics diagnostics;
    auto result = draw(entry.source, diagnostics);
    INFO(entry.name);
    CHECK(result.has_value() != entry.expected.contains("error"));
    if (!result) continue;
    for (const char* forbidden :
         {"<script", "<style", " style=", "url(", "<image", "xlink", " onclick", "javascript:"})
      CHECK_FALSE(contains(result->svg, forbidden));
  }
}

TEST_CASE("the guide's diagram is at most 12 KB of SVG", "[diagram]") {
  for (const auto& entry : flowchart::test::corpus())
    if (entry.name == "guide-0001-main") CHECK(svg_of(entry.source).size() <= 12 * 1024);
}

TEST_CASE("kinds of diagrams are told by their keyword", "[diagram]") {
  CHECK(is_flowchart("graph LR\nA"));
  CHECK(is_flowchart("---\ntitle: x\n---\n%%{init: {}}%%\n%% note\nflowchart TB"));
  CHECK_FALSE(is_flowchart("sequenceDiagram\nA->>B: x"));
  CHECK(diagram_kind("sequenceDiagram\nA->>B: x") == "sequence");
  CHECK(diagram_kind("gantt\n") == "gantt");
  CHECK(diagram_kind("stateDiagram-v2\n") == "state");
  CHECK(is_other_diagram("pie"));
  CHECK_FALSE(is_other_diagram("nonsense"));
}
