// Data as classic scripts, which pages may load from file:// too.
#pragma once

#include <string>
#include <string_view>

#include "model/output_sink.hpp"

namespace fieldguide {

/// Appends `text` as a JSON string, which is also one of JavaScript (ECMAScript 2019).
std::string& append_json(std::string& out, std::string_view text);

/// A script that leaves the value of `json` at its own element, as `document.currentScript.found`,
/// for the one who loaded it. Browsers read JSON from a string faster than from source code.
std::string data_script(std::string_view json);

/// Gives `sink` that script in the folder assets/search/, with its hash in its name: "terms.js" →
/// "terms.k3v7q2mxoa.js".
MadeFile add_script(std::string_view name, std::string_view json, OutputSink& sink);
/// The name of such a file in its folder.
std::string_view script_name(const MadeFile& script);

}  // namespace fieldguide
