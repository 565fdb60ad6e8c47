// Tests of finding addresses in style sheets.
#include "assets/css_urls.hpp"

#include <vector>

#include "catch.hpp"

using namespace fieldguide;

namespace {

std::string shout(std::string_view css) {
  return rewrite_css_urls(
      css, [](std::string_view url, std::size_t) { return "<" + std::string(url) + ">"; });
}

}  // namespace

TEST_CASE("addresses are found in each form that CSS allows", "[assets]") {
  CHECK(shout("a{b:url(x.png)}") == "a{b:url(<x.png>)}");
  CHECK(shout("a{b:url( 'x y.png' )}") == "a{b:url( '<x y.png>' )}");
  CHECK(shout("a{b:URL(\"x)y\")}") == "a{b:URL(\"<x)y>\")}");
  CHECK(shout("url(\n a.png\n),url(b)") == "url(\n <a.png>\n),url(<b>)");
  CHECK(shout("url()") == "url(<>)");
}

TEST_CASE("what only looks like an address is left alone", "[assets]") {
  for (const char* css : {"/* url(x) */", "a{content:\"url(x)\"}", "a{content:'\\'url(x)'}",
                          "curl(x)", "--my-url(x)", "a{url:b}", "", "/* open", "\"open"})
    CHECK(shout(css) == css);
}

TEST_CASE("a style sheet that ends inside an address is kept whole", "[assets]") {
  CHECK(shout("a{b:url(x") == "a{b:url(<x>");
  CHECK(shout("a{b:url('x") == "a{b:url('<x>");
  CHECK(shout("a{b:url(") == "a{b:url(<>");
}

TEST_CASE("the offset is that of the address's first byte", "[assets]") {
  std::vector<std::size_t> offsets;
  rewrite_css_urls("url(a)/**/url( \"b\")", [&](std::string_view, std::size_t offset) {
    offsets.push_back(offset);
    return std::string();
  });
  CHECK(offsets == std::vector<std::size_t>{4, 16});
}
