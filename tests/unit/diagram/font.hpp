// The theme's font for tests.
#pragma once

#include "diagram/measure.hpp"

namespace fieldguide::flowchart::test {

/// The font that the theme serves, read once from the installed packages.
const Fonts& theme_fonts();

}  // namespace fieldguide::flowchart::test
