// Markdown to a body: GitHub Flavored Markdown with footnotes, blocks, alerts and citations.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/body.hpp"

namespace fieldguide {

struct MarkdownOptions {
  /// Whether HTML in Markdown is passed through (GFM's filtered tags excepted) or shown as text.
  bool raw_html = false;
  /// Ids in sources.yaml, sorted by bytes: `[^id]` cites them without a definition in the text.
  std::vector<std::string_view> sources;
  /// Whether the bodies of documents keep their plain text, which a search index is made of.
  bool keep_text = true;
};

/// Prepares the Markdown library. Done by the first parse if not before; safe from any thread.
void register_markdown();

/// Parses the Markdown of a page. `start` says where its first character stands in its file.
///
/// Reports what an editor can get wrong in Markdown itself; where links lead, what blocks hold and
/// which images exist is for others to check. Nesting and sizes are limited (GFM spec 0.29 sets no
/// limits), so that time and memory stay in proportion to the text; a text beyond them gives an
/// empty body and an error.
Body parse_markdown(std::string_view text, const Location& start, const MarkdownOptions& options,
                    Diagnostics& diagnostics);

/// Parses a short text from YAML: inline Markdown without a surrounding paragraph. Anything that
/// Markdown takes for a list, heading or other block is an error.
Body parse_inline_markdown(std::string_view text, const Location& start,
                           const MarkdownOptions& options, Diagnostics& diagnostics);

}  // namespace fieldguide
