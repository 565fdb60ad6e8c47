// Shapes as JSON Schema, for editors that check YAML while it is written.
#pragma once

#include <string>

#include "schema/type.hpp"

namespace fieldguide {

/// The JSON Schema (draft 2020-12) of a file whose value is of type `type`, indented by two spaces;
/// the shapes that it uses stand under "$defs".
std::string json_schema(const std::string& title, const Type& type);

}  // namespace fieldguide
