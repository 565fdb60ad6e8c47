// Names the JSON of templates without its implementation, which is costly to compile.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace fieldguide {

/// Keeps the order of keys, which reaches the output. Include template/json.hpp to use one.
using Json = nlohmann::ordered_json;

}  // namespace fieldguide
