// Where elements stand across the flow.
#pragma once

#include "diagram/layout/layers.hpp"

namespace fieldguide::flowchart {

/// Spreads the links of every box along its top and bottom, then gives each element the x that
/// makes links as straight as possible, with the distances of `spacing` kept. The leftmost edge is
/// at 0.
void position_elements(Layers& layers, const GroupInput& input);

}  // namespace fieldguide::flowchart
