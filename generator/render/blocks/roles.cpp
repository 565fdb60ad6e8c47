// The roles block: cards of chosen roles.
#include <algorithm>

#include "render/blocks/block_kinds.hpp"
#include "render/values.hpp"
#include "schema/schema.hpp"

namespace fieldguide {
namespace {

struct RolesData {
  std::vector<std::string> roles;
  std::vector<Location> roles_at;
  std::vector<RoleKind> kinds;
};

const Schema<RolesData>& schema() {
  static const Schema<RolesData> declared(
      "roles block", "Cards of roles: name, summary, link.",
      {field("roles", &RolesData::roles, one_or_list_of(id()), "The roles, in this order.",
             "[data-engineer, data-architect]")
           .at(&RolesData::roles_at),
       field("kind", &RolesData::kinds,
             one_or_list_of(one_of<RoleKind>({{"pillar", RoleKind::pillar},
                                              {"specialisation", RoleKind::specialisation},
                                              {"level", RoleKind::level},
                                              {"emerging", RoleKind::emerging},
                                              {"neighbour", RoleKind::neighbour}})),
             "All roles of these kinds.", "pillar")});
  return declared;
}

bool is_chosen(const RolesData& data, const Role& role) {
  if (data.kinds.empty()) return true;
  return std::find(data.kinds.begin(), data.kinds.end(), role.kind) != data.kinds.end();
}

/// The roles that the block shows; nothing when its YAML cannot be read.
std::optional<std::vector<const Role*>> roles_of(const BlockScope& scope,
                                                 Diagnostics& diagnostics) {
  const Site& site = scope.page.setting.site;
  RolesData data;
  if (!scope.block.data.is_null() &&
      !schema().read_into(data, scope.block.data, "the block", diagnostics))
    return std::nullopt;
  std::vector<const Role*> roles = find_roles(site, data.roles, data.roles_at, diagnostics);
  if (data.roles.empty())
    for (const Role& role : site.roles)
      if (is_chosen(data, role)) roles.push_back(&role);
  return roles;
}

}  // namespace

const Shape& roles_block_shape() {
  return schema().shape();
}

std::optional<Json> roles_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto roles = roles_of(scope, diagnostics);
  if (!roles) return std::nullopt;
  Json cards = Json::array();
  for (const Role* role : *roles) {
    Json card = role_link(scope.page.setting, *role);
    card["summary"] = markup(fill_text(role->summary, scope.page, diagnostics));
    cards.push_back(std::move(card));
  }
  return Json{{"roles", std::move(cards)}};
}

std::optional<PlainBlock> roles_plain(const BlockScope& scope, TextForm form,
                                      Diagnostics& diagnostics) {
  const auto roles = roles_of(scope, diagnostics);
  if (!roles) return std::nullopt;
  PlainList list;
  for (const Role* role : *roles) {
    const Json link = role_link(scope.page.setting, *role);
    const std::string name = plain_link(role->name, link["path"].get<std::string>(), scope, form);
    const std::string summary = text_of(role->summary, form);
    list.items.push_back({summary.empty() ? name : name + ": " + summary, {}});
  }
  return PlainBlock{std::move(list)};
}

}  // namespace fieldguide
