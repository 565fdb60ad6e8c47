// Flowchart source → Flowchart.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diagram/graph.hpp"
#include "diagram/parser/builder.hpp"

namespace fieldguide::flowchart {

/// Subgraphs within subgraphs at most; a hundred levels are already unreadable.
inline constexpr int maximum_subgraph_depth = 100;

/// Parses a flowchart exactly as mermaid 12 does: what it accepts is accepted, with the same
/// meaning. Nothing when the text is wrong; `problem` then says why, better than mermaid.
std::optional<Flowchart> parse_flowchart(std::string_view source, const ParseOptions& options,
                                         Problem& problem);

}  // namespace fieldguide::flowchart
