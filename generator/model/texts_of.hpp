// Visits every Markdown text in the site's data, so that all are parsed, proven and found.
#pragma once

#include <vector>

#include "model/data.hpp"

namespace fieldguide {

/// Calls `visit` with each MarkdownText of a role, in the order of the file's parts. `RoleType` is
/// Role or const Role, and the texts are const with it.
template <typename RoleType, typename Visit>
void for_each_text_of_role(RoleType& role, const Visit& visit) {
  visit(role.summary);
  for (auto* relations : {&role.specialises, &role.reports_to, &role.works_with, &role.leads_to})
    for (auto& relation : *relations)
      visit(relation.note);
  for (auto& value : role.values) {
    auto statements = [&](auto& list) {
      for (auto& statement : list) {
        visit(statement.text);
        visit(statement.note);
      }
    };
    statements(value.statements);
    statements(value.claims);
    for (auto& range : value.ranges)
      visit(range.note);
    visit(value.not_applicable);
    visit(value.note);
  }
}

/// The same for all data of `owner`, a Content or a Site (const or not).
template <typename Owner, typename Visit>
void for_each_text(Owner& owner, const Visit& visit) {
  for (auto& role : owner.roles)
    for_each_text_of_role(role, visit);
  for (auto& term : owner.terms)
    visit(term.definition);
  for (auto& source : owner.sources)
    visit(source.note);
  for (auto& author : owner.authors)
    visit(author.about);
}

}  // namespace fieldguide
