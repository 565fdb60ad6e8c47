// What must hold in every drawing.
#pragma once

#include <string>
#include <vector>

#include "diagram/layout/scene.hpp"

namespace fieldguide::flowchart::test {

/// Violations found in a drawing, each in words: overlapping nodes, links through foreign nodes,
/// labels or titles, labels on nodes or on one another, missing or slanted links, things outside of
/// their group.
std::vector<std::string> violations(const Scene& scene, const Drawing& drawing);

}  // namespace fieldguide::flowchart::test
