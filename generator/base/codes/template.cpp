// Codes 05xx: templates.
#include "base/codes/tables.hpp"

namespace fieldguide {

std::span<const CodeInfo> template_codes() { return {}; }

}  // namespace fieldguide
