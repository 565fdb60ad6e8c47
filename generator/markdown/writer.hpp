// The state of one walk over cmark's tree, and the small operations that all node kinds share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "markdown/cmark.hpp"
#include "markdown/parse.hpp"
#include "markdown/source.hpp"
#include "model/body.hpp"
#include "text/slug.hpp"

namespace fieldguide {

/// What of a node is walked after it has been entered.
enum class Visit {
  children,  ///< Its children; then it is left.
  skip       ///< Nothing more: it has been written as a whole.
};

/// What all bodies of one parse share: the page's and its footnotes'.
struct ParseContext {
  const MarkdownSource& source;
  const MarkdownOptions& options;
  Diagnostics& diagnostics;
  bool inline_only = false;  ///< A line of text: no paragraph, no figures.
  int prelude_lines = 0;     ///< Lines that were parsed before the text.
  /// Whether the text holds "[^" at all, so that unknown citations are looked for.
  bool has_labels = false;
  std::vector<std::string_view> known_labels;  ///< For "did you mean".
  std::vector<cmark_node*> footnotes{};        ///< Definitions in order of first reference.
  int unknown_citations = 0;                   ///< Reported so far.

  /// cmark's line of a node as a line of the source; 0 when cmark does not know.
  [[nodiscard]] int line(int cmark_line) const {
    return cmark_line > prelude_lines ? cmark_line - prelude_lines : 0;
  }
  /// Place of the node's first line.
  [[nodiscard]] Location at(const cmark_node& node) const {
    return source.at_line(line(node.start_line));
  }
};

/// A link that is open: its hole waits for its place, which is found at its end.
struct OpenLink {
  static constexpr auto no_hole = static_cast<std::size_t>(-1);
  std::size_t hole = no_hole;
};

/// Writes one body.
class Writer {
 public:
  Writer(ParseContext& shared, Body& target, bool is_footnote)
      : context(shared), cursor(shared.source), body(target), in_footnote(is_footnote) {}

  ParseContext& context;
  SourceCursor cursor;
  Body& body;
  const bool in_footnote;
  Slugger slugger;
  std::vector<OpenLink> open_links;
  int tables_under_heading = 0;
  bool has_table_caption = false;  ///< Whether a caption has opened the table that comes next.
  bool first_column_names_rows = false;      ///< Of the open table.
  const std::uint8_t* alignments = nullptr;  ///< Of the open table's columns: 'l', 'c', 'r' or 0.
  std::size_t column = 0;                    ///< Of the next cell.
  int heading_level = 1;  ///< Of the heading before; the page's title counts as one.

  /// Whether nothing has been written yet.
  [[nodiscard]] bool at_start() const { return body.empty() && body.headings.empty(); }
  void write(std::string_view html) { body.html += html; }
  /// Escapes & < > " as cmark does.
  void write_escaped(std::string_view text);
  /// Starts a new line unless one has just begun.
  void start_line();
  /// Records a hole at the end of the HTML; its index.
  template <typename Kind>
  std::size_t add_hole(Kind what) {
    body.holes.push_back({body.html.size(), std::move(what)});
    return body.holes.size() - 1;
  }

  void say(std::string_view text) { body.plain_text += text; }
  /// Ends a block in the plain text.
  void end_spoken_line();

  void report(Code code, Location at, std::string message, std::string hint = {}) {
    context.diagnostics.add(code, at, std::move(message), std::move(hint));
  }
};

/// Walks `first` and all that follow it among their parent's children.
void write_siblings(Writer& writer, cmark_node* first);

/// Text of all inlines below `node` as a reader hears it: alternative texts, no note numbers.
std::string text_of(const cmark_node& node);
/// Inline HTML of what is below `node`, without links, images, ids and citations.
std::string simple_html_of(const cmark_node& node);
void append_escaped(std::string& html, std::string_view text);

}  // namespace fieldguide
