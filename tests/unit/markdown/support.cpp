// Parses and fills bodies for the Markdown tests.
#include "unit/markdown/support.hpp"

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

/// Fills each kind of hole.
struct Filler {
  const Body& body;
  NoteNumbers& notes;
  std::string html{};
  std::size_t offset = 0;  ///< Of the hole in `body.html`.

  std::string title(const std::string& text) {
    return text.empty() ? "" : "\" title=\"" + escaped(text);
  }
  void operator()(const LinkStart& link) {
    html += "<a href=\"" + escape_href(link.destination) + title(link.title) + "\">";
  }
  void operator()(const Image& image) {
    // A body leaves out the paragraph of a lone image, except in tight lists, which have none.
    const bool paragraph = image.alone && (offset == 0 || body.html[offset - 1] == '\n');
    html += paragraph ? "<p>" : "";
    html += "<img src=\"" + escape_href(image.source) + "\" alt=\"" + escaped(image.alt) +
            title(image.title) + "\" />";
    html += paragraph ? "</p>" : "";
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
        notes.numbers.emplace(citation.id, static_cast<int>(notes.numbers.size()) + 1)
            .first->second;
    const int use = ++notes.uses[citation.id];
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
  void operator()(const TableStart& table) {
    html += table.has_caption ? "<table>\n<caption>" : "<table>";
  }
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

std::string fill(const Body& body, NoteNumbers& numbers) {
  Filler filler{body, numbers};
  std::size_t done = 0;
  for (const Hole& hole : body.holes) {
    filler.html += std::string_view(body.html).substr(done, hole.offset - done);
    done = filler.offset = hole.offset;
    hole.visit(filler);
  }
  return filler.html + body.html.substr(done);
}

std::string fill(const Body& body) {
  NoteNumbers numbers;
  return fill(body, numbers);
}

std::string with_backlinks(const std::string& html, const Footnote& note,
                           const NoteNumbers& numbers) {
  const std::string id = escape_href(note.id);
  std::string links;
  for (int use = 1; use <= numbers.uses.at(note.id); ++use) {
    const std::string again = use > 1 ? fmt::format("-{}", use) : "";
    const std::string mark =
        use > 1 ? fmt::format("<sup class=\"footnote-ref\">{}</sup>", use) : "";
    links += fmt::format(
        "{}<a href=\"#fnref-{}{}\" class=\"footnote-backref\" data-footnote-backref "
        "aria-label=\"Back to content\">↩{}</a>",
        use > 1 ? " " : "", id, again, mark);
  }
  constexpr std::string_view end = "</p>\n";
  if (!html.ends_with(end)) return html + links + "\n";
  return html.substr(0, html.size() - end.size()) + " " + links + std::string(end);
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
