// Look-ups in roles and terms.
#include "model/data.hpp"

#include <algorithm>

namespace fieldguide {

const DimensionValue* Role::find(std::string_view dimension) const {
  for (const DimensionValue& value : values)
    if (value.dimension == dimension) return &value;
  return nullptr;
}

bool Term::is(std::string_view kind) const {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace fieldguide
