// Data as classic scripts, which pages may load from file:// too.
#pragma once

#include <string>
#include <string_view>

namespace fieldguide {

/// Appends `text` as a JSON string, which is also one of JavaScript (ECMAScript 2019).
std::string& append_json(std::string& out, std::string_view text);

/// A script that leaves the value of `json` at its own element, as `document.currentScript.found`,
/// for the one who loaded it. Browsers read JSON from a string faster than from source code.
std::string data_script(std::string_view json);

}  // namespace fieldguide
