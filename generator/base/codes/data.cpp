// Codes 04xx: roles, dimensions, terms, sources and other data.
#include "base/codes/tables.hpp"

namespace fieldguide {

std::span<const CodeInfo> data_codes() { return {}; }

}  // namespace fieldguide
