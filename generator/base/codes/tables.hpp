// One table of codes per area, so that each is read and changed where it belongs.
#pragma once

#include <span>

#include "base/codes.hpp"

namespace fieldguide {

std::span<const CodeInfo> program_codes();     ///< 00xx
std::span<const CodeInfo> file_codes();        ///< 01xx
std::span<const CodeInfo> yaml_codes();        ///< 02xx
std::span<const CodeInfo> markdown_codes();    ///< 03xx
std::span<const CodeInfo> data_codes();        ///< 04xx
std::span<const CodeInfo> template_codes();    ///< 05xx
std::span<const CodeInfo> diagram_codes();     ///< 06xx
std::span<const CodeInfo> link_codes();        ///< 07xx
std::span<const CodeInfo> publishing_codes();  ///< 08xx
std::span<const CodeInfo> serving_codes();     ///< 09xx

}  // namespace fieldguide
