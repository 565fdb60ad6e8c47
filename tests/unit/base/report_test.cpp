// Diagnostics read well: the place, the line, a caret under it, the hint.
#include "base/report.hpp"

#include "catch.hpp"

using namespace fieldguide;

namespace {

std::optional<std::string> sample(const std::string& file) {
  if (file == "a.yaml") return "title: Home\n\tnäme: größer\n" + std::string(300, 'x') + "END\n";
  return std::nullopt;
}

std::string print(const Diagnostics& diagnostics) {
  return report(diagnostics, sample, Colour::off);
}

}  // namespace

TEST_CASE("a finding shows its place, its line and a caret counted in code points") {
  Diagnostics d;
  d.add(Code::unknown_key, {"a.yaml", 2, 8, 6}, "unknown key 'größer'", "remove it");
  CHECK(print(d) ==
        "a.yaml:2:8: error[FG0203]: unknown key 'größer'\n"
        "    2 |  näme: größer\n"
        "      |        ^~~~~~\n"
        "      = remove it\n"
        "\n"
        "1 error\n");
}

TEST_CASE("findings are sorted by place, repeated ones shown once, and counted") {
  Diagnostics d;
  d.add(Code::unexpected_file, {"b.txt", 0, 0, 0}, "not a kind of file that is read here");
  d.add(Code::missing_key, {"a.yaml", 1, 1, 5}, "second");
  d.add(Code::missing_key, {"a.yaml", 1, 1, 5}, "second");
  d.add(Code::bad_value, {"", 0, 0, 0}, "first");
  CHECK(print(d) ==
        "fieldguide: error[FG0206]: first\n"
        "\n"
        "a.yaml:1:1: error[FG0204]: second\n"
        "    1 | title: Home\n"
        "      | ^~~~~\n"
        "\n"
        "b.txt: warning[FG0108]: not a kind of file that is read here\n"
        "\n"
        "2 errors, 1 warning\n");
}

TEST_CASE("a long line is shown around the caret") {
  Diagnostics d;
  d.add(Code::bad_value, {"a.yaml", 3, 301, 3}, "too long");
  const std::string text = print(d);
  CHECK(text.find("    3 | …xxx") != std::string::npos);
  CHECK(text.find("xEND\n") != std::string::npos);
  CHECK(text.find("^~~\n") != std::string::npos);
}

TEST_CASE("related places are shown with their own excerpt") {
  Diagnostics d;
  d.add({Code::duplicate_key,
         {"a.yaml", 2, 2, 4},
         "key twice",
         "",
         {{{"a.yaml", 1, 1, 5}, "first here"}}});
  CHECK(print(d).find("      = a.yaml:1:1: first here\n    1 | title: Home\n      | ^~~~~\n") !=
        std::string::npos);
}

TEST_CASE("what would command a terminal or turn its text around is shown as a replacement") {
  const auto hostile = [](const std::string&) -> std::optional<std::string> {
    return "a\x1b[31m\u202Eb\u200Dc\n";
  };
  Diagnostics d;
  d.add(Code::bad_value, {"a\x07.yaml", 1, 7, 1}, "bad \x1b]0;title\x07", "remove \u2066it");
  CHECK(report(d, hostile, Colour::off) ==
        "a\uFFFD.yaml:1:7: error[FG0206]: bad \uFFFD]0;title\uFFFD\n"
        "    1 | a\uFFFD[31m\uFFFDb\uFFFDc\n"
        "      |       ^\n"
        "      = remove \uFFFDit\n"
        "\n"
        "1 error\n");
}
