// Comma-separated values.
#include "input/csv.hpp"

#include "catch.hpp"
#include "findings.hpp"

using namespace fieldguide;

namespace {

Value parse(std::string_view text) {
  Diagnostics diagnostics;
  const auto rows = parse_csv(text, "x.csv", diagnostics);
  CHECK(findings(diagnostics) == "");
  REQUIRE(rows.has_value());
  return *rows;
}

}  // namespace

TEST_CASE("each line is a map by the names of the first") {
  const Value rows = parse("name,note\nrye,dark\nspelt,\n");
  REQUIRE(rows.items.size() == 2);
  CHECK(rows.items[0].find("note")->text == "dark");
  CHECK(rows.items[1].find("name")->text == "spelt");
  CHECK(rows.items[1].find("note")->is_null());
}

TEST_CASE("quoted cells hold commas, quotes and line ends") {
  const Value rows = parse("a,b\r\n\"x, y\",\"he said \"\"hi\"\"\"\r\n\"two\nlines\",\"\"\r\n");
  CHECK(rows.items[0].find("a")->text == "x, y");
  CHECK(rows.items[0].find("b")->text == "he said \"hi\"");
  CHECK(rows.items[1].find("a")->text == "two\nlines");
  CHECK(rows.items[1].find("b")->is_scalar());
  CHECK(rows.items[1].find("b")->quoted);
}

TEST_CASE("cells know where they stand") {
  const Value rows = parse("a,b\né,\"x\"\n\"one\ntwo\",z\n");
  CHECK(rows.items[0].find("b")->at == Location{"x.csv", 2, 4, 1});
  CHECK(rows.items[1].find("b")->at == Location{"x.csv", 4, 6, 1});
}

TEST_CASE("blank lines and a missing last line end make no rows") {
  CHECK(parse("").items.empty());
  CHECK(parse("a,b\n").items.empty());
  CHECK(parse("a,b\n\n1,2\n\n3,4").items.size() == 2);
}

TEST_CASE("what cannot be a table is refused") {
  for (std::string_view text :
       {"a,b\n1\n", "a,b\n1,2,3\n", "a,a\n1,2\n", "a,\n1,2\n", "a\n\"open\n", "a\n\"x\"y\n"}) {
    Diagnostics diagnostics;
    INFO(text);
    CHECK_FALSE(parse_csv(text, "x.csv", diagnostics).has_value());
    CHECK(diagnostics.errors() >= 1);
  }
}
