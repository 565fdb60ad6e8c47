// The careers block: where roles lead, as a flowchart made from their `leads_to`.
#include <algorithm>

#include <fmt/format.h>

#include "render/blocks/selection.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

const Schema<SelectionData>& schema() {
  static const auto declared = selection_schema(
      "careers block", "Where careers lead from role to role, as a flowchart.", "none are used");
  return declared;
}

using Roles = std::vector<const Role*>;

bool leads_anywhere(const Role& role, const Site& site) {
  const bool leads = !role.leads_to.empty();
  return leads || std::any_of(site.roles.begin(), site.roles.end(), [&](const Role& other) {
           return std::any_of(other.leads_to.begin(), other.leads_to.end(),
                              [&](const RoleRelation& step) { return step.role == role.id; });
         });
}

/// The roles that the block names, or all that lead somewhere or are led to.
std::optional<Roles> roles_of(const BlockScope& scope, Diagnostics& diagnostics) {
  const Site& site = scope.page.setting.site;
  auto selection = read_selection(schema(), scope, {}, diagnostics);
  if (!selection) return std::nullopt;
  if (selection->roles.empty())
    for (const Role& role : site.roles)
      if (leads_anywhere(role, site)) selection->roles.push_back(&role);
  return std::move(selection->roles);
}

/// The next steps from a role within `roles`, as places in that list.
std::vector<std::size_t> steps_from(const Role& role, const Roles& roles) {
  std::vector<std::size_t> steps;
  for (const RoleRelation& relation : role.leads_to)
    for (std::size_t i = 0; i < roles.size(); ++i)
      if (roles[i]->id == relation.role) steps.push_back(i);
  return steps;
}

std::string names_of(const std::vector<std::size_t>& steps, const Roles& roles) {
  std::vector<std::string> names;
  for (std::size_t step : steps)
    names.push_back(roles[step]->name);
  return fmt::format("{}", fmt::join(names, ", "));
}

/// Each role that leads somewhere, with where it leads, in words.
PlainList paths_in_words(const Roles& roles) {
  PlainList list;
  for (const Role* role : roles)
    if (const auto steps = steps_from(*role, roles); !steps.empty())
      list.items.push_back({role->name + " → " + names_of(steps, roles), {}});
  return list;
}

std::string flowchart_of(const Roles& roles, const BlockScope& scope) {
  const Setting& setting = scope.page.setting;
  std::string source = "flowchart LR\naccTitle: " + setting.texts.text("careers.title") + "\n";
  std::string words;
  for (const PlainItem& item : paths_in_words(roles).items)
    words += (words.empty() ? "" : "; ") + item.text;
  source += "accDescr: " + words + "\n";
  for (std::size_t i = 0; i < roles.size(); ++i) {
    source += fmt::format("r{}[\"{}\"]\n", i, mermaid_label(roles[i]->name));
    if (!roles[i]->colour.empty())
      source += fmt::format("style r{} stroke:{},stroke-width:2px\n", i, roles[i]->colour);
    for (std::size_t step : steps_from(*roles[i], roles))
      source += fmt::format("r{} --> r{}\n", i, step);
  }
  return source;
}

}  // namespace

const Shape& careers_block_shape() {
  return schema().shape();
}

std::optional<Json> careers_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const auto roles = roles_of(scope, diagnostics);
  if (!roles || roles->empty()) return std::nullopt;
  return flowchart_values(flowchart_of(*roles, scope), scope.block.at, scope, diagnostics);
}

std::optional<PlainBlock> careers_plain(const BlockScope& scope, TextForm,
                                        Diagnostics& diagnostics) {
  const auto roles = roles_of(scope, diagnostics);
  if (!roles) return std::nullopt;
  return PlainBlock{paths_in_words(*roles)};
}

}  // namespace fieldguide
