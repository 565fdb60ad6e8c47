// Codes 08xx: writing the published folder.
#include "base/codes/tables.hpp"

namespace fieldguide {

std::span<const CodeInfo> publishing_codes() { return {}; }

}  // namespace fieldguide
