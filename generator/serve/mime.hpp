// Which media type a file is served as.
#pragma once

#include <string_view>

namespace fieldguide {

/// The media type that the extension of `path` stands for, in any case, with the charset where the
/// type has one; "application/octet-stream" for those not known.
std::string_view mime_type(std::string_view path);

}  // namespace fieldguide
