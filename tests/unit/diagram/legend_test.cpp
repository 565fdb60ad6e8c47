// Legends: comments to mermaid, drawn here.
#include "diagram/draw/legend.hpp"

#include "catch.hpp"
#include "diagram/flowchart.hpp"
#include "unit/diagram/font.hpp"

using namespace fieldguide;
using namespace fieldguide::flowchart;

TEST_CASE("a legend has an entry for each kind of line", "[diagram]") {
  std::vector<Remark> remarks;
  const auto legend = read_legend(
      "flowchart TB\n  %% legend: --> data flow | -.-o design influence\nA --> B\n%%legend: === "
      "both",
      remarks);
  REQUIRE(legend.size() == 3);
  CHECK(legend[0].line == Line::normal);
  CHECK(legend[0].end == Head::arrow);
  CHECK(legend[0].meaning == "data flow");
  CHECK(legend[1].line == Line::dotted);
  CHECK(legend[1].end == Head::circle);
  CHECK(legend[2].line == Line::thick);
  CHECK(legend[2].end == Head::none);
  CHECK(remarks.empty());
}

TEST_CASE("an entry without a link is remarked upon at its place", "[diagram]") {
  const std::string source = "flowchart TB\n%% legend: --> flow | dashed is influence";
  std::vector<Remark> remarks;
  CHECK(read_legend(source, remarks).size() == 1);
  REQUIRE(remarks.size() == 1);
  CHECK(remarks[0].subject == "dashed is influence");
  CHECK(source.substr(remarks[0].at, 7) == " dashed");
  CHECK(read_legend("flowchart TB\n%% a legend: none\nA[legend: x]", remarks).empty());
}

TEST_CASE("a legend stands below the drawing, in the file and in words", "[diagram]") {
  Diagnostics diagnostics;
  const std::string chart = "flowchart TB\nA --> B\n";
  const auto& fonts = test::theme_fonts();
  const auto without = draw_flowchart({chart, {"a.md", 1, 1, 1}}, {}, fonts, diagnostics);
  const std::string source = chart + "%% legend: --> data flow | -.-> design influence";
  const auto with = draw_flowchart({source, {"a.md", 1, 1, 1}}, {}, fonts, diagnostics);
  REQUIRE(with);
  CHECK(with->height > without->height);
  for (const std::string& svg : {with->svg, with->file})
    for (const char* meaning : {">data flow</text>", ">design influence</text>"})
      CHECK(svg.find(meaning) != std::string::npos);
  CHECK(with->text_alternative_html.ends_with(
      "<p>Lines</p><ul><li>solid: data flow</li><li>dashed: design influence</li></ul>"));
  CHECK(diagnostics.empty());
}
