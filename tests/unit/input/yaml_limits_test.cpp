// Hostile YAML costs neither stack nor memory nor time.
#include <chrono>
#include <string>

#include "catch.hpp"
#include "findings.hpp"
#include "input/yaml.hpp"

using namespace fieldguide;

namespace {

std::string repeat(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i)
    text += part;
  return text;
}

/// The code of the only finding in `text`, which must come quickly.
std::string only_code(const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  Diagnostics diagnostics;
  CHECK_FALSE(parse_yaml(text, {"x.yaml", 1, 1, 1}, diagnostics).has_value());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  REQUIRE(diagnostics.sorted().size() == 1);
  return code_name(diagnostics.sorted().front().code);
}

}  // namespace

TEST_CASE("nesting of every kind stops at 64 levels") {
  for (std::string_view opening : {"[", "{a: ", "- ", "{? ", "[{", "? "}) {
    INFO(opening);
    CHECK(only_code(repeat(opening, 10000)) == "FG0207");
  }
  std::string staircase;
  for (std::size_t i = 0; i < 1000; ++i)
    staircase += std::string(i, ' ') + "a:\n";
  CHECK(only_code(staircase) == "FG0207");
}

TEST_CASE("64 levels are read") {
  Diagnostics diagnostics;
  const auto value =
      parse_yaml(repeat("[", 64) + repeat("]", 64), {"x.yaml", 1, 1, 1}, diagnostics);
  CHECK(findings(diagnostics) == "");
  CHECK(value.has_value());
}

TEST_CASE("aliases cannot multiply a text beyond the limit") {
  std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char name = 'b'; name <= 'z'; ++name) {
    bomb += fmt::format("{0}: &{0} [", name);
    for (int i = 0; i < 9; ++i)
      bomb += fmt::format("{}*{}", i == 0 ? "" : ", ", static_cast<char>(name - 1));
    bomb += "]\n";
  }
  CHECK(only_code(bomb) == "FG0207");
  CHECK(only_code("a: &a " + std::string(1u << 20, 'x') + "\nb: [*a" + repeat(", *a", 1000) +
                  "]\n") == "FG0207");
}

TEST_CASE("aliases cannot nest deeper than 64 levels") {
  const std::string deep = repeat("[", 40) + "x" + repeat("]", 40);
  CHECK(only_code("a: &a " + deep + "\nb: " + repeat("[", 40) + "*a" + repeat("]", 40) + "\n") ==
        "FG0207");
}

TEST_CASE("a text of more than 16 MiB is not parsed") {
  CHECK(only_code("a: " + std::string((16u << 20) + 1, 'x')) == "FG0207");
}

TEST_CASE("many values in one line take time in proportion") {
  Diagnostics diagnostics;
  const auto value =
      parse_yaml("[" + repeat("\"ab\",{c: d},", 20000) + "1]", {"x.yaml", 1, 1, 1}, diagnostics);
  REQUIRE(value.has_value());
  CHECK(value->items.size() == 40001);
  CHECK(value->items.back().at.column == 1 + 1 + 20000 * 12);
}
