// Counts what roles have in common.
#include "compare/overlap.hpp"

#include <algorithm>

namespace fieldguide {

bool is_stated(const DimensionValue& value) {
  return !value.statements.empty() || !value.claims.empty() || !value.ranges.empty();
}

int shared_dimensions(const Role& a, const Role& b) {
  return static_cast<int>(std::count_if(a.values.begin(), a.values.end(), [&](const DimensionValue& value) {
    const DimensionValue* other = b.find(value.dimension);
    return is_stated(value) && other != nullptr && is_stated(*other);
  }));
}

}  // namespace fieldguide
