// Tests of icons as inline SVG.
#include "assets/icons.hpp"

#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

TEST_CASE("an icon is squeezed, hidden from screen readers and has one class", "[assets]") {
  CHECK(inline_svg("<!-- licence -->\n<svg\n  class=\"lucide lucide-x\"\n  "
                   "xmlns=\"http://www.w3.org/2000/svg\"\n"
                   "  id=\"x\" viewBox=\"0 0 24 24\"\n>\n  <path d=\"M1 2\" />\n  <text> a  b "
                   "</text>\n</svg>\n") ==
        "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 24 24\">"
        "<path d=\"M1 2\"/><text>a b</text></svg>");
}

TEST_CASE("a file without an SVG element gives no icon", "[assets]") {
  for (const char* file : {"", "hello", "<svg", "<svg>", "</svg><svg>"})
    CHECK(inline_svg(file).empty());
}

TEST_CASE("a site's own icons stand beside the embedded ones", "[assets]") {
  const TemporaryFolder site;
  site.write("theme/icons/our-mark.svg", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>");
  Diagnostics diagnostics;
  const Icons icons = load_icons(site.path(), diagnostics);
  CHECK(diagnostics.empty());
  CHECK(icons.at("our-mark") ==
        "<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>");
  CHECK(icons.size() == load_icons("/nonexistent", diagnostics).size() + 1);
}

TEST_CASE("an icon file that is no picture is reported", "[assets]") {
  const TemporaryFolder site;
  site.write("theme/icons/broken.svg", "<p>not a picture</p>");
  Diagnostics diagnostics;
  load_icons(site.path(), diagnostics);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::unusable_icon);
  CHECK(diagnostics.sorted()[0].location.file == "theme/icons/broken.svg");
}
