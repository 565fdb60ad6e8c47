// A role's file: its own keys by their schema, all others by the dimension they name.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/data.hpp"
#include "model/value.hpp"

namespace fieldguide {

/// Reads the role `id` from the value of its file. Reports keys that are neither a role's own nor
/// among `dimensions` (FG0401), unless `dimensions_complete` is false: then some could not be read.
Role read_role(const std::string& id, const Value& value, const std::vector<Dimension>& dimensions,
               bool dimensions_complete, Diagnostics& diagnostics);

}  // namespace fieldguide
