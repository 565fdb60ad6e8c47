// The values that templates see, made from the site. What each holds is written down for theme
// authors in generator/handbook/content/template-data.md.
#pragma once

#include "compare/table.hpp"
#include "render/fill.hpp"
#include "render/setting.hpp"
#include "template/json.hpp"

namespace fieldguide {

/// `site`: the same on every page.
Json site_values(const Site& site, const Texts& texts, LinkStyle style);

/// `sidebar` of the section that `page` (an index) is.
Json sidebar_values(const Site& site, std::size_t page);

/// A card: what lists of pages show of one.
Json card_values(const Setting& setting, const Page& page);

/// Title and path of a page.
Json page_link(const Page& page);

/// `page`, without the parts that only the filled body can give (content, lead, notes).
Json page_values(const Setting& setting, const Page& page);

/// `page.notes`: entries of the list at the end, after everything that cites has been filled.
Json notes_values(PageScope& scope, Diagnostics& diagnostics);

/// Name, path, class and kind of a role.
Json role_link(const Setting& setting, const Role& role);

/// Where a term is explained: its entry in the glossary.
std::string term_path(const Term& term);

/// A text as a template may test it: markup, or "" when there is none.
Json optional_markup(const MarkdownText& text, PageScope& scope, Diagnostics& diagnostics);
/// An item of a cell: what a role states, or the term that it names.
Json statement_values(const Statement& statement, bool shared, PageScope& scope,
                      Diagnostics& diagnostics);
/// "$100,000": the amount as the language writes the unit, or the number and the unit.
std::string amount_text(const Texts& texts, double amount, const std::string& unit);
/// "$100,000–$150,000", "$180,000 and up".
std::string range_text(const Texts& texts, const Range& range);
/// A range of a cell.
Json range_values(const Range& range, PageScope& scope, Diagnostics& diagnostics);
Json ranges_values(const std::vector<Range>& ranges, PageScope& scope, Diagnostics& diagnostics);

/// `table`: a comparison with its cells filled. `id` prefixes the anchors of its rows unless it is
/// empty.
Json table_values(const ComparisonTable& table, const std::string& id, PageScope& scope,
                  Diagnostics& diagnostics);

/// What pages of one kind see besides `page`: `role`, `comparison`, `tag`, `sources`…
Json kind_values(PageScope& scope, Diagnostics& diagnostics);

/// The roles whose table a role's or comparison's page shows by itself: none when a block shows it.
std::vector<const Role*> roles_of_default_table(const Site& site, const Page& page);
/// That table: all dimensions of one role, the default ones of several.
Json default_table(const std::vector<const Role*>& roles, PageScope& scope,
                   Diagnostics& diagnostics);

/// Full address of a page; empty without `base_url`.
std::string canonical_url(const Config& config, const Page& page);

/// "role", "not_found": `page.kind`.
std::string_view page_kind_name(PageKind kind);
/// "pillar", "specialisation": `role.kind`.
std::string_view role_kind_name(RoleKind kind);
/// Whole minutes that reading the page takes, rounded up.
int reading_minutes(const Page& page);
/// `page.tags`.
Json tag_values(const Page& page);
/// `page.part`: the place of a numbered page in its series; null when it has none.
Json part_values(const Setting& setting, const Page& page);

/// Class that carries a role's colours: "role-data-engineer".
std::string role_class(std::string_view role);

}  // namespace fieldguide
