// Tables hold everything that roles state, once.
#include "compare/table.hpp"

#include <map>

#include "catch.hpp"
#include "compare/overlap.hpp"
#include "unit/compare/example_roles.hpp"

using namespace fieldguide;
using example::dimension;
using example::role;
using example::value;

namespace {

std::vector<const Dimension*> all_dimensions(const Site& site) {
  std::vector<const Dimension*> all;
  for (const Dimension& dimension : site.dimensions)
    all.push_back(&dimension);
  return all;
}

}  // namespace

TEST_CASE("a row says whether all roles say the same, and what they share") {
  const Role a = role("a", {value("tasks", {"Plans", "Builds"}), value("tools", {"Hammer"})});
  const Role b = role("b", {value("tasks", {"builds"}), value("tools", {"hammer."})});
  const Dimension tasks = dimension("tasks"), tools = dimension("tools");
  const ComparisonTable table = compare_roles({&a, &b}, {&tasks, &tools});
  REQUIRE(table.groups.size() == 1);
  const auto& rows = table.groups[0].rows;
  REQUIRE(rows.size() == 2);
  CHECK_FALSE(rows[0].same);
  CHECK(rows[0].shared == 1);
  CHECK(rows[0].cells[0].shared == std::vector<bool>{false, true});
  CHECK(rows[1].same);
}

TEST_CASE("one role alone shares nothing with itself") {
  const Role a = role("a", {value("tasks", {"Plans"})});
  const Dimension tasks = dimension("tasks");
  const ComparisonTable table = compare_roles({&a}, {&tasks});
  CHECK(table.groups[0].rows[0].shared == 0);
  CHECK_FALSE(table.groups[0].rows[0].same);
}

TEST_CASE("rows that no role mentions are left out; groups keep the order of the dimensions") {
  const Role a = role("a", {value("first", {"x"}), value("third", {"y"})});
  Dimension first = dimension("first"), second = dimension("second"), third = dimension("third");
  first.group = third.group = "Work";
  second.group = "Pay";
  const ComparisonTable table = compare_roles({&a, &a}, {&first, &second, &third});
  REQUIRE(table.groups.size() == 1);
  CHECK(table.groups[0].label == "Work");
  CHECK(table.groups[0].rows.size() == 2);
}

TEST_CASE("tables of random roles hold every value of every dimension exactly once") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const Site site = example::random_site(seed, 4, 8);
    std::vector<const Role*> roles;
    for (const Role& role : site.roles)
      roles.push_back(&role);
    std::map<const DimensionValue*, int> shown;
    for (const ComparisonGroup& group : compare_roles(roles, all_dimensions(site)).groups)
      for (const ComparisonRow& row : group.rows) {
        CHECK(row.dimension->group == group.label);
        REQUIRE(row.cells.size() == roles.size());
        for (std::size_t i = 0; i < roles.size(); ++i) {
          const ComparisonCell& cell = row.cells[i];
          CHECK(cell.value == roles[i]->find(row.dimension->id));
          if (cell.value == nullptr) continue;
          ++shown[cell.value];
          CHECK(cell.shared.size() == cell.value->statements.size());
        }
      }
    for (const Role& role : site.roles)
      for (const DimensionValue& value : role.values)
        CHECK(shown[&value] == 1);
  }
}
