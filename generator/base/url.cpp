// Recognises URLs that carry a program or a document of their own.
#include "base/url.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/text.hpp"

namespace fieldguide {

bool is_dangerous_url(std::string_view url) {
  constexpr std::array<std::string_view, 3> dangerous = {"javascript:", "vbscript:", "data:"};
  constexpr std::size_t longest = 11;
  std::string scheme;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    // Skipped inside a scheme: tab and line ends; before it: all controls and the space.
    if (c == '\t' || c == '\n' || c == '\r' || (scheme.empty() && byte <= 0x20)) continue;
    scheme += c;
    if (c == ':' || scheme.size() == longest) break;
  }
  return std::find(dangerous.begin(), dangerous.end(), to_lower_ascii(scheme)) != dangerous.end();
}

}  // namespace fieldguide
