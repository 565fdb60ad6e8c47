// The order of elements within their layers.
#pragma once

#include "diagram/layout/layers.hpp"

namespace fieldguide::flowchart {

/// Reorders the layers so that few segments cross; among equals the declared order stays. With
/// `keep_ports` the group's ports stay in the order they have. Returns the number of crossings
/// left.
int order_layers(Layers& layers, bool keep_ports);

}  // namespace fieldguide::flowchart
