// The filters, tests and functions of the language, for the handbook.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "template/library/callable.hpp"

namespace fieldguide {

/// Callables that the handbook lists together.
struct ReferenceGroup {
  std::string_view title;    ///< Heading of the list: "Filters for texts".
  bool takes_input = false;  ///< Filters and tests: their first parameter is left out of the list.
  std::span<const jinja::Declaration> declarations;
};

/// All groups in the handbook's order.
std::vector<ReferenceGroup> template_reference();
/// A heading and a table for each group, as the handbook's page "Filters" holds them.
std::string reference_as_markdown(const std::vector<ReferenceGroup>& groups);

}  // namespace fieldguide
