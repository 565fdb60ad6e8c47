// Parses and fills bodies for the Markdown tests.
#include "unit/markdown/support.hpp"

#include <map>

#include <fmt/format.h>

namespace fieldguide::testing {
namespace {

Parsed sorted(Body body, const Diagnostics& diagnostics) {
  return {std::move(body), diagnostics.sorted()};
}

const Location start{"page.md", 1, 1, 1};

MarkdownOptions options(bool raw_html) {
  return {raw_html, {"ab-2026", "report"}};
}

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    if (c == '&')
      html += "&amp;";
    else if (c == '<')
      html += "&lt;";
    else if (c == '>')
      html += "&gt;";
    else if (c == '"')
      html += "&quot;";
    else
      html += c;
  }
  return html;
}

/// Fills each kind of hole; counts notes as cmark does.
struct Filler {
  const Body& body;
  std::string html{};
  std::map<std::string, int> numbers{};
  std::map<std::string, int> uses{};

  std::string title(const std::string& text) {
    return text.empty() ? "" : "\" title=\"" + escaped(text);
  }
  void operator()(const LinkStart& link) {
    html += "<a href=\"" + escape_href(link.destination) + title(link.title) + "\">";
  }
  void operator()(const Image& image) {
    html += "<img src=\"" + escape_href(image.source) + "\" alt=\"" + escaped(image.alt) +
            title(image.title) + "\" />";
  }
  void operator()(const BlockHole& hole) {
    const Block& block = body.blocks[hole.block];
    const std::string info = block.name == "mermaid" ? block.name : "{" + block.name + "}";
    html += "<pre><code class=\"language-" + info + "\">" + escaped(block.source) + "</code></pre>";
  }
  void operator()(const CodeBlock& code) {
    const std::string info =
        code.language.empty() ? "" : " class=\"language-" + escaped(code.language) + "\"";
    html += "<pre><code" + info + ">" + escaped(code.code) + "</code></pre>";
  }
  void operator()(const Citation& citation) {
    const int number =
        numbers.emplace(citation.id, static_cast<int>(numbers.size()) + 1).first->second;
    const int use = ++uses[citation.id];
    const std::string id = escape_href(citation.id);
    html += fmt::format(
        "<sup class=\"footnote-ref\"><a href=\"#fn-{0}\" id=\"fnref-{0}{1}\" "
        "data-footnote-ref>{2}</a></sup>",
        id, use > 1 ? fmt::format("-{}", use) : "", number);
  }
  void operator()(const HeadingStart& hole) {
    html += fmt::format("<h{}>", body.headings[hole.heading].level);
  }
  void operator()(const HeadingEnd& hole) {
    html += fmt::format("</h{}>", body.headings[hole.heading].level);
  }
  void operator()(const AlertTitle& alert) { html += "<!-- " + alert.kind + " -->"; }
  void operator()(const TableStart&) { html += "<div>"; }
};

}  // namespace

std::vector<std::string> Parsed::codes() const {
  std::vector<std::string> list;
  for (const Diagnostic& d : found)
    list.push_back(fmt::format("{} {}:{}", code_name(d.code), d.location.line, d.location.column));
  return list;
}

Parsed parse(std::string_view text, bool raw_html) {
  Diagnostics diagnostics;
  Body body = parse_markdown(text, start, options(raw_html), diagnostics);
  return sorted(std::move(body), diagnostics);
}

Parsed parse_inline(std::string_view text) {
  Diagnostics diagnostics;
  Body body = parse_inline_markdown(text, start, options(false), diagnostics);
  return sorted(std::move(body), diagnostics);
}

std::string fill(const Body& body) {
  Filler filler{body};
  std::size_t done = 0;
  for (const Hole& hole : body.holes) {
    filler.html += std::string_view(body.html).substr(done, hole.offset - done);
    done = hole.offset;
    std::visit(filler, hole.what);
  }
  return filler.html + body.html.substr(done);
}

std::string escape_href(std::string_view url) {
  constexpr std::string_view safe =
      "-_.+!*(),%#@?=;:/,+$~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  std::string href;
  for (const char c : url) {
    if (c == '&')
      href += "&amp;";
    else if (c == '\'')
      href += "&#x27;";
    else if (safe.find(c) != std::string_view::npos)
      href += c;
    else
      href += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return href;
}

}  // namespace fieldguide::testing
