// Makes the address of a `click` statement safe.
#pragma once

#include <string>
#include <string_view>

namespace fieldguide::flowchart {

/// The URL as @braintree/sanitize-url 7 leaves it, which mermaid uses: decoded, "about:blank" for
/// javascript:, data: and vbscript: in any disguise, hosts in lower case.
std::string sanitize_url(std::string_view url);

}  // namespace fieldguide::flowchart
