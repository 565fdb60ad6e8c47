// Codes 07xx: links, anchors and URLs.
#include "base/codes/tables.hpp"

namespace fieldguide {

std::span<const CodeInfo> link_codes() { return {}; }

}  // namespace fieldguide
