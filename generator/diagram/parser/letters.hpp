// Which letters beyond ASCII may stand in an unquoted name.
#pragma once

namespace fieldguide::flowchart {

/// Whether mermaid's grammar takes the code point as a letter (UNICODE_TEXT); no emoji, nothing
/// beyond U+FFFF.
bool is_name_letter(char32_t c);

}  // namespace fieldguide::flowchart
