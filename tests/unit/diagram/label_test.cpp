// Labels: what HTML is let through, what a reader sees, and how lines break.
#include "catch.hpp"
#include "diagram/label/entities.hpp"
#include "diagram/label/lines.hpp"
#include "diagram/label/rich_text.hpp"
#include "diagram/label/sanitize_html.hpp"
#include "diagram/label/wrap.hpp"
#include "unit/diagram/font.hpp"

using namespace fieldguide;
using namespace fieldguide::flowchart;

namespace {

std::vector<std::string> wrapped(const std::string& text, double width) {
  Fonts::Lease measurer(test::theme_fonts());
  std::vector<std::string> lines;
  for (const TextLine& line :
       wrap_label(rich_lines({text, LabelKind::string}), LabelRole::node, width, *measurer).lines)
    lines.push_back(plain_text(line.runs));
  return lines;
}

}  // namespace

TEST_CASE("labels keep harmless HTML and lose scripts, handlers and unsafe addresses",
          "[diagram]") {
  CHECK(sanitize_html("plain & simple") == "plain & simple");
  CHECK(sanitize_html("<b>bold</b> & <br/>") == "<b>bold</b> &amp; <br>");
  CHECK(sanitize_html("a<script>alert(1)</script>b") == "ab");
  CHECK(sanitize_html("<img src=x onerror=alert(1)>") == "<img src=\"x\">");
  CHECK(sanitize_html("<a href='javascript:alert(1)'>x</a>") == "<a>x</a>");
  CHECK(sanitize_html("<a href='JAVA&#9;SCRIPT:alert(1)'>x</a>") == "<a>x</a>");
  CHECK(sanitize_html("</style></svg>x") == "x");
  CHECK(sanitize_html("<b>open") == "<b>open</b>");
  CHECK(sanitize_html("1 < 2") == "1 &lt; 2");
}

TEST_CASE("character references are decoded when they are known", "[diagram]") {
  CHECK(decode_entities("&amp; &lt; &#9829; &#x23; &nosuch; &") == "& < ♥ # &nosuch; &");
  CHECK(decode_entities("&quotend; &ampere &copy2026 &#35x &half &lparx") ==
        "\"end; &ere ©2026 #x &half &lparx");
  CHECK(decode_entities("&#150; &lang;&#xD800;&#999999999;") == "– ⟨��");
}

TEST_CASE("a label's lines break at newlines, backslash n and br", "[diagram]") {
  CHECK(label_lines({"one<br/>two\\nthree\nfour", LabelKind::text}) ==
        std::vector<std::string>{"one", "two", "three", "four"});
  CHECK(label_lines({"", LabelKind::text}) == std::vector<std::string>{""});
}

TEST_CASE("bold and italic come from Markdown strings and from HTML", "[diagram]") {
  auto lines = rich_lines({"a **b** *c* 2*3", LabelKind::markdown});
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].size() == 4);
  CHECK(lines[0][1].bold);
  CHECK(lines[0][1].text == "b ");
  CHECK(lines[0][2].italic);
  CHECK(plain_text(lines[0]) == "a b c 2*3");
  CHECK(rich_lines({"<strong>x</strong>", LabelKind::text})[0][0].bold);
}

TEST_CASE("icons step back behind text and are named without it", "[diagram]") {
  CHECK(plain_text(rich_lines({"fa:fa-car Car", LabelKind::text})[0]) == "Car");
  CHECK(plain_text(rich_lines({"fab:fa-github", LabelKind::text})[0]) == "github");
}

TEST_CASE("lines come out about equally long", "[diagram]") {
  auto lines = wrapped("one two three four five six seven eight", 200);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "one two three four");
}

TEST_CASE("no broken line begins with a dot or a dash", "[diagram]") {
  for (double width : {60.0, 90.0, 120.0, 150.0, 200.0})
    for (const std::string& line :
         wrapped("— APIs · Databases · IoT · Event Streams — more", width)) {
      INFO(line);
      bool continued = line.rfind("— APIs", 0) != 0;
      CHECK_FALSE((continued && (line.rfind("·", 0) == 0 || line.rfind("—", 0) == 0)));
    }
}

TEST_CASE("text without spaces breaks between its characters, not before closing marks",
          "[diagram]") {
  const auto lines = wrapped("データを集めて、倉庫に運び、整える。", 100);
  REQUIRE(lines.size() > 1);
  std::string joined;
  for (const std::string& line : lines) {
    joined += line;
    for (const char* mark : {"、", "。"})
      CHECK_FALSE(line.starts_with(mark));
  }
  CHECK(joined == "データを集めて、倉庫に運び、整える。");
}

TEST_CASE("a word that no line holds breaks behind its separators", "[diagram]") {
  CHECK(wrapped("warehouse_analytics_customer_orders", 140) ==
        std::vector<std::string>{"warehouse_", "analytics_", "customer_orders"});
  CHECK(wrapped("a/b-c fits", 140) == std::vector<std::string>{"a/b-c fits"});
}

TEST_CASE("text is measured with the theme's font, kerning included", "[diagram]") {
  Fonts::Lease lease(test::theme_fonts());
  // Inter, 16 px, weight 400: "AV" is kerned closer than its letters apart.
  double kerned = (*lease).width("AV", {16, 400});
  double apart = (*lease).width("A", {16, 400}) + (*lease).width("V", {16, 400});
  CHECK(kerned < apart - 0.2);
  CHECK((*lease).width("mmm", {16, 700}) > (*lease).width("mmm", {16, 400}));
  CHECK((*lease).width("mm", {32, 400}) == Approx(2 * (*lease).width("mm", {16, 400})));
}

TEST_CASE("scripts that the font lacks get a sane width", "[diagram]") {
  Fonts::Lease lease(test::theme_fonts());
  CHECK((*lease).width("提交", {16, 400}) == Approx(32).margin(2));
  Fonts none;
  Fonts::Lease estimate(none);
  CHECK((*estimate).width("Data Engineer", {16, 400}) ==
        Approx((*lease).width("Data Engineer", {16, 400})).epsilon(0.2));
}
