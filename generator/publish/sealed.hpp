// Text files that say when they are damaged.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fieldguide {

/// `title`, then `lines` (each with its end), then a checksum of both.
std::string seal(std::string_view title, std::string_view lines);

/// The lines that `seal` was given; nothing when the title is another or any byte was changed or
/// lost.
std::optional<std::string_view> unseal(std::string_view title, std::string_view text);

}  // namespace fieldguide
