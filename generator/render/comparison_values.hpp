// What pages of comparisons see besides their table: a summary in sentences, and the hub of all
// pairs.
#pragma once

#include "render/fill.hpp"
#include "template/json.hpp"

namespace fieldguide {

/// `comparison.summary`: what the roles share, counted from the data: `label`, `path` of the row or
/// empty, `text`. `has_table` tells whether the page shows the rows.
Json summary_values(const std::vector<const Role*>& roles, bool has_table, const PageScope& scope);

/// `hub` of a section whose pages compare roles: `roles`; `rows` of the matrix, each a `role` and
/// its `cells` (`path` and `shared`, or none for a role with itself or without a page); `articles`,
/// cards of the comparisons that somebody wrote, unless the section's text shows cards of its own.
/// None for other sections.
Json hub_values(const Setting& setting, const Page& section);

}  // namespace fieldguide
