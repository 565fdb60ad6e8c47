// Shapes as Markdown, for the handbook.
#pragma once

#include <string>

#include "schema/type.hpp"

namespace fieldguide {

/// A table of the shape's keys (key, value, meaning, example) with what else holds for them below
/// it. Shapes that are values of keys are linked as headings of the same page: "#text-value".
std::string document_shape(const Shape& shape);

}  // namespace fieldguide
