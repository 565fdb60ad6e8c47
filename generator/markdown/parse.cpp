// Parses Markdown: the prelude for footnotes, cmark-gfm, then one walk that writes the bodies.
#include "markdown/parse.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "markdown/cmark.hpp"
#include "markdown/footnote_scan.hpp"
#include "markdown/limits.hpp"
#include "markdown/nodes.hpp"
#include "markdown/source.hpp"
#include "markdown/words.hpp"

namespace fieldguide {
namespace {

/// Behind the thematic break that ends the prelude.
cmark_node* skip_prelude(cmark_node* node) {
  while (node->type != CMARK_NODE_THEMATIC_BREAK)
    node = node->next;
  return node->next;
}

/// The prelude refers to each footnote of the text: those that nothing else has led to are unused.
void check_unused(const ParseContext& context, const cmark_node* prelude) {
  if (!cmark::is(prelude, CMARK_NODE_PARAGRAPH)) return;
  for (const cmark_node* node = prelude->first_child; node != nullptr; node = node->next) {
    if (node->type != CMARK_NODE_FOOTNOTE_REFERENCE) continue;
    const cmark_node& definition = cmark::definition(*node);
    if (is_used(definition)) continue;
    context.diagnostics.add(
        Code::unused_footnote, context.at(definition),
        fmt::format("nothing refers to the footnote '{}'", cmark::literal(definition)),
        fmt::format("write '[^{}]' where it belongs", cmark::literal(definition)));
  }
}

void check_definitions(const ParseContext& context, const FootnoteLabels& labels) {
  std::unordered_set<std::string_view> seen;
  for (const auto& [label, line] : labels.definitions) {
    const auto& sources = context.options.sources;
    if (!seen.insert(label).second)
      context.diagnostics.add(Code::duplicate_footnote, context.source.at_line(line),
                              fmt::format("the footnote '{}' is defined twice", label));
    else if (std::binary_search(sources.begin(), sources.end(), label))
      context.diagnostics.add(Code::duplicate_footnote, context.source.at_line(line),
                              fmt::format("'{}' is already the id of a source", label),
                              "give the footnote another name");
  }
}

std::vector<std::string_view> known_labels(const FootnoteLabels& labels,
                                           const MarkdownOptions& options) {
  std::vector<std::string_view> known = options.sources;
  for (const auto& definition : labels.definitions)
    known.push_back(definition.label);
  return known;
}

/// Bodies live as long as the build; what they grew beyond their size would be a third of its
/// memory.
void release_spare_room(Body& body) {
  body.html.shrink_to_fit();
  body.plain_text.shrink_to_fit();
  body.holes.shrink_to_fit();
  body.headings.shrink_to_fit();
}

void write_body(ParseContext& context, Body& body, cmark_node* first, bool is_footnote) {
  Writer writer(context, body, is_footnote);
  write_siblings(writer, first);
  body.words = count_words(body.plain_text);
  release_spare_room(body);
}

/// Footnotes may refer to further ones, which are appended meanwhile.
void write_footnotes(ParseContext& context, Body& body) {
  for (std::size_t i = 0; i < context.footnotes.size(); ++i) {
    cmark_node& definition = *context.footnotes[i];
    Footnote footnote;
    footnote.id = cmark::literal(definition);
    write_body(context, footnote.body, definition.first_child, true);
    body.footnotes.push_back(std::move(footnote));
  }
}

bool is_one_paragraph(const cmark_node* first) {
  return cmark::is(first, CMARK_NODE_PARAGRAPH) &&
         (first->next == nullptr || first->next->type == CMARK_NODE_FOOTNOTE_DEFINITION);
}

enum class Shape { blocks, one_line };

/// The nodes to write: all blocks, or the inlines of the only paragraph; null when there are none.
cmark_node* content(const ParseContext& context, cmark_node* first, Shape shape) {
  if (shape == Shape::blocks || trim(context.source.text()).empty()) return first;
  if (is_one_paragraph(first)) return first->first_child;
  context.diagnostics.add(
      Code::block_in_inline_text, context.source.at_line(1),
      "only one paragraph of text can stand here, no list, heading or other block",
      "to show the first character as it is, write a backslash before it");
  return nullptr;
}

Body parse(std::string_view text, const Location& start, const MarkdownOptions& options,
           Diagnostics& diagnostics, Shape shape) {
  const MarkdownSource source(text, start);
  if (!is_within_limits(source, diagnostics)) return {};
  const FootnoteLabels labels = scan_footnotes(source);
  const Prelude prelude = make_prelude(labels, options.sources);
  ParseContext context{
      source, options, diagnostics, shape == Shape::one_line, prelude.lines, !labels.used.empty(),
      {},     {}};
  if (context.has_labels) context.known_labels = known_labels(labels, options);
  check_definitions(context, labels);

  const cmark::Tree tree(prelude.text, text);
  cmark_node* const root = tree.root();
  cmark_node* const prelude_paragraph = prelude.lines > 0 ? root->first_child : nullptr;
  cmark_node* const first = prelude.lines > 0 ? skip_prelude(root->first_child) : root->first_child;
  Body body;
  write_body(context, body, content(context, first, shape), false);
  write_footnotes(context, body);
  check_unused(context, prelude_paragraph);
  return body;
}

}  // namespace

void register_markdown() {
  cmark::register_extensions();
}

Body parse_markdown(std::string_view text, const Location& start, const MarkdownOptions& options,
                    Diagnostics& diagnostics) {
  return parse(text, start, options, diagnostics, Shape::blocks);
}

Body parse_inline_markdown(std::string_view text, const Location& start,
                           const MarkdownOptions& options, Diagnostics& diagnostics) {
  return parse(text, start, options, diagnostics, Shape::one_line);
}

}  // namespace fieldguide
