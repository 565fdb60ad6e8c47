// What the text says about footnotes before it is parsed: which labels are used, defined and cited.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markdown/source.hpp"

namespace fieldguide {

/// Labels of `[^label]` in the text, each once, in order. A scan of lines, not a parse: what stands
/// in code is found as well and has to be told apart by the tree.
struct FootnoteLabels {
  /// `[^label]:` at the head of a line, outside fences.
  struct Definition {
    std::string_view label;
    int line = 0;
  };
  std::vector<std::string_view> used;
  std::vector<Definition> definitions;

  [[nodiscard]] bool defines(std::string_view label) const;
};

FootnoteLabels scan_footnotes(const MarkdownSource& source);

/// Lines to parse before the text, so that cmark knows every footnote and tells which ones are
/// used.
struct Prelude {
  std::string text;
  int lines = 0;  ///< To subtract from cmark's line numbers.
};

/// Refers to each label of `labels.definitions`, defines each used label among `sources` (sorted)
/// that the text does not define, and ends with a thematic break. Empty when there is nothing to
/// say.
Prelude make_prelude(const FootnoteLabels& labels, const std::vector<std::string_view>& sources);

}  // namespace fieldguide
