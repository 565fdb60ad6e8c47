// References between YAML files: whether every id that is named exists, once, and may stand where
// it stands.
#pragma once

#include "base/diagnostics.hpp"
#include "input/content.hpp"
#include "model/config.hpp"

namespace fieldguide {

/// Reports, each at its place and with a suggestion where there is one:
/// ids and names that stand twice; dimensions called like a role's own key; roles, terms, sources
/// and authors that do not exist ("editors" is always a source); terms of a kind that their
/// dimension does not take; ranges upside down, without unit or with another one than the
/// dimension's other ranges; roles that refer to themselves or specialise one another in a circle.
/// Citations within Markdown are checked where it is parsed.
void check_references(const Config& config, const Content& content, Diagnostics& diagnostics);

/// The ids and names of the vocabularies: what stands twice, and what no dimension may be called.
void check_duplicates(const Content& content, Diagnostics& diagnostics);
/// The numbers of all roles: ends and units.
void check_ranges(const Content& content, Diagnostics& diagnostics);

}  // namespace fieldguide
