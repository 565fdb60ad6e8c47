// Codes 03xx: Markdown.
#include "base/codes/tables.hpp"

namespace fieldguide {

std::span<const CodeInfo> markdown_codes() { return {}; }

}  // namespace fieldguide
