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

}  // namespace

const Shape& roles_block_shape() { return schema().shape(); }

std::optional<Json> roles_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const Setting& setting = scope.page.setting;
  RolesData data;
  if (!scope.block.data.is_null() && !schema().read_into(data, scope.block.data, "the block", diagnostics))
    return std::nullopt;
  std::vector<const Role*> roles = find_roles(setting.site, data.roles, data.roles_at, diagnostics);
  if (data.roles.empty())
    for (const Role& role : setting.site.roles)
      if (is_chosen(data, role)) roles.push_back(&role);
  Json cards = Json::array();
  for (const Role* role : roles) {
    Json card = role_link(setting, *role);
    card["summary"] = markup(fill_text(role->summary, scope.page, diagnostics));
    cards.push_back(std::move(card));
  }
  return Json{{"roles", std::move(cards)}};
}

}  // namespace fieldguide
