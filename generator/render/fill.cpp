// Writes what belongs into the holes of a body.
#include "render/fill.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/blocks.hpp"
#include "render/faq.hpp"
#include "site/links.hpp"

namespace fieldguide {
namespace {

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  append_escaped_html(out, value);
  out += '"';
}

/// The questions of a body and the one whose answer is being written.
struct Accordion {
  std::vector<std::size_t> questions;  ///< Indices into `Body::headings`.
  const Heading* open = nullptr;

  [[nodiscard]] bool has(std::size_t heading) const {
    return std::find(questions.begin(), questions.end(), heading) != questions.end();
  }
};

struct HoleWriter {
  std::string& out;
  const Body& body;
  PageScope& scope;
  Diagnostics& diagnostics;
  Accordion& accordion;

  void operator()(const LinkStart& link) const {
    const LinkTarget target =
        resolve_link(scope.setting.site, link.at.file.text(), link.destination);
    out += "<a";
    append_attribute(out, "href", link_to(target, scope.links));
    if (!link.title.empty()) append_attribute(out, "title", link.title);
    if (target.kind == LinkTarget::Kind::external) out += " rel=\"external\"";
    append_term(link.destination);
    out += '>';
  }

  /// Marks a link to the glossary. The first of its term is tied to the explanation on the same
  /// page.
  void append_term(std::string_view destination) const {
    if (!destination.starts_with("term:")) return;
    const Term* term = scope.setting.site.term(destination.substr(5));
    if (term == nullptr || term->definition.empty()) return;
    append_attribute(out, "class", "term-link");
    if (scope.page.kind == PageKind::glossary) return;  // explains its terms itself
    auto& terms = scope.terms;
    if (std::find(terms.begin(), terms.end(), term) != terms.end()) return;
    terms.push_back(term);
    append_attribute(out, "aria-details", page_term_id(*term));
  }

  void operator()(const Image& image) const {
    const Asset* asset = find_image(scope.setting.site, image.at.file.text(), image.source);
    if (asset == nullptr) return;  // reported by check_references
    if (image.alone) out += "<figure class=\"image\">";
    out += "<img";
    append_attribute(out, "src", relative_link(scope.links, asset->url));
    append_attribute(out, "alt", image.alt);
    if (asset->width > 0)
      out += fmt::format(" width=\"{}\" height=\"{}\"", asset->width, asset->height);
    out += " loading=\"lazy\" decoding=\"async\">";
    if (!image.alone) return;
    if (!image.title.empty()) out += "<figcaption>" + escape_html(image.title) + "</figcaption>";
    out += "</figure>\n";
  }

  void operator()(const BlockHole& hole) const {
    out += render_block(body.blocks[hole.block], scope, diagnostics);
  }

  void operator()(const Citation& citation) const {
    const Footnote* footnote = nullptr;
    if (citation.footnote)
      for (const Footnote& own : body.footnotes)
        if (own.id == citation.id) footnote = &own;
    append_reference(scope.notes.cite(citation.id, footnote));
  }

  /// The mark hangs on the word before it: "run [^a]." must not put a space on either side.
  void append_reference(const Notes::Reference& reference) const {
    const std::string label =
        scope.setting.texts.text("note.reference", {{"number", std::to_string(reference.number)}});
    // The space that authors write before a reference would part it from its word, even at a line's
    // end.
    while (out.ends_with(' ') || out.ends_with('\n'))
      out.pop_back();
    const bool follows_mark = out.ends_with("</sup>");
    out += fmt::format(
        "<sup class=\"cite{}\"><a id=\"{}\" href=\"#{}\" aria-label=\"{}\">{}</a></sup>",
        follows_mark ? " cite-next" : "", reference.id, reference.note_id, escape_html(label),
        reference.number);
  }

  void operator()(const HeadingStart& start) const {
    const Heading& heading = body.headings[start.heading];
    if (accordion.open != nullptr && heading.level <= accordion.open->level) close_answer();
    if (accordion.has(start.heading)) {
      accordion.open = &heading;
      out += fmt::format("<details class=\"faq\"><summary><h{}>", heading.level);
      return;
    }
    out += fmt::format("<h{}", heading.level);
    append_attribute(out, "id", heading.id);
    out += '>';
  }

  /// The id of a question is its answer's: a link to it then opens the answer without a script
  /// (HTML, "ancestor details revealing algorithm").
  void open_answer(const Heading& question) const {
    out += fmt::format("</h{}></summary>\n<div class=\"faq-answer\"", question.level);
    append_attribute(out, "id", question.id);
    out += ">\n";
  }

  void close_answer() const {
    out += "<p class=\"faq-link\"><a";
    append_attribute(out, "href", "#" + accordion.open->id);
    append_attribute(out, "aria-label",
                     scope.setting.texts.text("faq.link_to", {{"question", accordion.open->text}}));
    out +=
        '>' + escape_html(scope.setting.texts.text("faq.link")) + "</a></p>\n</div>\n</details>\n";
    accordion.open = nullptr;
  }

  void operator()(const HeadingEnd& end) const {
    const Heading& heading = body.headings[end.heading];
    if (accordion.open == &heading) return open_answer(heading);
    out += "<a class=\"anchor\"";
    append_attribute(out, "href", "#" + heading.id);
    append_attribute(out, "aria-label",
                     scope.setting.texts.text("heading.link", {{"heading", heading.text}}));
    out += fmt::format("></a></h{}>\n", heading.level);
  }

  void operator()(const CodeBlock& code) const {
    out += "<div class=\"code\">";
    if (!code.title.empty()) out += "<p class=\"code-title\">" + escape_html(code.title) + "</p>";
    out += "<pre tabindex=\"0\"><code";
    if (!code.language.empty()) append_attribute(out, "class", "language-" + code.language);
    out += '>';
    append_escaped_html(out, code.code);
    out += "</code></pre></div>\n";
  }

  void operator()(const AlertTitle& alert) const {
    out += "<p class=\"alert-title\">" +
           escape_html(scope.setting.texts.text("alert." + alert.kind)) + "</p>";
  }

  void operator()(const TableStart& table) const {
    out += fmt::format(
        "<div class=\"table-wrap\" role=\"region\" tabindex=\"0\" "
        "aria-labelledby=\"fg-table-{0}\"><table>\n<caption id=\"fg-table-{0}\"",
        ++scope.tables);
    out += table.has_caption
               ? ">"
               : " class=\"visually-hidden\">" + escape_html(table_name(table)) + "</caption>";
  }

  /// What a table without a caption is called: after the heading above it.
  [[nodiscard]] std::string table_name(const TableStart& table) const {
    const std::string heading = table.heading < 0
                                    ? scope.page.title
                                    : body.headings[static_cast<std::size_t>(table.heading)].text;
    TextArguments arguments = {{"heading", heading}, {"number", std::to_string(table.number)}};
    return own_region_name(
        scope.setting.texts.text(table.number == 1 ? "table.label" : "table.label_numbered",
                                 arguments),
        scope);
  }
};

/// Offset of a hole in the body's HTML; its end for the index behind the last.
std::size_t offset_of(const Body& body, std::size_t hole) {
  return hole < body.holes.size() ? body.holes[hole].offset : body.html.size();
}

/// HTML from `offset` on, with the holes from one index to another (the end excluded), up to the
/// next.
std::string fill_holes(const Body& body, std::size_t offset, std::size_t first_hole,
                       std::size_t end_hole, PageScope& scope, Diagnostics& diagnostics) {
  std::string out;
  Accordion accordion;
  if (&body == &scope.page.body)
    accordion.questions = faq_questions(body, scope.page.front_matter.faq);
  const HoleWriter writer{out, body, scope, diagnostics, accordion};
  for (std::size_t i = first_hole; i < end_hole; ++i) {
    out.append(body.html, offset, body.holes[i].offset - offset);
    offset = body.holes[i].offset;
    body.holes[i].visit(writer);
  }
  out.append(body.html, offset, offset_of(body, end_hole) - offset);
  if (accordion.open != nullptr) writer.close_answer();
  return out;
}

/// Index of the hole that opens the first heading: where the lead ends.
std::size_t end_of_lead(const Body& body) {
  const auto heading = std::find_if(body.holes.begin(), body.holes.end(), [](const Hole& hole) {
    return hole.as<HeadingStart>() != nullptr;
  });
  return static_cast<std::size_t>(heading - body.holes.begin());
}

}  // namespace

std::string link_to(const LinkTarget& target, const LinkBase& base) {
  if (target.kind == LinkTarget::Kind::external) return target.url;
  return relative_link(base, target.anchor.empty() ? target.url : target.url + "#" + target.anchor);
}

std::string own_region_name(std::string name, PageScope& scope) {
  const int number = ++scope.region_names[name];
  if (number == 1) return name;
  return scope.setting.texts.text("table.name_again",
                                  {{"name", name}, {"number", std::to_string(number)}});
}

std::string fill_lead(const Body& body, PageScope& scope, Diagnostics& diagnostics) {
  return fill_holes(body, 0, 0, end_of_lead(body), scope, diagnostics);
}

std::string fill_after_lead(const Body& body, PageScope& scope, Diagnostics& diagnostics) {
  const std::size_t first = end_of_lead(body);
  return fill_holes(body, offset_of(body, first), first, body.holes.size(), scope, diagnostics);
}

std::string fill(const Body& body, PageScope& scope, Diagnostics& diagnostics) {
  return fill_holes(body, 0, 0, body.holes.size(), scope, diagnostics);
}

std::string page_term_id(const Term& term) {
  return "fg-word-" + term.id;
}

std::string fill_text(const MarkdownText& text, PageScope& scope, Diagnostics& diagnostics) {
  return text.empty() ? std::string{} : fill(text.body, scope, diagnostics);
}

std::string cite_sources(const std::vector<std::string>& sources, PageScope& scope) {
  std::string out;
  Diagnostics unused;
  const Body body;
  Accordion none;
  for (const std::string& source : sources)
    HoleWriter{out, body, scope, unused, none}(Citation{source, false, {}});
  return out;
}

}  // namespace fieldguide
