// Labels as they are drawn: lines of styled runs.
#pragma once

#include <string>
#include <vector>

#include "diagram/graph.hpp"

namespace fieldguide::flowchart {

/// A stretch of text of one look.
struct Run {
  std::string text;
  bool bold = false;
  bool italic = false;
};

using RichLine = std::vector<Run>;

/// The label's lines with bold and italic from `<b>`, `<strong>`, `<i>`, `<em>` and, in Markdown
/// strings, from `*` and `_`. Icons such as "fa:fa-car" are left out where other text stands beside
/// them, and named otherwise. Empty lines are dropped; without any text the result is empty.
std::vector<RichLine> rich_lines(const Label& label);

/// The text of a line without its styles.
std::string plain_text(const RichLine& line);

}  // namespace fieldguide::flowchart
