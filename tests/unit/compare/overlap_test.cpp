// What roles have in common, on small examples and on random roles.
#include "compare/overlap.hpp"

#include <set>

#include "catch.hpp"
#include "unit/compare/example_roles.hpp"

using namespace fieldguide;
using example::dimension;
using example::role;
using example::statement;
using example::value;

namespace {

std::set<std::string> keys_of(const Role& role, const std::string& dimension) {
  std::set<std::string> keys;
  if (const DimensionValue* value = role.find(dimension))
    for (const Statement& statement : value->statements)
      keys.insert(statement_key(statement));
  return keys;
}

std::set<std::string> common_keys(const Role& a, const Role& b, const std::string& dimension) {
  std::set<std::string> common;
  for (const std::string& key : keys_of(a, dimension))
    if (keys_of(b, dimension).contains(key)) common.insert(key);
  return common;
}

std::vector<std::string> words_of(const OverlapRegion& region) {
  std::vector<std::string> words;
  for (const OverlapItem* item : region.items)
    words.push_back(item->any().text.body.plain_text);
  return words;
}

}  // namespace

TEST_CASE("statements are the same whatever their case and final stop") {
  CHECK(statement_key(statement("Writes SQL.")) == statement_key(statement("writes sql")));
  CHECK(statement_key(statement("Writes SQL")) != statement_key(statement("Reads SQL")));
  CHECK(statement_key(statement("term:sql")) != statement_key(statement("sql")));
}

TEST_CASE("an overlap holds each thing once, with every role's own statement") {
  const Role a = role("a", {value("tasks", {"Plans", "Builds", "Tests"})});
  const Role b = role("b", {value("tasks", {"builds.", "Sells"})});
  const Dimension tasks = dimension("tasks");
  const Overlap overlap = overlap_of({&a, &b}, tasks);
  REQUIRE(overlap.items.size() == 4);
  CHECK(overlap.in_all() == 1);
  CHECK(overlap.shared() == 1);
  const OverlapItem& builds = overlap.items[1];
  CHECK(builds.by_role[0] == &a.values[0].statements[1]);
  CHECK(builds.by_role[1] == &b.values[0].statements[0]);
  CHECK(overlap.items[3].by_role[0] == nullptr);
}

TEST_CASE("regions hold what exactly their roles state, those of most roles first") {
  const Role a = role("a", {value("tasks", {"all", "a and c", "only a"})});
  const Role b = role("b", {value("tasks", {"all", "only b"})});
  const Role c = role("c", {value("tasks", {"all", "a and c"})});
  const Dimension tasks = dimension("tasks");
  const Overlap overlap = overlap_of({&a, &b, &c}, tasks);
  const auto regions = regions_of(overlap);
  REQUIRE(regions.size() == 4);
  CHECK(regions[0].roles == std::vector<std::size_t>{0, 1, 2});
  CHECK(words_of(regions[0]) == std::vector<std::string>{"all"});
  CHECK(regions[1].roles == std::vector<std::size_t>{0, 2});
  CHECK(words_of(regions[1]) == std::vector<std::string>{"a and c"});
  CHECK(words_of(regions[2]) == std::vector<std::string>{"only a"});
  CHECK(words_of(regions[3]) == std::vector<std::string>{"only b"});
  CHECK(overlap.in_all() == 1);
  CHECK(overlap.shared() == 2);
}

TEST_CASE("a role that states nothing shares nothing") {
  const Role a = role("a", {value("tasks", {"Plans"})});
  const Role silent = role("silent", {});
  const Dimension tasks = dimension("tasks");
  CHECK(overlap_of({&a, &silent}, tasks).shared() == 0);
  CHECK(overlap_of({&silent, &silent}, tasks).items.empty());
  CHECK(shared_dimensions(a, silent) == 0);
}

TEST_CASE("overlaps of random roles are symmetric, bounded, and agree with sets") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Site site = example::random_site(seed, 4, 6);
    for (const Role& a : site.roles)
      for (const Role& b : site.roles) {
        if (&a == &b) continue;
        CHECK(shared_dimensions(a, b) == shared_dimensions(b, a));
        CHECK(shared_dimensions(a, b) <= static_cast<int>(site.dimensions.size()));
        for (const Dimension& dimension : site.dimensions) {
          const Overlap there = overlap_of({&a, &b}, dimension);
          const Overlap back = overlap_of({&b, &a}, dimension);
          const auto common = common_keys(a, b, dimension.id);
          CHECK(there.in_all() == static_cast<int>(common.size()));
          CHECK(there.in_all() == back.in_all());
          CHECK(there.items.size() == back.items.size());
          CHECK(there.items.size() ==
                keys_of(a, dimension.id).size() + keys_of(b, dimension.id).size() - common.size());
        }
      }
  }
}

TEST_CASE("regions of random roles share out every thing exactly once") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Site site = example::random_site(seed, 5, 6);
    std::vector<const Role*> roles;
    for (const Role& role : site.roles)
      roles.push_back(&role);
    for (const Dimension& dimension : site.dimensions) {
      const Overlap overlap = overlap_of(roles, dimension);
      std::set<const OverlapItem*> seen;
      std::size_t count = 0;
      for (const OverlapRegion& region : regions_of(overlap)) {
        CHECK_FALSE(region.items.empty());
        count += region.items.size();
        seen.insert(region.items.begin(), region.items.end());
        for (const OverlapItem* item : region.items)
          CHECK(item->count() == static_cast<int>(region.roles.size()));
      }
      CHECK(count == overlap.items.size());
      CHECK(seen.size() == overlap.items.size());
    }
  }
}
