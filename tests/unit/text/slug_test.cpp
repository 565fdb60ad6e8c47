// Slugs are those of github-slugger 2, byte for byte: fixtures/slugs.json holds what it makes.
#include "text/slug.hpp"

#include <fstream>
#include <map>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "catch.hpp"

using namespace fieldguide;

namespace {

nlohmann::json read_fixture() {
  std::ifstream in(FIELDGUIDE_SOURCE_DIR "/tests/fixtures/slugs.json");
  REQUIRE(in.good());
  return nlohmann::json::parse(in);
}

std::string utf8(char32_t c) {
  std::string text;
  append_utf8(text, c);
  return text;
}

bool is_exempt(char32_t c) {
  return (c >= 0xD800 && c <= 0xDFFF) || c == ' ' || c == 0xA7CB ||
         c == 0xA7DC;  // see make_slugs.mjs
}

}  // namespace

TEST_CASE("every code point is kept, changed or dropped as github-slugger does", "[slug]") {
  const auto fixture = read_fixture();
  std::map<char32_t, std::string> lower;
  for (const auto& pair : fixture.at("lower"))
    lower[pair.at(0).get<char32_t>()] = pair.at(1).get<std::string>();
  std::size_t wrong = 0, kept = 0;
  char32_t c = 0;
  auto check = [&](char32_t end, bool keep) {
    for (; c < end; ++c) {
      if (is_exempt(c)) continue;
      const auto changed = lower.find(c);
      const std::string expected = !keep ? "" : changed == lower.end() ? utf8(c) : changed->second;
      if (slugify(utf8(c)) != expected) ++wrong;
      kept += keep ? 1 : 0;
    }
  };
  for (const auto& range : fixture.at("kept")) {
    check(range.at(0).get<char32_t>(), false);
    check(range.at(1).get<char32_t>() + 1, true);
  }
  check(0x110000, false);
  CHECK(kept > 130'000);
  CHECK(wrong == 0);
}

TEST_CASE("texts of mixed scripts have github-slugger's slugs", "[slug]") {
  const auto fixture = read_fixture();
  REQUIRE(fixture.at("texts").size() > 1000);
  for (const auto& pair : fixture.at("texts"))
    CHECK(slugify(pair.at(0).get<std::string>()) == pair.at(1).get<std::string>());
}

TEST_CASE("repeated headings are numbered as github-slugger numbers them", "[slug]") {
  const auto fixture = read_fixture();
  REQUIRE(!fixture.at("headings").empty());
  for (const auto& document : fixture.at("headings")) {
    Slugger slugger;
    for (const auto& heading : document)
      CHECK(slugger.unique(heading.at(0).get<std::string>()) == heading.at(1).get<std::string>());
  }
}

TEST_CASE("no heading's id can stand for something scripts look up by name", "[slug]") {
  Slugger slugger;
  CHECK(slugger.unique("Location") == "location-section");
  CHECK(slugger.unique("location") == "location-section-1");
  CHECK(slugger.unique("__proto__") == "__proto__-section");
  CHECK(slugger.unique("constructor") == "constructor-section");
  CHECK(slugger.unique("currentScript") == "currentscript-section");
  CHECK(slugger.unique("Locations") == "locations");
}

TEST_CASE("a heading without any word character still gets an id", "[slug]") {
  Slugger slugger;
  CHECK(slugger.unique("!?") == "section");
  CHECK(slugger.unique("🎉") == "section-1");
}
