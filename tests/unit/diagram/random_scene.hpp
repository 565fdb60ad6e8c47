// Random drawings to lay out.
#pragma once

#include "diagram/layout/scene.hpp"

namespace fieldguide::flowchart::test {

/// A scene of up to 40 nodes and 60 links with nested groups of random directions, sizes, shapes
/// and labels; the same for the same seed on every platform.
Scene random_scene(unsigned seed);

}  // namespace fieldguide::flowchart::test
