// What roles have in common: pure functions over typed roles.
#pragma once

#include <string>
#include <vector>

#include "model/data.hpp"

namespace fieldguide {

/// Whether a value says anything about its role: statements, claims or ranges.
bool is_stated(const DimensionValue& value);

/// How many dimensions both roles state.
int shared_dimensions(const Role& a, const Role& b);

/// What makes two statements the same: the term, or the text without case, citations and final
/// stop.
std::string statement_key(const Statement& statement);

/// One thing that at least one of several roles states: a term, or a text in its words.
struct OverlapItem {
  /// Each role's own statement of it, which carries that role's citations; null where a role does
  /// not make it. At least one is not null.
  std::vector<const Statement*> by_role;

  /// The statement of the first role that makes it.
  [[nodiscard]] const Statement& any() const;
  /// How many roles make it.
  [[nodiscard]] int count() const;
};

/// What several roles state about one dimension, each thing once. Points into the roles.
struct Overlap {
  const Dimension* dimension = nullptr;
  std::size_t roles = 0;           ///< How many roles were laid side by side.
  std::vector<OverlapItem> items;  ///< In the order in which the roles first mention them.

  /// How many things all roles state.
  [[nodiscard]] int in_all() const;
  /// How many things at least two roles state.
  [[nodiscard]] int shared() const;
};

Overlap overlap_of(const std::vector<const Role*>& roles, const Dimension& dimension);

/// The things that exactly these roles state and no other of the overlap.
struct OverlapRegion {
  std::vector<std::size_t> roles;  ///< Places in the overlap's list of roles, ascending.
  std::vector<const OverlapItem*> items;
};

/// The regions of an overlap that are not empty, as in a Venn diagram: those of most roles first,
/// then by the order of the roles. Points into `overlap`.
std::vector<OverlapRegion> regions_of(const Overlap& overlap);

}  // namespace fieldguide
