// Functions and filters of the host receive their arguments in order, and their refusals have a
// place.
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "unit/template/support.hpp"

using namespace fieldguide;
using namespace fieldguide::tests;

namespace {

HostResult describe(const HostCall& call) {
  std::string text =
      fmt::format("{}:{}", call.arguments[0].text(), call.arguments[1].to_json().dump());
  for (const jinja::Value& value : call.rest)
    text += fmt::format(" {}", value.to_json().dump());
  for (const auto& [name, value] : call.named)
    text += fmt::format(" {}={}", name, value.to_json().dump());
  return text;
}

HostResult icon(const HostCall& call) {
  if (call.arguments[0].text() != "search")
    return HostError{fmt::format("there is no icon '{}'", call.arguments[0].text()),
                     "see theme/icons"};
  return markup("<svg/>");
}

HostResult url(const HostCall& call) {
  return std::string(call.context.values->at("prefix").get<std::string>()) +
         std::string(call.arguments[0].text());
}

Host make_host() {
  return {{{"t", "key, count=none, *rest, **values", "", describe}, {"icon", "name", "", icon}},
          {{"url", "path", "", url}}};
}

Rendered render(std::string text) {
  return render_sources(
      {{"main", std::move(text)}, {"lib", "{% macro link(path) %}{{ path|url }}{% endmacro %}"}},
      {{"prefix", "../"}, {"p", "a<b"}}, make_host());
}

}  // namespace

TEST_CASE("host functions get arguments by position, by name and the rest", "[template]") {
  CHECK(render("{{ t('k') }}").output == "k:null");
  CHECK(render("{{ t(count=3, key='k') }}").output == "k:3");
  CHECK(render("{{ t('k', 1, 2.5, [true], x='y', z=none)|safe }}").output ==
        "k:1 2.5 [true] x=\"y\" z=null");
}

TEST_CASE("what the host marks as HTML is not escaped, all else is", "[template]") {
  CHECK(render("{{ icon('search') }}{{ p|url }}{{ '<'|url }}").output == "<svg/>../a&lt;b../&lt;");
}

TEST_CASE("the host sees the page even from a macro that was imported without context",
          "[template]") {
  CHECK(render("{% from 'lib' import link %}{{ link('x') }}").output == "../x");
}

TEST_CASE("names of the context hide host functions", "[template]") {
  CHECK(render("{% set t = 'mine' %}{{ t }}").output == "mine");
}

TEST_CASE("a refusal of the host is reported at the call", "[template]") {
  CHECK(render("ab {{ icon('serach') }}").errors ==
        "FG0508 templates/main:1:7+4 there is no icon 'serach' (see theme/icons)\n");
  CHECK(render("{{ icon() }}").errors ==
        "FG0506 templates/main:1:4+4 the function 'icon' is not given 'name'\n");
  CHECK(render("{{ icon(p.nope) }}").errors ==
        "FG0503 templates/main:1:11+4 'p' has no 'nope' (it is a string, not a map)\n");
}

TEST_CASE("pages are rendered by many threads from the same templates", "[template]") {
  const Templates templates(
      loader_of({{"main", "{% extends 'base' %}{% block b %}{{ n }}{% endblock %}"},
                 {"base", "<{% block b %}{% endblock %}{% include 'x' %}>"},
                 {"x", "{% for i in range(50) %}{{ i is odd }}{% endfor %}"}}));
  std::vector<std::string> outputs(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < outputs.size(); ++i)
    threads.emplace_back([&, i] {
      const Json values = {{"n", 7}};
      for (int round = 0; round < 20; ++round)
        outputs[i] = render_with(templates, values).output;
    });
  for (std::thread& thread : threads)
    thread.join();
  for (const std::string& output : outputs)
    CHECK(output == outputs.front());
  CHECK(outputs.front().starts_with("<7FalseTrue"));
}

TEST_CASE("contexts are sought from the page outwards", "[template]") {
  const Json site = {{"a", "site"}, {"b", "site"}, {"c", "site"}};
  const Json section = {{"a", "section"}, {"b", "section"}};
  const Json page = {{"a", "page"}};
  const Context outer{&site, nullptr}, middle{&section, &outer}, inner{&page, &middle};
  const Templates templates(loader_of({{"main", "{{ a }} {{ b }} {{ c }}"}}));
  Diagnostics diagnostics;
  CHECK(templates.render("main", inner, diagnostics) == "page section site");
  CHECK(templates.exists("main"));
  CHECK_FALSE(templates.exists("nosuch"));
}
