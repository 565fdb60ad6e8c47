// What editors write by mistake in YAML, and what they are told.
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "findings.hpp"
#include "input/yaml.hpp"

using namespace fieldguide;

namespace {

struct Mistake {
  std::string_view text;
  std::string_view said;
};

void check(const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) {
    Diagnostics diagnostics;
    parse_yaml(mistake.text, {"x.yaml", 1, 1, 1}, diagnostics);
    INFO(mistake.text);
    CHECK(findings(diagnostics) == mistake.said);
  }
}

}  // namespace

TEST_CASE("colons in texts are explained") {
  check({
      {"title: Roles: who does what\n",
       "1:13 FG0201 the text holds a colon and a space, which make it a key | put the text in "
       "quotes: \"Roles: who "
       "does what\""},
      {"a: 1\nb:2\nc: 3\n",
       "2:1 FG0201 no space follows the colon of 'b' | write a space between 'b:' and its value"},
      {"a: b\n  c: d\n",
       "2:4 FG0201 a key stands where the text above goes on | begin all keys of a map in the same "
       "column; a text "
       "with a colon needs quotes"},
      {"a: b\nc\n",
       "2:1 FG0201 no colon follows the key 'c' | write the key, a colon, a space and its value; "
       "indent the line if it "
       "goes on with the text above"},
      {"a: {b, c: d}\n",
       "1:5 FG0201 no colon follows the key 'b' | write the key, a colon, a space and its value; "
       "indent the line if it "
       "goes on with the text above"},
  });
}

TEST_CASE("quotes that are not closed are found where they open") {
  check({
      {"a: \"foo\nb: 1\n",
       "1:4 FG0201 this quote is not closed | close the text with \"; a \" inside it is written "
       "\\\""},
      {"a: 'foo", "1:4 FG0201 this quote is not closed | close the text with the same quote"},
      {"a: 'x'\nb: [\"c",
       "2:5 FG0201 this quote is not closed | close the text with the same quote"},
      {"a: \"foo\nb: \"bar\"\n",
       "1:4 FG0201 this quote is not closed before a line that is not indented | close the text "
       "with \"; a \" inside "
       "it is written \\\" (2:1 indent this line if it belongs to the text)"},
      {"a: \"x\" y\n",
       "1:8 FG0201 text follows the closing quote | put the whole text in one pair of quotes; a \" "
       "inside it is "
       "written \\\""},
      {"a: 'it's'\n",
       "1:8 FG0201 text follows the closing quote | put the whole text in one pair of quotes; a ' "
       "inside it is "
       "written ''"},
      {"a: \"C:\\q\"\n",
       "1:9 FG0201 a backslash begins an unknown escape | write \\\\ for a backslash, or put the "
       "text in single quotes"},
  });
}

TEST_CASE("texts that begin with a sign of YAML need quotes") {
  for (std::string_view start : {"*very* much", "**very** much", "@home", "`code`", "%",
                                 "[link](x.md)", "| cell", "> quote"}) {
    Diagnostics diagnostics;
    const std::string text = fmt::format("a: {}\n", start);
    INFO(text);
    CHECK_FALSE(parse_yaml(text, {"x.yaml", 1, 1, 1}, diagnostics).has_value());
    CHECK(findings(diagnostics) ==
          fmt::format(
              "1:4 FG0201 a text that begins with '{}' needs quotes | put the whole text in quotes",
              start[0]));
  }
  check({{"a: !important b\n",
          "1:4 FG0201 YAML tags are not supported | remove the word that begins with '!', or put "
          "the text in quotes"}});
}

TEST_CASE("brackets that are not closed are found where they open") {
  const std::string_view square =
      "1:4 FG0201 the bracket '[' is not closed as it should be | close it with ']' and separate "
      "its parts with "
      "commas; a text with brackets, commas or colons needs quotes";
  check({{"a: [b, c\nd: e\n", square}, {"a: [1, 2", square}});
  check({{"a: {b: [1, 2}\n",
          "1:8 FG0201 the bracket '[' is not closed as it should be | close it with ']' and "
          "separate its parts with "
          "commas; a text with brackets, commas or colons needs quotes"}});
}

TEST_CASE("tabs and crooked indentation are named") {
  check({
      {"a:\n\t- x\n", "2:1 FG0201 a tab stands in the indentation | indent with spaces"},
      {"a: 1\n\tb: 2\n", "2:1 FG0201 a tab stands in the indentation | indent with spaces"},
      {"a:\n  - b\n - c\n",
       "3:2 FG0201 this line does not fit what is above it | keys of one map, and dashes of one "
       "list, begin in the "
       "same column"},
      {"a: - b\n",
       "1:4 FG0201 a list item cannot stand here | begin the list on a line of its own, indented "
       "by spaces"},
      {"- a\n-b\n- c\n",
       "2:1 FG0201 text follows the end of the value | look for a missing space behind '-' or ':', "
       "or put the whole "
       "text in one pair of quotes"},
  });
}

TEST_CASE("what YAML allows and no site needs is refused") {
  check({
      {"a: 1\na: 2\nb: 3\na: 4\n",
       "2:1 FG0202 the key 'a' stands twice | remove one of them, or join their values (1:1 first "
       "written here)\n"
       "4:1 FG0202 the key 'a' stands twice | remove one of them, or join their values (1:1 first "
       "written here)"},
      {"<<: {a: b}\n",
       "1:1 FG0201 merge keys ('<<') are not supported | write the keys out where they are needed"},
      {"? [a]\n: b\n",
       "1:3 FG0201 a key must be a text | put the key in quotes; a value that begins with '{', '[' "
       "or '?' needs quotes "
       "too"},
      {"---\na: b\n---\nc: d\n",
       "3:1 FG0201 a second YAML document begins here | keep one document in a file and remove the "
       "line '---'"},
      {"{a: 1} junk\n",
       "1:8 FG0201 text follows the end of the value | look for a missing space behind '-' or ':', "
       "or put the whole "
       "text in one pair of quotes"},
      {"a: &x [*x]\n",
       "1:8 FG0207 the alias refers to a value that contains it | write the value out"},
  });
}

TEST_CASE("after a duplicate key the first value stays and reading goes on") {
  Diagnostics diagnostics;
  const auto value = parse_yaml("a: 1\na: 2\nb: 3\n", {"x.yaml", 1, 1, 1}, diagnostics);
  REQUIRE(value.has_value());
  CHECK(value->find("a")->text == "1");
  CHECK(value->find("b")->text == "3");
}
