// Parsed Markdown: literal HTML with typed holes, plus what the rest of the program asks about it.
//
// A body is rendered once and kept small. What differs between outputs (page, feed, book, Markdown
// twin, 404) is a hole: where a link points, an image's file, heading ids, note numbers, blocks.
#pragma once

#include <cstddef>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/boxed.hpp"
#include "base/diagnostics.hpp"
#include "model/value.hpp"

namespace fieldguide {

/// Where a link opens: the writer of the hole emits the whole start tag. `</a>` is literal.
struct LinkStart {
  std::string destination;  ///< As written: a URL, "#anchor", "../roles/x.md#skills", "term:spark".
  std::string title;        ///< Plain text, may be empty.
  Location at;
};

/// An image: the whole element. Written as a figure with caption when it stands alone with a title.
struct Image {
  std::string source;  ///< As written: a path relative to the Markdown file, or a URL.
  std::string alt;     ///< Plain text.
  std::string title;   ///< Plain text, the caption; may be empty.
  bool alone = false;  ///< The only thing in its paragraph, which is then not written.
  Location at;
};

/// A fence with a name in braces, or a Mermaid fence (name "mermaid").
struct Block {
  std::string name;
  std::string source;  ///< Text between the fences.
  /// YAML of `source`, which whoever reads the page's other YAML parses and reports; null for
  /// "mermaid".
  Value data;
  Location at;         ///< The opening fence.
  Location source_at;  ///< First character of `source`: diagnostics of the block count from here.
};

/// Where a block of `Body::blocks` stands. Apart from it, so that the many small holes stay small.
struct BlockHole {
  std::size_t block = 0;  ///< Index into `Body::blocks`.
};

/// `[^id]`: a citation of a source, or a reference to a footnote of the body.
struct Citation {
  std::string id;
  bool footnote = false;  ///< True: `id` names one of the body's own `footnotes`.
  Location at;
};

/// Start tag of a heading with its id; `HeadingEnd` writes the self-link and the end tag.
struct HeadingStart {
  std::size_t heading = 0;  ///< Index into `Body::headings`.
};
struct HeadingEnd {
  std::size_t heading = 0;
};

/// A code block in full, so that a highlighter can fill it at build time.
struct CodeBlock {
  std::string language;  ///< First word of the info string, lower case; may be empty.
  std::string title;     ///< `title="…"` of the info string; may be empty.
  std::string code;
  Location at;
};

/// The visible title of an alert, `<p class="alert-title">…</p>`, whose text is the interface's.
struct AlertTitle {
  std::string kind;  ///< "note", "tip", "important", "warning" or "caution".
};

/// Start of the focusable region around a table, of the table and of its caption, which names both.
/// What follows, to `</table></div>`, is literal.
struct TableStart {
  /// Index into `Body::headings` of the heading that the table stands under; -1: none.
  int heading = -1;
  int number = 1;  ///< Counts the tables under one heading from 1, so that labels can differ.
  /// Whether the author wrote a caption: its text and end tag follow. Otherwise the hole is filled
  /// with a whole caption, for those who do not see the heading above.
  bool has_caption = false;
};

/// Most holes are the ends of headings: larger kinds lie elsewhere.
struct Hole {
  std::size_t offset = 0;  ///< Into `Body::html`: what it stands in front of.
  std::variant<Boxed<LinkStart>, Boxed<Image>, BlockHole, Boxed<Citation>, HeadingStart, HeadingEnd,
               Boxed<CodeBlock>, Boxed<AlertTitle>, Boxed<TableStart>>
      what;

  /// What fills it when it is of this kind; otherwise null.
  template <typename Kind>
  [[nodiscard]] const Kind* as() const {
    const Kind* found = nullptr;
    visit([&](const auto& kind) {
      if constexpr (std::is_same_v<std::decay_t<decltype(kind)>, Kind>) found = &kind;
    });
    return found;
  }

  /// Calls `visitor` with what fills it, as its kind.
  template <typename Visitor>
  void visit(Visitor&& visitor) const {
    std::visit([&](const auto& kind) { visitor(unboxed(kind)); }, what);
  }
};

struct Heading {
  int level = 1;
  bool nested = false;  ///< Inside a quotation or a list.
  std::string id;       ///< Unique in the body, as github-slugger makes them.
  std::string text;     ///< Plain text.
  /// Inline HTML without links, ids and citations, for contents lists; empty where it would say no
  /// more than `text`.
  std::string html;
  std::size_t text_offset = 0;  ///< Into `Body::plain_text`: where the section's own text begins.
};

/// A footnote that the author wrote in the body.
struct Footnote;

struct Body {
  std::string html;
  std::vector<Hole> holes;  ///< By offset; several may share one.
  std::vector<Block> blocks;
  /// In order. A level 1 heading can only be the very first block: it is the page's title and is
  /// not written into `html` or `plain_text`.
  std::vector<Heading> headings;
  std::vector<Footnote> footnotes;  ///< In order of first reference.
  /// Text as a reader hears it, blocks separated by newlines; without code of blocks and holes.
  std::string plain_text;
  int words = 0;  ///< Of prose, for the reading time.

  [[nodiscard]] bool empty() const { return html.empty() && holes.empty(); }
};

struct Footnote {
  std::string id;
  Body body;
};

/// A short text from YAML that is Markdown, parsed like everything else.
struct MarkdownText {
  std::string source;  ///< As written.
  Body body;           ///< Inline: no surrounding paragraph.
  Location at;

  [[nodiscard]] bool empty() const { return source.empty(); }
};

}  // namespace fieldguide
