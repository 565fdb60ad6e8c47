// The parsed flowchart as JSON, for tools and for comparison with mermaid.
#pragma once

#include <string>

#include "diagram/graph.hpp"
#include "diagram/parser/preprocess.hpp"

namespace fieldguide::flowchart {

/// One object: type, direction, vertices, edges, subgraphs, classDefs and edgeDefaults, with
/// mermaid's names and values; what is empty is left out. Indented by two.
std::string chart_to_json(const Flowchart& chart);

}  // namespace fieldguide::flowchart
