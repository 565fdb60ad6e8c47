// Which version this is; the build system says so.
#pragma once

#include <string_view>

namespace fieldguide {

inline constexpr std::string_view version = FIELDGUIDE_VERSION;

}  // namespace fieldguide
