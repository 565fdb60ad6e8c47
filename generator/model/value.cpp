// Look-up in positioned YAML values.
#include "model/value.hpp"

namespace fieldguide {

const Value* Value::find(std::string_view key) const {
  for (const auto& [name, value] : entries)
    if (name.name == key) return &value;
  return nullptr;
}

}  // namespace fieldguide
