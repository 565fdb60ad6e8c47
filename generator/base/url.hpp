// What a URL may do, for every place where an editor can write one.
#pragma once

#include <string_view>

namespace fieldguide {

/// Whether a browser that follows `url` would run it or show bytes made up by its author: schemes
/// javascript, vbscript and data, in any case, with the tabs, line ends and leading blanks that the
/// WHATWG URL parser skips. Entities and backslash escapes must be decoded before.
bool is_dangerous_url(std::string_view url);

}  // namespace fieldguide
