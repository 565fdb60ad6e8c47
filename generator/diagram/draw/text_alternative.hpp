// A flowchart in words.
#pragma once

#include <string>

#include "diagram/draw/picture.hpp"
#include "diagram/flowchart.hpp"

namespace fieldguide::flowchart {

/// HTML: a list of nodes with their groups, and a list of connections with their labels.
std::string text_alternative(const Picture& picture, const DiagramTexts& texts);

}  // namespace fieldguide::flowchart
