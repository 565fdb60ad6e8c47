// A second drawing for columns too narrow for the first: a phone's.
#pragma once

#include <optional>

#include "diagram/draw/compose.hpp"

namespace fieldguide::flowchart {

/// The picture with other directions, and laid out so that it fits `width` pixels when shrunk by
/// ``smallest_diagram_scale`` at most; nothing when no direction gives that.
struct NarrowDrawing {
  Picture picture;
  Composition composition;
};

std::optional<NarrowDrawing> compose_narrow(const Picture& picture, const Settings& settings,
                                            double width, TextMeasurer& measurer);

}  // namespace fieldguide::flowchart
