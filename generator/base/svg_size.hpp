// The size that an SVG document asks for.
#pragma once

#include <optional>
#include <string_view>

#include "base/image_size.hpp"

namespace fieldguide {

/// From the start tag of the root element: `width` and `height` in absolute units (CSS Values 4,
/// section 6.2), one of them with the `viewBox`'s ratio, or the `viewBox` alone. Reads no further
/// than that tag, and nothing else than a BOM, declarations, comments and a doctype before it.
std::optional<ImageSize> svg_size(std::string_view text);

}  // namespace fieldguide
