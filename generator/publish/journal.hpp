// What an interrupted publication still has to do.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "publish/plan.hpp"

namespace fieldguide {

/// The plan's steps as text with a checksum; the manifest is not part of it, it is staged as a
/// file.
std::string format_journal(const Plan& plan);

/// Reverses `format_journal`; nothing when the text is damaged.
std::optional<Plan> parse_journal(std::string_view text);

}  // namespace fieldguide
