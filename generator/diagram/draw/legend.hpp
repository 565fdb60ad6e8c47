// What kinds of lines mean, drawn below the diagram: `%% legend: --> data flow | -.-> influence`.
#pragma once

#include <string_view>
#include <vector>

#include "diagram/draw/compose.hpp"
#include "diagram/draw/picture.hpp"

namespace fieldguide::flowchart {

/// Pixels between a sample and its meaning.
inline constexpr double legend_gap = 8;

/// Reads the legends of a flowchart's source. To mermaid they are comments. Entries stand between
/// "|"; each is a link without text and what it means. Others are remarked upon.
std::vector<LegendEntry> read_legend(std::string_view source, std::vector<Remark>& remarks);

/// Adds rows for the legend at the bottom of the drawing, which grows by them.
void place_legend(const std::vector<LegendEntry>& legend, TextMeasurer& measurer,
                  Composition& composition);

}  // namespace fieldguide::flowchart
