// The YAML adapter: what values hold, and where they stand.
#include "input/yaml.hpp"

#include <string>

#include "catch.hpp"
#include "findings.hpp"

using namespace fieldguide;

namespace {

Value parse(std::string_view text, const Location& start = {"x.yaml", 1, 1, 1}) {
  Diagnostics diagnostics;
  const auto value = parse_yaml(text, start, diagnostics);
  INFO(text);
  CHECK(findings(diagnostics) == "");
  REQUIRE(value.has_value());
  return *value;
}

/// "line:column+length" of a node.
std::string place(const Location& at) {
  return fmt::format("{}:{}+{}", at.line, at.column, at.length);
}

}  // namespace

TEST_CASE("scalars keep their text and whether they were quoted") {
  const Value value = parse(
      "plain: two words # a comment\n"
      "single: 'it''s'\n"
      "double: \"a\\tb\\u00e9\"\n"
      "number: \"12\"\n"
      "folded: >-\n  one\n  two\n"
      "literal: |\n  one\n   two\n");
  CHECK(value.find("plain")->text == "two words");
  CHECK_FALSE(value.find("plain")->quoted);
  CHECK(value.find("single")->text == "it's");
  CHECK(value.find("double")->text == "a\tbé");
  CHECK(value.find("number")->quoted);
  CHECK(value.find("folded")->text == "one two");
  CHECK(value.find("folded")->quoted);
  CHECK(value.find("literal")->text == "one\n two\n");
}

TEST_CASE("maps keep the order of the file") {
  const Value value = parse("z: 1\na: {y: 2, b: 3}\nlist: [1, [2]]\n");
  REQUIRE(value.entries.size() == 3);
  CHECK(value.entries[0].key.name == "z");
  CHECK(value.entries[1].value.entries[0].key.name == "y");
  CHECK(value.find("list")->items[1].items[0].text == "2");
}

TEST_CASE("empty, ~ and null are null, and so is a text of comments") {
  for (std::string_view text : {"", "\n\n", "# nothing\n", "---\n", "~", "null"})
    CHECK(parse(text).is_null());
  const Value value = parse("a:\nb: ~\nc: 'null'\nd: []\n");
  CHECK(value.find("a")->is_null());
  CHECK(value.find("b")->is_null());
  CHECK(value.find("c")->is_scalar());
  CHECK(value.find("d")->is_list());
}

TEST_CASE("places count code points from 1 and begin behind a quote") {
  const Value value = parse("é: ü über\n\"ключ\":   'два'\nlist:\n  - x\n  - {k: \"v\"}\n");
  CHECK(place(value.at) == "1:1+1");
  CHECK(place(value.entries[0].key.at) == "1:1+1");
  CHECK(place(value.entries[0].value.at) == "1:4+6");
  CHECK(place(value.entries[1].key.at) == "2:2+4");
  CHECK(place(value.entries[1].value.at) == "2:12+3");
  const Value& list = *value.find("list");
  CHECK(place(list.at) == "4:3+1");
  CHECK(place(list.items[0].at) == "4:5+1");
  CHECK(place(list.items[1].at) == "5:5+1");
  CHECK(place(list.items[1].find("k")->at) == "5:10+1");
}

TEST_CASE("a block text stands where its first line begins") {
  const Value value = parse("a: |\n  one\nb: >-\n\n    two\nc: |");
  CHECK(place(value.find("a")->at) == "2:3+1");
  CHECK(place(value.find("b")->at) == "5:5+1");
  CHECK(place(value.find("c")->at) == "6:4+1");
}

TEST_CASE("an absent value stands where its key does") {
  const Value value = parse("a:\n\n\nb: 1\n");
  CHECK(place(value.find("a")->at) == "1:1+1");
}

TEST_CASE("places go on from where the text begins in its file") {
  const Value value = parse("a: 1\nb: 2\n", {"page.md", 7, 5, 1});
  CHECK(place(value.find("a")->at) == "7:8+1");
  CHECK(place(value.find("b")->at) == "8:8+1");
  CHECK(value.find("b")->at.file == "page.md");
}

TEST_CASE("Windows line ends make no difference") {
  const Value value = parse("a: one\r\nb:\r\n  - \"two\"\r\n  - three\r\n");
  CHECK(value.find("a")->text == "one");
  CHECK(place(value.find("b")->items[0].at) == "3:6+3");
  CHECK(value.find("b")->items[1].text == "three");
}

TEST_CASE("an alias stands for the whole value of its anchor") {
  const Value value = parse("base: &b {x: [1, 2]}\nsame: *b\ntext: &t hello\nagain: *t\n");
  CHECK(value.find("same")->find("x")->items.size() == 2);
  CHECK(value.find("again")->text == "hello");
  CHECK(place(value.find("base")->at) == "1:10+1");
  CHECK(place(value.find("text")->at) == "3:10+5");
}

TEST_CASE("JSON is read, tabs and all") {
  const Value value = parse("{\n\t\"a\":1,\n\t\"b\": [true, null, \"\\/x\"],\n\t\"c\":{}\n}\n");
  CHECK(value.find("a")->text == "1");
  CHECK(value.find("b")->items[1].is_null());
  CHECK(value.find("b")->items[2].text == "/x");
  CHECK(value.find("c")->is_map());
}

TEST_CASE("a quoted text may go on in indented lines") {
  CHECK(parse("a: \"one\n  two\"\nb: 1\n").find("a")->text == "one two");
  CHECK(parse("- 'one\n\n  two'\n").items[0].text == "one\ntwo");
}
