// The lines of a label as a reader sees them.
#pragma once

#include <string>
#include <vector>

#include "diagram/graph.hpp"

namespace fieldguide::flowchart {

/// Breaks at newlines, "\n" and `<br>`, drops tags, decodes entities and trims. Never empty.
/// Markdown emphasis stays as written.
std::vector<std::string> label_lines(const Label& label);

}  // namespace fieldguide::flowchart
