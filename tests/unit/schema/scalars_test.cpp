// The rules for single values: what is accepted and what is refused.
#include "schema/scalars.hpp"

#include <functional>
#include <vector>

#include "catch.hpp"

using namespace fieldguide;

namespace {

void check(const std::function<bool(std::string_view)>& rule,
           const std::vector<std::string>& accepted, const std::vector<std::string>& refused) {
  for (const std::string& text : accepted) {
    INFO(text);
    CHECK(rule(text));
  }
  for (const std::string& text : refused) {
    INFO(text);
    CHECK_FALSE(rule(text));
  }
}

}  // namespace

TEST_CASE("ids are lower-case letters, digits and hyphens") {
  check(is_id, {"a", "7", "data-engineer", "x--y-", std::string(64, 'a')},
        {"", "-a", "Data", "a_b", "a b", "é", "a\n", "a\xE2\x80\x8B", std::string(65, 'a')});
}

TEST_CASE("an id is suggested for what was written instead") {
  CHECK(suggest_id("Data Engineer") == "data-engineer");
  CHECK(suggest_id("  C++ & Rust! ") == "c-rust");
  CHECK(suggest_id("日本").empty());
}

TEST_CASE("dates are days of the calendar") {
  check(is_date, {"2026-03-01", "2024-02-29", "2000-02-29", "0001-01-01", "1999-12-31"},
        {"", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
         "0000-01-01", "2026-3-1", "01-03-2026", "2026/03/01", "2026-03-01T00:00", "20260301",
         "2026-03-0a"});
}

TEST_CASE("addresses are http, https or mailto in plain sight") {
  check(is_url,
        {"https://example.org", "HTTP://example.org/a?b=c#d", "https://example.org/é",
         "mailto:a@example.org"},
        {"",
         "example.org",
         "//example.org",
         "/path",
         "https://",
         "https:///x",
         "https://?",
         "http:example.org",
         "javascript:alert(1)",
         "JaVaScRiPt:alert(1)",
         " javascript:alert(1)",
         "java\tscript:alert(1)",
         "javascript&#58;alert(1)",
         "&#106;avascript:alert(1)",
         "vbscript:x",
         "data:text/html,x",
         "file:///etc/passwd",
         "https://example.org/ x",
         "https://example.org/\"onclick=x",
         "https://example.org/<b>",
         "https:\\\\example.org",
         "https://example.org/\n",
         "mailto:",
         "mailto:@",
         "mailto:a@",
         "mailto:a b@example.org",
         "ftp://example.org"});
  CHECK_FALSE(is_web_url("mailto:a@example.org"));
  CHECK_FALSE(is_url("https://example.org/" + std::string(3000, 'x')));
}

TEST_CASE("colours have six hexadecimal digits") {
  check(is_colour, {"#6d28d9", "#ABCDEF"},
        {"", "#fff", "6d28d9", "#6d28dg", "#6d28d9ff", "red", "#6d28d9;"});
}

TEST_CASE("language tags have the form of BCP 47") {
  check(is_language_tag, {"en", "pt-BR", "zh-Hant-TW", "gsw"},
        {"", "e", "english", "en_US", "en-", "-en", "1a", "en US"});
}

TEST_CASE("paths are relative and portable") {
  auto inside = [](std::string_view path) { return path_problem(path, false).empty(); };
  check(inside, {"index.md", "a/b c/d.png", "über.md", "roles/x.y.z"},
        {"", "/a", "a//b", "a/", "../a", "a/../b", ".", "a/.", "a\\b", "C:/a", "a?b", "..%2fa",
         "a%20b", "con", "a/NUL.txt", "a.", "a ", "a\nb", std::string(300, 'x')});
  CHECK(path_problem("../images/x.png", true).empty());
}

TEST_CASE("numbers are decimal digits") {
  CHECK(parse_number("117000") == 117000);
  CHECK(parse_number("+1.5") == 1.5);
  CHECK(parse_number("-3") == -3);
  CHECK(parse_number("1e3") == 1000);
  for (std::string_view text : {"", "-", "1.", ".5", "0x10", "inf", "nan", "1,000", "1_000", "30k",
                                "$5", "1 ", "1e999", "--1", "+-1"}) {
    INFO(text);
    CHECK_FALSE(parse_number(text).has_value());
  }
}
