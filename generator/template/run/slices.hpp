// Slices of lists and strings.
#pragma once

#include "template/run/run.hpp"
#include "template/value.hpp"

namespace fieldguide::jinja {

/// `value[start:stop:step]` as in Python; bounds that are none are left open.
Value slice(Run& run, const Value& value, const Value& start, const Value& stop, const Value& step);

}  // namespace fieldguide::jinja
