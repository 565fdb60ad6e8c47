// What the Markdown tests share: parsing in one line, and holes filled the plain way.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "markdown/parse.hpp"

namespace fieldguide::testing {

/// A parsed text with what was reported about it.
struct Parsed {
  Body body;
  std::vector<Diagnostic> found;

  /// "FG0307 3:5" for each finding, in order.
  [[nodiscard]] std::vector<std::string> codes() const;
};

/// Parses `text` as if it were all of page.md; the sources are "ab-2026" and "report".
Parsed parse(std::string_view text, bool raw_html = false);
Parsed parse_inline(std::string_view text);

/// Numbers of notes over a body and its footnotes, counted as cmark-gfm counts them.
struct NoteNumbers {
  std::map<std::string, int> numbers;  ///< Of each id.
  std::map<std::string, int> uses;     ///< How often each id has been referred to.
};

/// The body's HTML with each hole filled as cmark-gfm's own renderer would fill it; blocks become
/// code blocks, alert titles comments, the start tag of a table's region nothing.
std::string fill(const Body& body, NoteNumbers& numbers);
std::string fill(const Body& body);

/// A filled footnote with the links back to its references that cmark-gfm adds.
std::string with_backlinks(const std::string& html, const Footnote& note,
                           const NoteNumbers& numbers);

/// Escapes a URL as cmark-gfm does for `href`.
std::string escape_href(std::string_view url);

}  // namespace fieldguide::testing
