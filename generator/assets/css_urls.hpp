// The addresses that a style sheet names.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace fieldguide {

/// Returns what stands in place of an address; `offset` is that of its first byte in the style
/// sheet.
using RewriteUrl = std::function<std::string(std::string_view url, std::size_t offset)>;

/// `css` with the address of each `url(…)` replaced, quoted or not (CSS Values 4, section 4.5);
/// comments and strings elsewhere are left alone.
std::string rewrite_css_urls(std::string_view css, const RewriteUrl& rewrite);

}  // namespace fieldguide
