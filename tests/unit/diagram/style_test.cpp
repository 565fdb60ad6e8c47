// Colours, contrast and the allow-list of styles; addresses of links.
#include "diagram/draw/style.hpp"
#include "catch.hpp"
#include "diagram/draw/colour.hpp"
#include "diagram/parser/sanitize_url.hpp"
#include "diagram/parser/shapes.hpp"

using namespace fieldguide::flowchart;

TEST_CASE("colours are read in hexadecimal and by name, and nothing else", "[diagram]") {
  CHECK(parse_colour("#6d28d9")->red == 0x6d);
  CHECK(parse_colour("#FFF")->green == 255);
  CHECK(parse_colour("RebeccaPurple")->blue == 0x99);
  for (const char* wrong : {"", "#ff", "#ggg", "url(x)", "red\"", "expression(1)"})
    CHECK_FALSE(parse_colour(wrong));
}

TEST_CASE("colour functions are read as CSS reads them", "[diagram]") {
  for (const char* purple :
       {"rgb(109, 40, 217)", "rgba(109 40 217 / 50%)", "hsl(263.4, 70%, 50.4%)",
        "HSL(263.4 70% 50.4%)", "rgb(42.7%,15.7%,85.1%)"}) {
    INFO(purple);
    const auto colour = parse_colour(purple);
    REQUIRE(colour);
    CHECK(write_colour(*colour) == "#6d28d9");
  }
  for (const char* wrong : {"rgb(1,2)", "rgb(a,b,c)", "lab(1 2 3)", "rgb(1,2,3", "hsl()"})
    CHECK_FALSE(parse_colour(wrong));
  Style style;
  CHECK(apply_declarations({"fill:rgb(0, 0, 255)"}, style).empty());
  CHECK(style.fill == "#0000ff");
  CHECK(write_colour(mix({0, 0, 0}, {255, 255, 255}, 0.2)) == "#cccccc");
}

TEST_CASE("contrast is that of WCAG", "[diagram]") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast({119, 119, 119}, {255, 255, 255}) == Approx(4.48).margin(0.01));
  CHECK(readable_text_on({0x6d, 0x28, 0xd9}) == "#ffffff");
  CHECK(readable_text_on({0xff, 0xff, 0x99}) == "#0f172a");
}

TEST_CASE("a fill on which text can just be read is deepened or lightened till it reads well",
          "[diagram]") {
  auto shade = [](const char* fill, const char* text) {
    Style style;
    style.fill = fill;
    style.colour = text;
    return with_enhanced_contrast(style).fill;
  };
  for (const auto& [fill, text] : {std::pair{"#2563eb", "#fff"}, std::pair{"#0369a1", "#fff"},
                                   std::pair{"#d97706", ""}, std::pair{"#bbbbbb", "#334155"}}) {
    INFO(fill);
    Style style;
    style.fill = shade(fill, text);
    style.colour = text;
    CHECK(style.fill != fill);
    CHECK(contrast(*parse_colour(style.fill), *parse_colour(text_colour(style))) >= 7);
  }
  CHECK(shade("#6d28d9", "#fff") == "#6d28d9");  // 7.1 already
  CHECK(shade("#bbf", "#fff") == "#bbf");        // 1.8: a repair would make another colour of it
  CHECK(shade("none", "#fff") == "none");
}

TEST_CASE("only allowed declarations with plain values become styles", "[diagram]") {
  Style style;
  auto refused = apply_declarations(
      {"fill:#eee", " stroke: red", "stroke-width:4px", "stroke-dasharray: 5 5", "fill:url(x)",
       "behaviour:evil", "stroke:red\" onload=\"x", "font-weight:bold"},
      style);
  CHECK(style.fill == "#eee");
  CHECK(style.stroke == "red");
  CHECK(style.stroke_width == "4");
  CHECK(style.stroke_dash == "5 5");
  CHECK(style.bold);
  CHECK(refused ==
        std::vector<std::string>{"fill:url(x)", "behaviour:evil", "stroke:red\" onload=\"x"});
}

TEST_CASE("text gets the author's colour, or one that can be read on the author's fill",
          "[diagram]") {
  Style style;
  CHECK(text_colour(style).empty());
  style.fill = "#1e3a8a";
  CHECK(text_colour(style) == "#ffffff");
  style.colour = "yellow";
  CHECK(text_colour(style) == "yellow");
}

TEST_CASE("unsafe addresses become about:blank in whatever disguise", "[diagram]") {
  for (const char* unsafe : {"javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)",
                             "&#106;avascript:x", "javascript%3Aalert(1)", "data:text/html,x",
                             "vbscript:x", " javascript:x", "java&tab;script:x"}) {
    INFO(unsafe);
    CHECK(sanitize_url(unsafe) == "about:blank");
  }
  CHECK(sanitize_url("https://Example.com") == "https://example.com/");
  CHECK(sanitize_url("../page.html#x") == "../page.html#x");
  CHECK(sanitize_url("mailto:a@b.c") == "mailto:a@b.c");
  CHECK(sanitize_url("100%") == "100%");
}

TEST_CASE("shapes are known by name and alias", "[diagram]") {
  CHECK(documented_shape_names().size() > 100);
  CHECK(outline_of("cyl") == Outline::cylinder);
  CHECK(outline_of("database") == Outline::cylinder);
  CHECK(is_shape_name("lin-doc"));
  CHECK_FALSE(is_shape_name("square"));
  CHECK_FALSE(is_shape_name("nope"));
}
