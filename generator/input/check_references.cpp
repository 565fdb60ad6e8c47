// Checks that roles, terms, sources and authors that are named exist.
#include "input/check_references.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

template <typename Record>
std::vector<std::string_view> ids_of(const std::vector<Record>& records) {
  std::vector<std::string_view> ids;
  for (const Record& record : records)
    ids.emplace_back(record.id);
  return ids;
}

/// Ids of one kind, with what is reported when another one is named.
class Known {
 public:
  Known(Code code, std::string noun, std::vector<std::string_view> ids, std::string hint)
      : code_(code),
        noun_(std::move(noun)),
        ids_(std::move(ids)),
        sorted_(ids_),
        hint_(std::move(hint)) {
    std::sort(sorted_.begin(), sorted_.end());
  }

  void require(std::string_view id, const Location& at, Diagnostics& diagnostics) const {
    if (std::binary_search(sorted_.begin(), sorted_.end(), id)) return;
    const std::string near = did_you_mean(id, ids_);
    diagnostics.add(code_, at, fmt::format("there is no {} '{}'", noun_, id),
                    near.empty() ? hint_ : near);
  }

  void require_all(const std::vector<std::string>& ids, const std::vector<Location>& places,
                   Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < ids.size(); ++i)
      require(ids[i], places[i], diagnostics);
  }

 private:
  Code code_;
  std::string noun_;
  std::vector<std::string_view> ids_, sorted_;
  std::string hint_;
};

Known known_roles(const Content& content) {
  return {Code::unknown_role, "role", ids_of(content.roles), "write its file into content/roles/"};
}

Known known_sources(const Content& content) {
  std::vector<std::string_view> ids = ids_of(content.sources);
  ids.emplace_back("editors");
  return {Code::unknown_source, "source", ids, "add it to content/sources.yaml, or name 'editors'"};
}

void check_authors(const Config& config, const Content& content, Diagnostics& diagnostics) {
  const Known authors(Code::unknown_author, "author", ids_of(content.authors),
                      "add it to content/authors.yaml");
  authors.require_all(config.authors, config.authors_at, diagnostics);
}

std::vector<const RoleRelation*> relations_of(const Role& role) {
  std::vector<const RoleRelation*> all;
  for (auto relations : {&role.specialises, &role.reports_to, &role.works_with, &role.leads_to})
    for (const RoleRelation& relation : *relations)
      all.push_back(&relation);
  return all;
}

void check_relations(const Content& content, Diagnostics& diagnostics) {
  const Known roles = known_roles(content);
  for (const Role& role : content.roles)
    for (const RoleRelation* relation : relations_of(role)) {
      roles.require(relation->role, relation->at, diagnostics);
      if (relation->role == role.id)
        diagnostics.add(Code::self_reference, relation->at,
                        fmt::format("the role '{}' names itself", role.id),
                        "name another role, or remove it");
    }
}

/// Follows `specialises` upwards from each role and reports each circle once, where it closes.
class CircleFinder {
 public:
  CircleFinder(const std::vector<Role>& roles, Diagnostics& diagnostics)
      : diagnostics_(diagnostics) {
    for (const Role& role : roles)
      by_id_.emplace(role.id, &role);
  }

  void find() {
    for (const auto& [id, role] : by_id_)
      visit(*role);
  }

 private:
  enum class State { open, done };

  void visit(const Role& role) {
    if (auto found = states_.find(role.id); found != states_.end()) return;
    states_[role.id] = State::open;
    path_.push_back(role.id);
    for (const RoleRelation& parent : role.specialises)
      follow(role, parent);
    path_.pop_back();
    states_[role.id] = State::done;
  }

  void follow(const Role& role, const RoleRelation& parent) {
    auto next = by_id_.find(parent.role);
    if (next == by_id_.end() || parent.role == role.id) return;  // reported elsewhere
    auto state = states_.find(parent.role);
    if (state != states_.end() && state->second == State::open) report(parent);
    visit(*next->second);
  }

  void report(const RoleRelation& closing) {
    std::string circle;
    for (auto id = std::find(path_.begin(), path_.end(), closing.role); id != path_.end(); ++id)
      circle += fmt::format("'{}' specialises ", *id);
    diagnostics_.add(Code::role_cycle, closing.at, fmt::format("{}'{}'", circle, closing.role),
                     "remove 'specialises' from the most general of these roles");
  }

  Diagnostics& diagnostics_;
  std::map<std::string_view, const Role*> by_id_;
  std::map<std::string_view, State> states_;
  std::vector<std::string> path_;
};

void check_term(const Statement& use, const std::string& kind, const Content& content,
                Diagnostics& diagnostics) {
  auto term =
      std::lower_bound(content.terms.begin(), content.terms.end(), use.term,
                       [](const Term& entry, const std::string& id) { return entry.id < id; });
  if (term == content.terms.end() || term->id != use.term || kind.empty() || term->is(kind)) return;
  diagnostics.add(
      {Code::wrong_term_kind,
       use.at,
       fmt::format("'{}' is no {}", use.term, kind),
       fmt::format("add '{}' to its kinds in content/terms.yaml, or name another term", kind),
       {{term->at, "declared here"}}});
}

void check_terms(const Content& content, Diagnostics& diagnostics) {
  const Known terms(Code::unknown_term, "term", ids_of(content.terms),
                    "add it to content/terms.yaml");
  std::map<std::string_view, std::string> kind_of;
  for (const Dimension& dimension : content.dimensions)
    kind_of[dimension.id] = dimension.term_kind;
  for (const Role& role : content.roles)
    for (const DimensionValue& value : role.values)
      for (const Statement& statement : value.statements) {
        if (statement.term.empty()) continue;
        terms.require(statement.term, statement.at, diagnostics);
        check_term(statement, kind_of[value.dimension], content, diagnostics);
      }
}

void check_sources(const Content& content, Diagnostics& diagnostics) {
  const Known sources = known_sources(content);
  for (const Role& role : content.roles)
    for (const DimensionValue& value : role.values)
      for (const Range& range : value.ranges)
        sources.require_all(range.sources, range.sources_at, diagnostics);
}

}  // namespace

void check_references(const Config& config, const Content& content, Diagnostics& diagnostics) {
  check_duplicates(content, diagnostics);
  if (content.complete.authors) check_authors(config, content, diagnostics);
  check_relations(content, diagnostics);
  CircleFinder(content.roles, diagnostics).find();
  if (content.complete.terms) check_terms(content, diagnostics);
  if (content.complete.sources) check_sources(content, diagnostics);
  check_ranges(content, diagnostics);
}

}  // namespace fieldguide
