// Roles and dimensions made for tests of comparisons.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "model/site.hpp"

namespace fieldguide::example {

/// A text as the Markdown stage leaves it.
MarkdownText text(const std::string& words);
/// A statement in words; "term:x" is the term x.
Statement statement(const std::string& words);
/// A value of `dimension` with these statements.
DimensionValue value(const std::string& dimension, const std::vector<std::string>& statements);
Dimension dimension(const std::string& id, DimensionType type = DimensionType::list);
Role role(const std::string& id, std::vector<DimensionValue> values);

/// A site of random roles: some values absent, some inapplicable, some statements shared, ranges
/// with open ends. The same seed gives the same site.
Site random_site(unsigned seed, int roles, int dimensions);

}  // namespace fieldguide::example
