// Codes 06xx: diagrams.
#include "base/codes/tables.hpp"

namespace fieldguide {

std::span<const CodeInfo> diagram_codes() { return {}; }

}  // namespace fieldguide
