// The HTML that labels may hold.
#pragma once

#include <string>
#include <string_view>

namespace fieldguide::flowchart {

/// A label's HTML with unknown tags, scripts, event handlers and unsafe URLs taken out, tags
/// balanced and text escaped: what DOMPurify makes of it in mermaid, for the tags that occur in
/// labels. Text without "<" stays as it is.
std::string sanitize_html(std::string_view html);

}  // namespace fieldguide::flowchart
