// The three forms of one drawing: for a page, for a narrow column, and as a file of its own.
#include "catch.hpp"
#include "diagram/flowchart.hpp"
#include "unit/diagram/corpus.hpp"
#include "unit/diagram/font.hpp"

using namespace fieldguide;

namespace {

constexpr double phone_column = 346;

DiagramResult draw(std::string_view text) {
  DiagramOptions options;
  options.id_prefix = "d1-";
  options.narrow_width = phone_column;
  options.role_colour = [](const std::string& role) {
    return role == "data-engineer" ? std::string("#6d28d9") : std::string();
  };
  Diagnostics diagnostics;
  auto result = draw_flowchart({text, {"content/a.md", 10, 1, 1}}, options,
                               flowchart::test::theme_fonts(), diagnostics);
  REQUIRE(result);
  return *result;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

double width_of(const std::string& svg) {
  return std::stod(svg.substr(svg.find(" width=\"") + 8));
}

constexpr const char* row =
    "flowchart LR\nA[Collect the data] --> B[Clean the data] --> C[Model the data] --> D[Serve it]";

}  // namespace

TEST_CASE("what is wider than a phone gets a second drawing that leads down", "[diagram]") {
  const DiagramResult drawn = draw(row);
  CHECK(drawn.width > 600);
  REQUIRE_FALSE(drawn.narrow_svg.empty());
  CHECK(width_of(drawn.narrow_svg) * smallest_diagram_scale <= phone_column);
  for (const char* label : {"Collect the data", "Clean the data", "Model the data", "Serve it"})
    CHECK(contains(drawn.narrow_svg, label));
}

TEST_CASE("the second drawing has ids of its own", "[diagram]") {
  const DiagramResult drawn = draw(row);
  CHECK(contains(drawn.svg, "aria-labelledby=\"d1-title\""));
  CHECK(contains(drawn.narrow_svg, "aria-labelledby=\"d1-narrow-title\""));
  CHECK(contains(drawn.narrow_svg, "<title id=\"d1-narrow-title\">"));
}

TEST_CASE("what fits a phone, or fits none in any direction, has one drawing", "[diagram]") {
  CHECK(draw("flowchart TB\nA --> B").narrow_svg.empty());
  std::string mesh = "flowchart TB\n";
  for (const char* from : {"Alpha centre", "Beta centre", "Gamma centre", "Delta centre"})
    for (const char* to : {"North harbour", "South harbour", "East harbour", "West harbour"})
      mesh +=
          std::string(1, from[0]) + "[" + from + "] -->|carries much| " + to[0] + "h[" + to + "]\n";
  CHECK(draw(mesh).narrow_svg.empty());
}

TEST_CASE("a graph that no phone could hold is not searched for one that does", "[diagram]") {
  std::string all_to_all = "flowchart LR\na0";
  for (int i = 1; i < 15; ++i)
    all_to_all += " & a" + std::to_string(i);
  all_to_all += " --> b0";
  for (int i = 1; i < 15; ++i)
    all_to_all += " & b" + std::to_string(i);
  CHECK(draw(all_to_all).narrow_svg.empty());
}

TEST_CASE("a file stands alone: its own look as attributes, and no classes", "[diagram]") {
  const std::string file = draw("flowchart TB\nA:::data-engineer ==> B\nB -.-> C((x))").file;
  CHECK(file.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Inter"));
  for (const char* needed : {"stroke-width=\"3\"", "stroke-dasharray=\"4 4\"", "stroke=\"#6d28d9\"",
                             "fill=\"#efe8f5\"", "font-size=\"15\""})
    CHECK(contains(file, needed));
  for (const char* forbidden : {"class=", "var(", "<style", " style="}) {
    INFO(forbidden);
    CHECK_FALSE(contains(file, forbidden));
  }
}

TEST_CASE("the author's widths and dashes win over those of thick and dotted lines", "[diagram]") {
  const DiagramResult drawn = draw(
      "flowchart TB\nA ==> B -.-> C\nlinkStyle 0 stroke-width:5px\nlinkStyle 1 "
      "stroke-dasharray:1 2");
  CHECK(contains(drawn.svg, "<path stroke-width=\"5\""));
  CHECK(contains(drawn.svg, "<path stroke-dasharray=\"1 2\""));
  CHECK_FALSE(contains(drawn.svg, "fc-thick"));
  CHECK_FALSE(contains(drawn.svg, "fc-dotted"));
}

TEST_CASE("the weight that a style asks for is drawn and measured", "[diagram]") {
  const DiagramResult plain = draw("flowchart TB\nA[Warehouse management]");
  const DiagramResult bold =
      draw("flowchart TB\nA[Warehouse management]\nstyle A font-weight:bold,font-style:italic");
  CHECK(contains(bold.svg, "<tspan font-weight=\"700\" font-style=\"italic\">"));
  CHECK(bold.width > plain.width);
}

TEST_CASE("links are resolved by the page, at the place of their statement", "[diagram]") {
  DiagramOptions options;
  Location asked;
  options.resolve_link = [&](const std::string& link, const Location& at,
                             Diagnostics&) -> std::optional<std::string> {
    asked = at;
    return link == "roles/x.md" ? std::optional<std::string>("roles/x/") : std::nullopt;
  };
  Diagnostics diagnostics;
  const auto& fonts = flowchart::test::theme_fonts();
  const auto known =
      draw_flowchart({"flowchart TB\nA --> B\n%% note\nclick A \"roles/x.md\"", {"a.md", 10, 1, 1}},
                     options, fonts, diagnostics);
  CHECK(contains(known->svg, "<a href=\"roles/x/\">"));
  CHECK(asked.line == 13);
  const auto unknown = draw_flowchart({"flowchart TB\nA\nclick A \"y.md\"", {"a.md", 10, 1, 1}},
                                      options, fonts, diagnostics);
  CHECK_FALSE(contains(unknown->svg, "<a"));
}
