// `fieldguide explain FG0203`: what a diagnostic code means.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fieldguide {

/// Title, explanation and example of a code; nothing when there is no such code.
std::optional<std::string> explain(std::string_view name);

/// One line for each code: "FG0203  error    Unknown key".
std::string list_codes();

}  // namespace fieldguide
