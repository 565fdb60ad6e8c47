// HTML character references.
#pragma once

#include <string>
#include <string_view>

namespace fieldguide::flowchart {

/// Replaces `&amp;`, `&#35;`, `&#x23;` by the characters they name; others stay as written. Knows
/// the names of HTML 4 and a few later ones.
std::string decode_entities(std::string_view text);

}  // namespace fieldguide::flowchart
