// Where things stand in the Markdown text: lines, columns, and a cursor that finds what cmark only
// hints at.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// A part of the source, in bytes.
struct Span {
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The Markdown text with its lines.
class MarkdownSource {
 public:
  /// `start` is the place of the first character in the file.
  MarkdownSource(std::string_view text, const Location& start);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] int lines() const { return static_cast<int>(starts_.size()); }
  /// Offset of the first byte of a line, from 1; lines outside are moved to the nearest one.
  [[nodiscard]] std::size_t line_start(int line) const;
  /// A line, from 1, without its end; empty when there is none.
  [[nodiscard]] std::string_view line(int line) const;
  /// Place in the file of a part of the text; the underlined length ends with the line.
  [[nodiscard]] Location at(Span span) const;
  /// Place of a whole line.
  [[nodiscard]] Location at_line(int line) const;
  /// Where the first reference definition (`[label]: destination`) with this destination, written
  /// without escapes, has it.
  [[nodiscard]] std::optional<Span> find_definition(std::string_view destination) const;

 private:
  std::string_view text_;
  Location start_;
  std::vector<std::size_t> starts_;
  /// Offsets of destinations in definitions; made when first asked for.
  mutable std::optional<std::unordered_map<std::string_view, std::size_t>> definitions_;
};

/// Walks the source in step with the tree's inlines, so that each link, image and citation is found
/// where it stands. cmark's own columns are off behind multi-line links and code spans.
class SourceCursor {
 public:
  explicit SourceCursor(const MarkdownSource& source) : source_(source) {}

  /// Restricts the search to the lines of a block, but never moves back; 0 stands for an unknown
  /// line.
  void enter_lines(int first, int last);
  /// Moves to a line if it lies ahead.
  void enter_line(int line);
  /// Moves behind a code span.
  void skip_code_span(std::string_view code);
  /// Finds the destination of an inline link or image, `](destination`, and moves behind it.
  std::optional<Span> find_destination(std::string_view destination);
  /// Finds `text` as written, and moves behind it. Like the others, it does not look far.
  std::optional<Span> find(std::string_view text);
  /// As `find`, but passes over what a backslash escapes; nothing when only such are left.
  std::optional<Span> find_unescaped(std::string_view text);

 private:
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t from) const;

  const MarkdownSource& source_;
  std::size_t position_ = 0;
  std::size_t end_ = std::string_view::npos;
  /// Offset of the first "](" not before `position_`, sought once; npos when there is none.
  std::optional<std::size_t> next_bracket_;
};

}  // namespace fieldguide
