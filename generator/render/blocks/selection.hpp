// Which roles and dimensions a block is about: what most blocks of comparisons begin with.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/block_kinds.hpp"
#include "schema/schema.hpp"

namespace fieldguide {

/// As an editor names them in the block's YAML.
struct SelectionData {
  std::vector<std::string> roles, dimensions;
  std::vector<Location> roles_at, dimensions_at;
};

/// Roles and dimensions of the site, in the order named.
struct Selection {
  std::vector<const Role*> roles;
  std::vector<const Dimension*> dimensions;
};

/// A role needs a column to be read in: more than this are too many.
constexpr std::size_t most_columns = 6;

/// The shape of a block that names `roles` and `dimensions`. `dimensions_by_default` ends the
/// sentence "Without it: …".
Schema<SelectionData> selection_schema(std::string name, std::string meaning,
                                       const std::string& dimensions_by_default);

/// How many roles a block can show.
struct RoleCount {
  std::size_t least = 0;
  std::size_t most = std::numeric_limits<std::size_t>::max();
};

/// What the block names: without roles those of its page, without dimensions none. Reports unknown
/// ids and too few or too many roles; nothing when the block cannot be shown.
std::optional<Selection> read_selection(const Schema<SelectionData>& schema,
                                        const BlockScope& scope, RoleCount count,
                                        Diagnostics& diagnostics);

/// The dimensions of a type, of terms only those whose terms are of `kind` unless that is empty.
std::vector<const Dimension*> dimensions_of(const Site& site, DimensionType type,
                                            std::string_view kind = {});

/// The roles that state at least one of the dimensions, in the site's order.
std::vector<const Role*> roles_stating(const Site& site,
                                       const std::vector<const Dimension*>& dimensions);

/// `role_link` of each.
Json roles_values(const std::vector<const Role*>& roles, const Setting& setting);

}  // namespace fieldguide
