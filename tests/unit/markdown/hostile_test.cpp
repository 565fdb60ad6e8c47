// Hostile Markdown stays bounded: refused with a place, or written in proportion to its size.
#include <ctime>
#include <string>

#include "catch.hpp"
#include "unit/markdown/support.hpp"

using namespace fieldguide;
using fieldguide::testing::parse;
using Codes = std::vector<std::string>;

namespace {

std::string times(std::size_t n, std::string_view text) {
  std::string all;
  all.reserve(n * text.size());
  for (std::size_t i = 0; i < n; ++i)
    all += text;
  return all;
}

struct Hostile {
  const char* name;
  std::string text;
};

/// CPU seconds; not wall time, which other processes lengthen. What is quadratic takes minutes.
constexpr double most_seconds = 5;

/// Parses with bounds on time and size; a byte of Markdown makes at most some tags.
fieldguide::testing::Parsed parse_bounded(const Hostile& hostile) {
  INFO(hostile.name);
  const std::clock_t before = std::clock();
  auto parsed = parse(hostile.text);
  CHECK(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < most_seconds);
  CHECK(parsed.body.html.size() < 100 * hostile.text.size() + 1000);
  CHECK(parsed.body.plain_text.size() < 5 * hostile.text.size() + 1000);
  return parsed;
}

/// Lines that each open one more list, by indentation.
std::string nested_list(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i)
    text += std::string(2 * i, ' ') + "- a\n";
  return text;
}

}  // namespace

TEST_CASE("text beyond a limit is refused with its place, and nothing is written",
          "[markdown][hostile]") {
  const Hostile refused[] = {
      {"65,536 columns", "|" + times(65536, "a|") + "\n|" + times(65536, "-|") + "\n"},
      {"quotes in quotes", times(50000, "> ") + "a\n"},
      {"lists in lists on one line", times(50000, "- ") + "a\n"},
      {"ordered lists in lists", times(20000, "1. ") + "a\n"},
      {"quotes and lists in turn", times(30000, "> - ") + "a\n"},
      {"many short rows",
       "|" + times(900, "a|") + "\n|" + times(900, "-|") + "\n" + times(5000, "a\n")},
      {"a paragraph full of possible headers", times(4000, "|a\n|-|-|\n")},
      {"lines before a delimiter row", times(40000, "a\n") + "|-|-|\n"},
      {"brackets", times(50000, "[")},
      {"images never closed", times(50000, "![l")},
      {"emphasis never closed", times(50000, "*a **a ")},
      {"images in links in images", times(40000, "![[]()")},
      {"processing instructions never closed", times(40000, "a <? b")},
      {"CDATA never closed", times(40000, "a <![CDATA[ b")},
      {"links and emphasis", times(40000, "*[a](b)")},
      {"tildes and emphasis", times(40000, "*~_a ")},
      {"one URL in another", times(20000, "<http://a")},
      {"a host name without end", times(40000, "www.a_")},
      {"a URL and brackets", "http://a" + times(40000, ")")},
      {"one long definition, used often",
       "[a]: /" + times(60000, "u") + "\n\n" + times(4000, "[a]\n\n")},
      {"a long title over lines",
       "[a]: /u \"" + times(20000, "ttt\n") + "\"\n\n" + times(4000, "[a]\n\n")},
  };
  for (const Hostile& hostile : refused) {
    const auto parsed = parse_bounded(hostile);
    INFO(hostile.name);
    REQUIRE(parsed.found.size() == 1);
    CHECK(parsed.found[0].code == Code::markdown_limit);
    CHECK(parsed.found[0].location.line >= 1);
    CHECK(parsed.body.empty());
  }
}

TEST_CASE("nesting within the library's means but beyond a reader's is an error where it begins",
          "[markdown][hostile]") {
  CHECK(parse(times(90, "> ") + "a\n").found.empty());
  CHECK(parse(times(200, "> ") + "a\n").codes() == Codes{"FG0312 1:1"});
  CHECK(parse("Text.\n\n" + times(60, "*a **a ") + "b" + times(60, " a** a*") + "\n").codes() ==
        Codes{"FG0312 3:1"});
  const auto lists = parse_bounded({"lists nested by indentation", nested_list(300)});
  REQUIRE(lists.found.size() == 1);
  CHECK(lists.found[0].code == Code::markdown_limit);
  CHECK(lists.found[0].location.line == 50);
  CHECK(parse_bounded({"lists 10,000 deep", nested_list(10000)}).found.size() == 1);
}

TEST_CASE("large and odd but harmless text is written whole", "[markdown][hostile]") {
  const std::string word = times(200000, "word ");
  const Hostile harmless[] = {
      {"a megabyte in one line", word + "\n"},
      {"backslashes", times(500000, "\\") + "\n"},
      {"ampersands", times(300000, "&") + "\n"},
      {"at signs", times(300000, "@") + "\n"},
      {"backticks", times(3000, "`a``b")},
      {"thematic breaks", times(100000, "***\n\n")},
      {"headings", times(20000, "## Same\n\n")},
      {"reference links", times(20000, "[a][r] text\n\n") + "[r]: x.md\n"},
      {"one definition often", times(30000, "[a]: u\n\n") + "text"},
      {"citations", times(20000, "text [^report]\n\n")},
      {"footnotes", times(3000, "a[^1]\n\n") + "[^1]: note\n"},
      {"fences", times(20000, "```\na\n```\n\n")},
      {"a long table", "|a|b|\n|-|-|\n" + times(9000, "|1|2|\n")},
      {"list items", times(50000, "- [a](b.md)\n")},
      {"blank lines in a list", times(45, "- ") + "a\n" + times(200000, "\n")},
      {"a megabyte of indentation", times(1000000, " ") + "a\n"},
      {"tabs", times(300000, "\t") + "a\n"},
  };
  for (const Hostile& hostile : harmless) {
    const auto parsed = parse_bounded(hostile);
    INFO(hostile.name);
    for (const Diagnostic& d : parsed.found)
      CHECK(d.code != Code::markdown_limit);
    CHECK(parsed.body.html.size() + parsed.body.holes.size() > 0);
  }
  CHECK(parse(word).body.words == 200000);
}

TEST_CASE("unknown citations by the thousand are each reported", "[markdown][hostile]") {
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "text [^x" + std::to_string(i) + "]\n\n";
  CHECK(parse_bounded({"unknown citations", text}).found.size() == 3000);
}
