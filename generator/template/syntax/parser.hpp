// Builds the tree of a template from its tokens.
#pragma once

#include <memory>

#include "template/library/library.hpp"
#include "template/syntax/ast.hpp"
#include "template/syntax/names.hpp"

namespace fieldguide::jinja {

/// Parses `source`; all mistakes of the text are in the result's `errors`. Names go to `names`;
/// filters, tests and functions are looked up in `library`, which must outlive the result.
std::unique_ptr<Template> parse(Source source, NameTable& names, const Library& library);

}  // namespace fieldguide::jinja
