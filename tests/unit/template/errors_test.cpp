// Mistakes in templates are reported where they stand, with what to do about them.
#include "catch.hpp"
#include "unit/template/support.hpp"

using namespace fieldguide;
using namespace fieldguide::tests;

namespace {

const Json values = {
    {"page", {{"title", "T"}, {"tags", {"a", "b"}}, {"next", nullptr}}},
    {"site", {{"title", "S"}}},
    {"count", 3},
};

}  // namespace

TEST_CASE("a mistake in a template is reported with place, message and hint", "[template]") {
  struct Row {
    const char *text, *error;
  };
  const Row rows[] = {
      {"{{ pgae }}",
       "FG0503 templates/main:1:4+4 'pgae' is not defined here (did you mean 'page'?)\n"},
      {"{{ nothing_near }}",
       "FG0503 templates/main:1:4+12 'nothing_near' is not defined here (where it may be absent, "
       "use "
       "'is defined' or the filter 'default')\n"},
      {"é {{ page.titel }}",
       "FG0503 templates/main:1:11+5 'page' has no 'titel' (did you mean 'title'?)\n"},
      {"{{ page\n  .titel|upper }}",
       "FG0503 templates/main:2:4+5 'page' has no 'titel' (did you mean 'title'?)\n"},
      {"{{ page.tags[7] }}",
       "FG0503 templates/main:1:4+12 'page.tags' has no item 7 (where there may be fewer items, "
       "use 'is "
       "defined' or the filter 'default')\n"},
      {"{{ count.x }}",
       "FG0503 templates/main:1:10+1 'count' has no 'x' (it is a whole number, not a map)\n"},
      {"{{ page.items() }}",
       "FG0503 templates/main:1:9+5 'page' has no 'items' (values have no methods; use the filter "
       "'|items')\n"},
      {"{% for t in page.tags %}{{ loop.indx }}{% endfor %}",
       "FG0503 templates/main:1:33+4 'loop' has no 'indx' (did you mean 'index'?)\n"},
      {"{% set total = 1 %}{{ totel }}",
       "FG0503 templates/main:1:23+5 'totel' is not defined here (did you mean 'total'?)\n"},
      {"{{ 'n: ' + count }}",
       "FG0504 templates/main:1:4+13 '+' does not go with a string and a whole number (join texts "
       "with "
       "'~', which takes any values)\n"},
      {"{{ count / 0 }}", "FG0504 templates/main:1:4+9 division by zero\n"},
      {"{% for x in count %}{% endfor %}",
       "FG0504 templates/main:1:13+5 a whole number has no items (a list, a map or a string is "
       "expected "
       "here)\n"},
      {"{{ count < 'a' }}",
       "FG0504 templates/main:1:4+11 '<' cannot order a whole number and a string\n"},
      {"{{ page() }}", "FG0504 templates/main:1:4+4 a map cannot be called\n"},
      {"{{ page.title|uper }}",
       "FG0505 templates/main:1:15+4 there is no filter 'uper' (did you mean 'upper'?)\n"},
      {"{{ 1 is od }}",
       "FG0505 templates/main:1:9+2 there is no test 'od' (did you mean 'odd'?)\n"},
      {"{{ ['a']|select('strin')|join }}",
       "FG0505 templates/main:1:10+6 there is no test 'strin' (did you mean 'string'?)\n"},
      {"{{ page.title|replace('a') }}",
       "FG0506 templates/main:1:15+7 the filter 'replace' is not given 'new'\n"},
      {"{{ page.title|truncate(lenght=3) }}",
       "FG0506 templates/main:1:15+8 the filter 'truncate' has no argument 'lenght' (did you mean "
       "'length'?)\n"},
      {"{{ page.title|upper(1) }}",
       "FG0506 templates/main:1:15+5 the filter 'upper' is given too many arguments\n"},
      {"{% include 'x.html' %}",
       "FG0502 templates/main:1:12+8 there is no template 'x.html' (names are relative to "
       "'templates/')\n"},
      {"{% macro m(a) %}{% endmacro %}{{ m(b=1) }}",
       "FG0506 templates/main:1:34+1 the macro 'm' has no argument 'b' (did you mean 'a'?)\n"},
      {"{% set a, b = [1, 2, 3] %}",
       "FG0504 templates/main:1:8+1 2 names cannot take 3 values (the numbers must be equal)\n"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(render_text(row.text, values).errors == row.error);
  }
}

TEST_CASE("a mistake in a template's syntax is reported with place, message and hint",
          "[template]") {
  struct Row {
    const char *text, *error;
  };
  const Row rows[] = {
      {"a {{ page", "FG0501 templates/main:1:3+2 the tag '{{' is not closed (end it with '}}')\n"},
      {"{# note", "FG0501 templates/main:1:1+2 the comment is not closed (end it with '#}')\n"},
      {"\n{% if page %}x",
       "FG0501 templates/main:2:4+2 'if' is not closed (end it with '{% endif %}')\n"},
      {"{% for t in page %}{% if t %}{% endfor %}",
       "FG0501 templates/main:1:23+2 'if' is not closed (end it with '{% endif %}')\n"},
      {"{% fro t in page %}",
       "FG0501 templates/main:1:4+3 there is no tag 'fro' (did you mean 'for'?)\n"},
      {"{% endif %}", "FG0501 templates/main:1:4+5 'endif' ends nothing here (no tag is open)\n"},
      {"{{ page title }}", "FG0501 templates/main:1:9+5 expected '}}', not 'title'\n"},
      {"{{ (1 + 2 }}", "FG0501 templates/main:1:4+1 '(' is not closed (end it with ')')\n"},
      {"{{ 'a }}", "FG0501 templates/main:1:4+1 the string is not closed (end it with ')\n"},
      {"{{ 1 ! 2 }}", "FG0501 templates/main:1:6+1 unexpected character '!'\n"},
      {"{{ '\\x4' }}", "FG0501 templates/main:1:4+5 the escape has too few hexadecimal digits\n"},
      {"{% block a %}{% endblock %}{% block a %}{% endblock %}",
       "FG0501 templates/main:1:37+1 the block 'a' stands here twice (use '{{ self.a() }}' to show "
       "it "
       "again)\n"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(render_text(row.text, values).errors == row.error);
  }
}

TEST_CASE("all mistakes of a template are reported in one run", "[template]") {
  CHECK(render_text("{{ a b }}{% if %}{% endif %}\n{{ c d }}").errors ==
        "FG0501 templates/main:1:6+1 expected '}}', not 'b'\n"
        "FG0501 templates/main:1:16+2 expected a value, not '%}'\n"
        "FG0501 templates/main:2:6+1 expected '}}', not 'd'\n");
  CHECK(render_text("{{ xa }}{% for i in [1, 2, 3] %}{{ xb }}{% endfor %}{% set y = xc %}{{ y }}")
            .errors ==
        "FG0503 templates/main:1:4+2 'xa' is not defined here (where it may be absent, use 'is "
        "defined' or "
        "the filter 'default')\n"
        "FG0503 templates/main:1:36+2 'xb' is not defined here (where it may be absent, use 'is "
        "defined' or "
        "the filter 'default')\n"
        "FG0503 templates/main:1:64+2 'xc' is not defined here (where it may be absent, use 'is "
        "defined' or "
        "the filter 'default')\n");
}

TEST_CASE("a mistake shows through which templates it was reached", "[template]") {
  const Rendered rendered = render_sources(
      {{"main", "{% extends 'base' %}\n{% block body %}{% include 'card' %}{% endblock %}"},
       {"base", "<main>\n{% block body %}{% endblock %}</main>"},
       {"card", "{% from 'lib' import m %}{{ m(page) }}"},
       {"lib", "{% macro m(p) %}\n{{ p.titel }}{% endmacro %}"}},
      values);
  CHECK(rendered.errors ==
        "FG0503 templates/lib:2:6+5 'p' has no 'titel' (did you mean 'title'?)\n"
        "  templates/card:1:29 called from here\n"
        "  templates/main:2:28 included from here\n"
        "  templates/base:2:4 shown from here\n"
        "  templates/main:1:12 extended from here\n");
}

TEST_CASE("a template with a mistake in its syntax is reported wherever it is used", "[template]") {
  const Rendered rendered =
      render_sources({{"main", "{% include 'x' %}{% include 'x' %}"}, {"x", "{{ }}"}});
  CHECK(rendered.output.empty());
  CHECK(rendered.errors == "FG0501 templates/x:1:4+2 expected a value, not '}}'\n");
}

TEST_CASE("a template that does not exist is reported", "[template]") {
  CHECK(render_sources({}).errors == "FG0502 :0:0+1 there is no template 'main'\n");
}
