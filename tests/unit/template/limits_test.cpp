// A template that runs away is stopped at the first limit that it meets.
#include "catch.hpp"
#include "unit/template/support.hpp"

using namespace fieldguide;
using namespace fieldguide::tests;

namespace {

std::string errors_of(const Sources& sources, TemplateLimits limits = {}) {
  return render_sources(sources, Json::object(), {}, limits).errors;
}

}  // namespace

TEST_CASE("templates that run inside one another without end are stopped", "[template]") {
  const std::string error =
      " templates, macros or blocks run inside one another without end (look for one that "
      "includes, calls or "
      "extends itself)\n";
  const Sources endless[] = {
      {{"main", "{% include 'main' %}"}},
      {{"main", "{% extends 'main' %}"}},
      {{"main", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"}},
      {{"main", "{% block a %}{{ self.a() }}{% endblock %}"}},
      {{"main", "{% import 'main' as m %}"}},
      {{"main", "{% for x in [1] recursive %}{{ loop([x]) }}{% endfor %}"}},
  };
  for (const Sources& sources : endless) {
    const std::string errors = errors_of(sources);
    INFO(sources.at("main") << "\n" << errors);
    CHECK(errors.starts_with("FG0507 templates/main:1:"));
    CHECK(errors.find(error) != std::string::npos);
  }
}

TEST_CASE("loops, output and memory are limited", "[template]") {
  TemplateLimits limits;
  limits.iterations = 1000;
  limits.output = std::size_t{1} << 20U;
  limits.memory = std::size_t{2} << 20U;
  CHECK(errors_of(
            {{"main", "{% for a in range(40) %}{% for b in range(40) %}{% endfor %}{% endfor %}"}},
            limits)
            .find("loops run more than 1000 times") != std::string::npos);
  CHECK(errors_of({{"main", "{{ range(1000000000000)|length }}"}}, limits)
            .find("loops run more than 1000 times") != std::string::npos);
  CHECK(errors_of({{"main", "{% for a in range(300) %}{{ 'x' * 5000 }}{% endfor %}"}}, limits)
            .find("the template makes more than 2 MiB of values") != std::string::npos);
  CHECK(errors_of(
            {{"main", "{% set x = 'x' * 100000 %}{% for a in range(300) %}{{ x }}{% endfor %}"}},
            limits)
            .find("the page grows beyond 1 MiB") != std::string::npos);
  CHECK(errors_of({{"main", "{{ 'a' * 9000000000000000 }}"}}, limits)
            .find("the template makes more than 2 MiB of values") != std::string::npos);
  CHECK(errors_of({{"main", "{{ [1] * 9000000000000000 }}"}}, limits)
            .find("loops run more than 1000 times") != std::string::npos);
  CHECK(errors_of({{"main", "{{ 'aaaa'|replace('a', 'b' * 900000) }}"}}, limits)
            .find("the template makes more than 2 MiB of values") != std::string::npos);
  CHECK(errors_of({{"main", "{{ 'a'|indent(9000000000000000) }}"}}, limits)
            .find("the template makes more than 2 MiB of values") != std::string::npos);
}

TEST_CASE("what is nested too deeply is refused, not followed", "[template]") {
  const auto repeated = [](std::string_view text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i)
      result += text;
    return result;
  };
  CHECK(errors_of({{"main", "{{ " + repeated("(", 5000) + "1" + repeated(")", 5000) + " }}"}})
            .find("the expression is nested too deeply") != std::string::npos);
  CHECK(errors_of({{"main", "{{ 1" + repeated(" + 1", 5000) + " }}"}})
            .find("the expression is too long") != std::string::npos);
  CHECK(errors_of({{"main", "{{ " + repeated("- ", 5000) + "1 }}"}})
            .find("the expression is too long") != std::string::npos);
  CHECK(errors_of({{"main", repeated("{% if 1 %}", 5000) + repeated("{% endif %}", 5000)}})
            .find("tags are nested too deeply") != std::string::npos);
  CHECK(
      errors_of({{"main",
                  "{% set ns = namespace(l=[]) %}{% for i in range(5000) %}{% set ns.l = [ns.l] %}"
                  "{% endfor %}{{ ns.l }}"}})
          .find("a value is nested too deeply to be written as text") != std::string::npos);
}
