// Tables as CSV, as Markdown and in columns.
#include "text/plain_table.hpp"

#include "base/text.hpp"
#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("CSV quotes what would end a cell and doubles quotes (RFC 4180)") {
  const PlainTable table{{"a", "b, c"}, {{"plain", "says \"so\""}, {"two\nlines", ""}}};
  CHECK(to_csv(table) == "a,\"b, c\"\r\nplain,\"says \"\"so\"\"\"\r\n\"two\nlines\",\r\n");
}

TEST_CASE("Markdown escapes bars and keeps lines of a cell together") {
  const PlainTable table{{"a", "b"}, {{"x | y", "one\ntwo"}}};
  CHECK(to_markdown(table) == "| a | b |\n| --- | --- |\n| x \\| y | one<br>two |\n");
}

TEST_CASE("columns stand at the same place in every line, whatever the script") {
  const PlainTable table{{"Aspect", "First", "Second"},
                         {{"Maß", "ä ö ü", "plain"}, {"b", "", "last"}}};
  CHECK(to_columns(table, 60) ==
        "Aspect  First         Second\n"
        "------  ------------  ------------\n"
        "Maß     ä ö ü         plain\n"
        "b                     last\n");
}

TEST_CASE("long cells are broken between words and stay within the width") {
  const std::string words = "one two three four five six seven eight nine ten eleven twelve";
  const PlainTable table{{"Aspect", "First", "Second"}, {{"Tasks", words, words}}};
  const std::string text = to_columns(table, 50);
  for (std::string_view line : split_lines(text))
    CHECK(count_code_points(line) <= 50);
  CHECK(text.find("twelve") != std::string::npos);
}

TEST_CASE("a word that is wider than its column is not cut") {
  const PlainTable table{{"A", "B"}, {{"x", "antidisestablishmentarianism"}}};
  CHECK(to_columns(table, 20).find("antidisestablishmentarianism") != std::string::npos);
}
