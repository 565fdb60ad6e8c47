// The guide's data for others to use: JSON of roles and comparisons, CSV of tables. What the files
// hold is written down for their users in generator/handbook/content/open-data.md.
#pragma once

#include <string>
#include <vector>

#include "compare/table.hpp"
#include "model/output.hpp"
#include "render/setting.hpp"

namespace fieldguide {

/// A role with all that it states. `url` is its page's address.
Json role_json(const Site& site, const Role& role);

/// Roles side by side, dimension by dimension.
Json comparison_json(const Site& site, const ComparisonTable& table);

/// All dimensions, sources, terms and roles in one value.
Json roles_json(const Site& site);

/// JSON as it is published: indented, keys in a fixed order, with a final newline.
std::string json_text(const Json& json);

/// The data files that belong to a page: JSON for a role, JSON and CSV for a comparison; none for
/// other pages. Paths are next to the page's.
std::vector<Output> data_files(const Setting& setting, const Page& page);

/// `page.downloads`: `label` and `path` of the same files.
Json download_values(const Page& page);

}  // namespace fieldguide
