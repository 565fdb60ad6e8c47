// What roles have in common: pure functions over typed roles.
#pragma once

#include "model/data.hpp"

namespace fieldguide {

/// Whether a value says anything about its role: statements, claims or ranges.
bool is_stated(const DimensionValue& value);

/// How many dimensions both roles state.
int shared_dimensions(const Role& a, const Role& b);

}  // namespace fieldguide
