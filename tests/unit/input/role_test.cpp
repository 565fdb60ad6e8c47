// Roles: short and long forms of what they say about dimensions.
#include "input/role.hpp"

#include "catch.hpp"
#include "findings.hpp"
#include "input/yaml.hpp"

using namespace fieldguide;

namespace {

std::vector<Dimension> bakery_dimensions() {
  std::vector<Dimension> dimensions(5);
  const DimensionType types[] = {DimensionType::text, DimensionType::list, DimensionType::terms,
                                 DimensionType::range, DimensionType::steps};
  const char* ids[] = {"focus", "tasks", "tools", "pay", "day"};
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    dimensions[i].id = ids[i];
    dimensions[i].type = types[i];
  }
  dimensions[3].unit = "EUR";
  return dimensions;
}

struct ReadRole {
  Role role;
  std::string said;
};

ReadRole read(std::string_view yaml) {
  Diagnostics diagnostics;
  const auto value = parse_yaml(yaml, {"content/roles/baker.yaml", 1, 1, 1}, diagnostics);
  REQUIRE(value.has_value());
  Role role = read_role("baker", *value, bakery_dimensions(), true, diagnostics);
  return {std::move(role), findings(diagnostics)};
}

/// What the role says about `dimension`, without any finding.
DimensionValue value_of(std::string_view yaml, std::string_view dimension) {
  const ReadRole result = read("name: Baker\n" + std::string(yaml));
  INFO(yaml);
  CHECK(result.said == "");
  const DimensionValue* value = result.role.find(dimension);
  REQUIRE(value != nullptr);
  return *value;
}

}  // namespace

TEST_CASE("a role has its own keys") {
  const auto [role, said] = read(
      "name: Baker\nkind: emerging\naliases: Bread maker\ncolour: \"#Aa00ff\"\nsummary: Bakes "
      "[^guild]\n"
      "specialises: cook\nworks_with: [miller, {role: porter, note: At night}]\n");
  CHECK(said == "");
  CHECK(role.id == "baker");
  CHECK(role.source == "content/roles/baker.yaml");
  CHECK(role.kind == RoleKind::emerging);
  CHECK(role.aliases == std::vector<std::string>{"Bread maker"});
  CHECK(role.summary.source == "Bakes [^guild]");
  CHECK(role.summary.at == Location{"content/roles/baker.yaml", 5, 10, 14});
  CHECK(role.specialises[0].role == "cook");
  CHECK(role.works_with[1].note.source == "At night");
  CHECK(role.works_with[0].at == Location{"content/roles/baker.yaml", 7, 14, 6});
}

TEST_CASE("values stand in the order of the dimensions") {
  const auto [role, said] = read("pay: {low: 1}\nname: Baker\ntasks: [Kneads]\nfocus: Bread\n");
  CHECK(said == "");
  REQUIRE(role.values.size() == 3);
  CHECK(role.values[0].dimension == "focus");
  CHECK(role.values[1].dimension == "tasks");
  CHECK(role.values[2].dimension == "pay");
}

TEST_CASE("a text is a text, a map with a note, claims, or not applicable") {
  CHECK(value_of("focus: Bread [^guild]\n", "focus").statements[0].text.source == "Bread [^guild]");
  const DimensionValue noted = value_of("focus: {text: Bread, note: Mostly}\n", "focus");
  CHECK(noted.statements.size() == 1);
  CHECK(noted.note.source == "Mostly");
  const DimensionValue claimed =
      value_of("focus:\n  claims:\n    - Bread [^a]\n    - {text: Cake, note: Rarely}\n", "focus");
  CHECK(claimed.statements.empty());
  CHECK(claimed.claims[1].note.source == "Rarely");
  CHECK(value_of("focus: {not_applicable: Retired}\n", "focus").not_applicable.source == "Retired");
}

TEST_CASE("lists and steps hold texts and maps, in order") {
  for (std::string_view key : {"tasks", "day"}) {
    const DimensionValue brief =
        value_of(fmt::format("{}: [Kneads, {{text: Bakes, note: Hot}}]\n", key), key);
    CHECK(brief.statements[0].text.source == "Kneads");
    CHECK(brief.statements[1].note.source == "Hot");
    const DimensionValue whole =
        value_of(fmt::format("{}: {{items: [Kneads], note: Early}}\n", key), key);
    CHECK(whole.statements.size() == 1);
    CHECK(whole.note.source == "Early");
  }
}

TEST_CASE("terms are ids with citations, each with its place") {
  const DimensionValue value = value_of(
      "tools: [oven, \"scales [^guild][^editors]\", {term: peel, text: \"[^guild]\", note: "
      "Wooden}]\n",
      "tools");
  REQUIRE(value.statements.size() == 3);
  CHECK(value.statements[0].term == "oven");
  CHECK(value.statements[0].text.empty());
  CHECK(value.statements[1].term == "scales");
  CHECK(value.statements[1].text.source == "[^guild][^editors]");
  CHECK(value.statements[1].at == Location{"content/roles/baker.yaml", 2, 16, 6});
  CHECK(value.statements[1].text.at.column == 23);
  CHECK(value.statements[2].note.source == "Wooden");
}

TEST_CASE("ranges state what they state, and no more") {
  const DimensionValue value = value_of(
      "pay:\n  - {low: 30000, high: 42000.5, per: year, region: FR, source: [a, b]}\n  - {low: 1, "
      "unit: CHF}\n",
      "pay");
  REQUIRE(value.ranges.size() == 2);
  CHECK(value.ranges[0].low == 30000);
  CHECK(value.ranges[0].high == 42000.5);
  CHECK(value.ranges[0].unit == "EUR");
  CHECK(value.ranges[0].sources == std::vector<std::string>{"a", "b"});
  CHECK_FALSE(value.ranges[1].high.has_value());
  CHECK(value.ranges[1].unit == "CHF");
  CHECK(value.ranges[1].per.empty());
  CHECK(value_of("pay: {high: -2, note: Cold}\n", "pay").ranges[0].note.source == "Cold");
  CHECK(value_of("pay: {items: {low: 1}, note: All}\n", "pay").note.source == "All");
}

TEST_CASE("a list item that became a map is told to take quotes") {
  CHECK(read("name: Baker\ntasks:\n  - Kneads: by hand\n").said ==
        "3:5 FG0205 an item of 'tasks' must be a Markdown text, but is a map | a text that holds a "
        "colon, or begins "
        "with '{', needs quotes");
}

TEST_CASE("keys that are no dimension are reported unless dimensions are missing") {
  CHECK(read("name: Baker\nfokus: Bread\n").said ==
        "2:1 FG0401 'fokus' is neither a key of roles nor a dimension | did you mean 'focus'?");
  Diagnostics diagnostics;
  const auto value = parse_yaml("name: Baker\nfokus: Bread\n", {"x.yaml", 1, 1, 1}, diagnostics);
  read_role("baker", *value, bakery_dimensions(), false, diagnostics);
  CHECK(findings(diagnostics) == "");
}
