// Collects what pages have to do with tags, sources, roles and terms.
#include "render/cross_index.hpp"

#include "model/texts_of.hpp"
#include "text/slug.hpp"

namespace fieldguide {
namespace {

void count_citations(CrossIndex& index, const Body& body, std::size_t page) {
  for (const Hole& hole : body.holes)
    if (const auto* citation = hole.as<Citation>(); citation && !citation->footnote)
      ++index.citations[citation->id][page];
  for (const Footnote& footnote : body.footnotes)
    count_citations(index, footnote.body, page);
}

void add_role(CrossIndex& index, const Role& role, std::size_t page) {
  index.role_pages.emplace(role.id, page);
  for_each_text_of_role(role,
                        [&](const MarkdownText& text) { count_citations(index, text.body, page); });
  for (const DimensionValue& value : role.values) {
    for (const Range& range : value.ranges)
      for (const std::string& source : range.sources)
        ++index.citations[source][page];
    for (const Statement& statement : value.statements) {
      if (statement.term.empty()) continue;
      auto& roles = index.term_roles[statement.term];
      if (roles.empty() || roles.back() != role.id) roles.push_back(role.id);
    }
  }
}

/// Numbers the pages of a series; its others have no number in their files' names.
void number_parts(CrossIndex& index, const Site& site, const Page& series) {
  std::vector<std::size_t> numbered;
  for (int child : series.children)
    if (const auto i = static_cast<std::size_t>(child); site.pages[i].number != 0)
      numbered.push_back(i);
  for (std::size_t i = 0; i < numbered.size(); ++i)
    index.parts[numbered[i]] = {static_cast<int>(i) + 1, static_cast<int>(numbered.size())};
}

}  // namespace

CrossIndex make_cross_index(const Site& site) {
  CrossIndex index;
  index.parts.resize(site.pages.size());
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    const Page& page = site.pages[i];
    number_parts(index, site, page);
    for (const std::string& tag : page.front_matter.tags)
      index.by_tag[slugify(tag)].push_back(i);
    if (page.kind == PageKind::comparison)
      for (const std::string& role : page.roles)
        index.comparisons[role].push_back(i);
    count_citations(index, page.body, i);
    count_citations(index, difference_of(page).body, i);
    if (const Role* role = site.role(page.role)) add_role(index, *role, i);
  }
  return index;
}

}  // namespace fieldguide
