// What the Markdown tests share: parsing in one line, and holes filled the plain way.
#pragma once

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

/// The body's HTML with each hole filled as cmark-gfm's own renderer would fill it; blocks become
/// code blocks, table regions and alert titles nothing but marked places.
std::string fill(const Body& body);

/// Escapes a URL as cmark-gfm does for `href`.
std::string escape_href(std::string_view url);

}  // namespace fieldguide::testing
