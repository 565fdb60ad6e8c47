// Roles side by side: the rows and cells of a comparison, before they become HTML or CSV.
#pragma once

#include <string>
#include <vector>

#include "model/site.hpp"

namespace fieldguide {

/// What one role says about one dimension.
struct ComparisonCell {
  const DimensionValue* value = nullptr;  ///< Null: the role does not state it.
  std::vector<bool>
      shared;  ///< For each statement: whether all other roles of the table make it too.
};

struct ComparisonRow {
  const Dimension* dimension = nullptr;
  std::vector<ComparisonCell> cells;  ///< One for each role, in order.
  bool same = false;                  ///< All roles say the same, in whatever order.
  int shared = 0;                     ///< How many statements all roles share.
};

struct ComparisonGroup {
  std::string label;
  std::vector<ComparisonRow> rows;
};

/// Points into the site, which must outlive it.
struct ComparisonTable {
  std::vector<const Role*> roles;
  std::vector<ComparisonGroup> groups;  ///< In the order in which the dimensions name them.
};

/// The table of `roles` over `dimensions`; a row that no role states is left out.
ComparisonTable compare_roles(std::vector<const Role*> roles,
                              const std::vector<const Dimension*>& dimensions);

/// The dimensions that a comparison shows unless it names others.
std::vector<const Dimension*> default_dimensions(const Site& site);

}  // namespace fieldguide
