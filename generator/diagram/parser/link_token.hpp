// What the characters of a link mean.
#pragma once

#include <string_view>

#include "diagram/parser/builder.hpp"

namespace fieldguide::flowchart {

/// Type, stroke and length of a link such as " --> " (destructLink of flowDb.ts). `start` is the
/// "x--" in front of a text; empty without one. INVALID when its head or stroke does not fit the
/// end.
LinkToken read_link(std::string_view end, std::string_view start);

}  // namespace fieldguide::flowchart
