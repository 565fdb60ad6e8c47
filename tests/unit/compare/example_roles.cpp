// Makes roles and dimensions for tests of comparisons.
#include "unit/compare/example_roles.hpp"

#include <algorithm>

namespace fieldguide::example {
namespace {

using Random = std::mt19937;

int roll(Random& random, int below) {
  return static_cast<int>(random() % static_cast<unsigned>(below));
}

Range random_range(Random& random) {
  Range range;
  const double low = roll(random, 2000) - 500, width = roll(random, 300);
  const int shape = roll(random, 4);
  if (shape != 0) range.low = low;
  if (shape != 1) range.high = low + width;
  return range;
}

DimensionValue random_value(Random& random, const Dimension& dimension) {
  DimensionValue value;
  value.dimension = dimension.id;
  if (roll(random, 8) == 0) {
    value.not_applicable = text("for a reason");
    return value;
  }
  const bool is_text = dimension.type == DimensionType::text;
  for (int left = is_text ? 1 : 1 + roll(random, 6); left > 0; --left) {
    const std::string name = "thing-" + std::to_string(roll(random, 12));
    if (dimension.type == DimensionType::range)
      value.ranges.push_back(random_range(random));
    else
      value.statements.push_back(
          statement(dimension.type == DimensionType::terms ? "term:" + name : name));
  }
  return value;
}

}  // namespace

MarkdownText text(const std::string& words) {
  MarkdownText text{words, {}, {}};
  text.body.plain_text = words;
  text.body.html = words;
  return text;
}

Statement statement(const std::string& words) {
  Statement statement;
  if (words.starts_with("term:"))
    statement.term = words.substr(5);
  else
    statement.text = text(words);
  return statement;
}

DimensionValue value(const std::string& dimension, const std::vector<std::string>& statements) {
  DimensionValue value;
  value.dimension = dimension;
  for (const std::string& words : statements)
    value.statements.push_back(statement(words));
  return value;
}

Dimension dimension(const std::string& id, DimensionType type) {
  Dimension dimension;
  dimension.id = id;
  dimension.label = "The " + id;
  dimension.type = type;
  return dimension;
}

Role role(const std::string& id, std::vector<DimensionValue> values) {
  Role role;
  role.id = id;
  role.name = "Role " + id;
  role.values = std::move(values);
  return role;
}

Site random_site(unsigned seed, int roles, int dimensions) {
  Random random(seed);
  Site site;
  constexpr DimensionType types[] = {DimensionType::text, DimensionType::list, DimensionType::terms,
                                     DimensionType::range, DimensionType::steps};
  for (int i = 0; i < dimensions; ++i) {
    site.dimensions.push_back(dimension("dimension-" + std::to_string(i), types[roll(random, 5)]));
    site.dimensions.back().group = "group " + std::to_string(roll(random, 3));
  }
  for (int i = 0; i < roles; ++i) {
    Role made = role("role-" + std::to_string(i), {});
    for (const Dimension& dimension : site.dimensions)
      if (roll(random, 5) != 0) made.values.push_back(random_value(random, dimension));
    site.roles.push_back(std::move(made));
  }
  return site;
}

}  // namespace fieldguide::example
