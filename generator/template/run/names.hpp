// Explains undefined names: what was sought, and what may have been meant.
#pragma once

#include <string>
#include <utility>

#include "template/run/objects.hpp"

namespace fieldguide::jinja {

class Library;

/// Message and hint of the diagnostic for using an undefined value.
std::pair<std::string, std::string> explain(const Undefined& why, const Library& library);

}  // namespace fieldguide::jinja
