// Measures how long an article page with a sidebar of 50 links takes to render once its templates
// are compiled. The bar is 40 µs of CPU.
#include <cstdio>
#include <ctime>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "template/templates.hpp"

using namespace fieldguide;

namespace {

constexpr std::pair<std::string_view, std::string_view> sources[] = {
    {"base.html", R"(<!doctype html>
<html lang="{{ site.language }}" dir="{{ site.direction }}">
<head>
<meta charset="utf-8">
<title>{% block title %}{{ page.title }} · {{ site.title }}{% endblock %}</title>
<meta name="description" content="{{ page.description }}">
{% if page.canonical %}<link rel="canonical" href="{{ page.canonical }}">{% endif %}
<link rel="stylesheet" href="{{ asset('site.css') }}">
<script defer src="{{ asset('site.js') }}"></script>
</head>
<body class="kind-{{ page.kind }}">
<a class="skip" href="#main">{{ t('nav.skip') }}</a>
<header>{% include "partials/header.html" %}</header>
{% block sidebar %}{% include "partials/sidebar.html" %}{% endblock %}
<main id="main">{% block content %}{% endblock %}</main>
<footer>{% block footer %}<p>{{ site.license|default('') }}</p>{% endblock %}</footer>
</body>
</html>
)"},
    {"partials/header.html", R"(<a href="{{ '/'|url }}">{{ site.title }}</a>
<nav aria-label="{{ t('nav.main') }}"><ul>
{%- for item in site.navigation %}
<li><a href="{{ item.path|url }}"{% if item.path in page.ancestors %} aria-current="true"{% endif %}>{{ item.label }}</a></li>
{%- endfor %}
</ul></nav>)"},
    {"partials/sidebar.html", R"(<nav class="sidebar" aria-label="{{ sidebar.title }}"><ul>
{%- for item in sidebar.items %}
<li><a href="{{ item.path|url }}"{% if item.path == page.path %} aria-current="page"{% endif %}>{{ item.title }}</a></li>
{%- endfor %}
</ul></nav>)"},
    {"partials/cards.html",
     R"({% macro card(c) %}<li class="card"><a href="{{ c.path|url }}">{{ c.title }}</a><p>{{ c.description }}</p></li>{% endmacro %})"},
    {"page.html", R"({% extends "base.html" %}
{% from "partials/cards.html" import card %}
{% block content %}
<nav class="breadcrumbs"><ol>{% for crumb in page.breadcrumbs %}<li><a href="{{ crumb.path|url }}">{{ crumb.title }}</a></li>{% endfor %}</ol></nav>
<article>
<h1>{{ page.title }}</h1>
<p class="meta">{% if page.date %}<time datetime="{{ page.date }}">{{ page.date }}</time>{% endif %} {{ t('reading', count=page.reading_minutes) }}</p>
{{ page.content }}
{% if page.tags %}<ul class="tags">{% for tag in page.tags %}<li><a href="{{ tag.path|url }}">{{ tag.name }}</a></li>{% endfor %}</ul>{% endif %}
</article>
<nav class="toc">{% for entry in page.toc recursive %}<a href="#{{ entry.id }}">{{ entry.html }}</a>{% if entry.items %}<ul>{{ loop(entry.items) }}</ul>{% endif %}{% endfor %}</nav>
{% if page.related %}<ul class="related">{% for c in page.related %}{{ card(c) }}{% endfor %}</ul>{% endif %}
{% if page.previous %}<a rel="prev" href="{{ page.previous.path|url }}">{{ page.previous.title }}</a>{% endif %}
{% if page.next %}<a rel="next" href="{{ page.next.path|url }}">{{ page.next.title }}</a>{% endif %}
{% endblock %}
)"},
};

std::optional<TemplateSource> load(std::string_view name) {
  for (const auto& [known, text] : sources)
    if (known == name) return TemplateSource{std::string(known), std::string(text)};
  return std::nullopt;
}

Host make_host() {
  const auto echo = [](const HostCall& call) -> HostResult {
    return std::string(call.arguments[0].text());
  };
  return {{{"t", "key, **values", "", echo}, {"asset", "name", "", echo}},
          {{"url", "path", "", [](const HostCall& call) -> HostResult {
              return "../.." + std::string(call.arguments[0].text());
            }}}};
}

Json links(int count, std::string_view stem) {
  Json list = Json::array();
  for (int i = 0; i < count; ++i)
    list.push_back({{"title", std::string(stem) + " & more of it, number " + std::to_string(i)},
                    {"label", std::string(stem) + " " + std::to_string(i)},
                    {"name", std::string(stem) + std::to_string(i)},
                    {"description", "What the page says, in a sentence of usual length."},
                    {"path", "/" + std::string(stem) + "/page-" + std::to_string(i) + "/"}});
  return list;
}

Json make_page() {
  Json toc = Json::array();
  for (int i = 0; i < 8; ++i)
    toc.push_back({{"id", "heading-" + std::to_string(i)},
                   {"html", markup("Heading <code>" + std::to_string(i) + "</code>")},
                   {"items", Json::array()}});
  return {{"title", "Partitioning & clustering"},
          {"description", "How tables are laid out so that queries read less."},
          {"kind", "article"},
          {"path", "/guide/page-17/"},
          {"canonical", "https://example.org/guide/page-17/"},
          {"content", markup(std::string(6000, 'x'))},
          {"breadcrumbs", links(3, "crumb")},
          {"ancestors", {"/guide/", "/"}},
          {"toc", std::move(toc)},
          {"tags", links(4, "tag")},
          {"related", links(4, "related")},
          {"date", "2026-05-01"},
          {"reading_minutes", 7},
          {"previous", links(1, "previous")[0]},
          {"next", links(1, "next")[0]}};
}

int measure() {
  const Json site = {{"site",
                      {{"title", "The Modern Data Ecosystem"},
                       {"language", "en"},
                       {"direction", "ltr"},
                       {"license", "CC BY 4.0"},
                       {"navigation", links(6, "nav")}}}};
  const Json section = {{"sidebar", {{"title", "Guide"}, {"items", links(50, "guide")}}}};
  const Json page = {{"page", make_page()}};
  const Context site_context{&site, nullptr}, section_context{&section, &site_context},
      context{&page, &section_context};
  const Templates templates(load, make_host());
  Diagnostics diagnostics;
  std::size_t bytes = 0;
  const auto render = [&] {
    const auto output = templates.render("page.html", context, diagnostics);
    bytes += output ? output->size() : 0;
  };
  render();
  if (diagnostics.has_errors()) {
    for (const Diagnostic& found : diagnostics.sorted())
      std::fprintf(stderr, "%s:%d: %s\n", found.location.file.text().c_str(), found.location.line,
                   found.message.c_str());
    return 1;
  }
  constexpr int rounds = 20'000;
  const std::size_t page_bytes = std::exchange(bytes, 0);
  const std::clock_t begin = std::clock();
  for (int i = 0; i < rounds; ++i)
    render();
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::printf("%.2f µs of CPU a page of %zu bytes (%d pages, bar 40 µs)\n", seconds / rounds * 1e6,
              page_bytes, rounds);
  return bytes == page_bytes * rounds ? 0 : 1;
}

}  // namespace

int main() {
  try {
    return measure();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
