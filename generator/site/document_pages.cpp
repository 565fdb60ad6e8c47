// Pages that have a Markdown file.
#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "site/pages.hpp"
#include "site/permalink.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view roles_folder = "content/roles/";
constexpr std::string_view comparisons_folder = "content/comparisons/";

std::string_view stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

/// Files of a fixed place and meaning; their page is generated when there is none.
PageKind kind_of(std::string_view path, const Features& features) {
  if (path == "content/index.md") return PageKind::home;
  if (path == "content/404.md") return PageKind::not_found;
  if (path == "content/sources.md") return PageKind::sources;
  if (path == "content/glossary.md") return PageKind::glossary;
  if (path == "content/tags.md") return PageKind::tags;
  if (path == "content/search.md" && features.search) return PageKind::search;
  if (stem(path) == "index") return PageKind::section;
  if (path.starts_with(roles_folder)) return PageKind::role;
  if (path.starts_with(comparisons_folder)) return PageKind::comparison;
  return PageKind::article;
}

void check_roles(const Site& site, const FrontMatter& front_matter, Diagnostics& diagnostics) {
  if (front_matter.roles.empty()) return;
  std::vector<std::string_view> known;
  for (const Role& role : site.roles)
    known.push_back(role.id);
  for (std::size_t i = 0; i < front_matter.roles.size(); ++i)
    if (const std::string& id = front_matter.roles[i]; site.role(id) == nullptr)
      diagnostics.add(Code::unknown_role, front_matter.roles_at[i],
                      fmt::format("there is no role '{}'", id), did_you_mean(id, known));
}

/// An article about roles: the URL of a pair has the ids in alphabetical order, and the file's own
/// name, where it differs, redirects there.
void place_comparison(Site& site, Page& page, Diagnostics& diagnostics) {
  const auto& roles = page.front_matter.roles;
  page.roles = roles;
  std::sort(page.roles.begin(), page.roles.end());
  const bool repeated =
      std::adjacent_find(page.roles.begin(), page.roles.end()) != page.roles.end();
  if (roles.size() < 2 || roles.size() > 6 || repeated) {
    diagnostics.add(
        Code::bad_comparison, {page.source, 0, 0, 0},
        fmt::format("a comparison names two to six different roles, this one {}", roles.size()),
        "give 'roles: [first-role, second-role]' in the front matter");
    return;
  }
  if (roles.size() > 2) return;
  const std::string named = std::exchange(page.url, comparison_url(page.roles));
  const std::string reverse = fmt::format("/comparisons/{}-vs-{}/", page.roles[1], page.roles[0]);
  for (const std::string& former : std::set{named, reverse})
    if (former != page.url) site.redirects.push_back({former, page.url, {}});
}

void place_role(const Site& site, Page& page, Diagnostics& diagnostics) {
  page.role = std::string(stem(page.source));
  if (const Role* role = site.role(page.role)) {
    if (page.title.empty()) page.title = role->name;
    if (page.description.empty()) page.description = role->summary.body.plain_text;
    return;
  }
  std::vector<std::string_view> known;
  for (const Role& role : site.roles)
    known.push_back(role.id);
  diagnostics.add(Code::role_without_data, {page.source, 0, 0, 0},
                  fmt::format("there is no content/roles/{}.yaml for this article", page.role),
                  did_you_mean(page.role, known));
  page.role.clear();  // goes on as an article, so that nothing else is reported because of it
  page.kind = PageKind::article;
}

void add_aliases(Site& site, const Page& page, Diagnostics& diagnostics) {
  const FrontMatter& front_matter = page.front_matter;
  for (std::size_t i = 0; i < front_matter.aliases.size(); ++i)
    if (auto url = alias_path(front_matter.aliases[i], front_matter.aliases_at[i], diagnostics))
      site.redirects.push_back({*url, page.url, front_matter.aliases_at[i]});
}

/// A title that is given but cannot be read has been reported where it stands.
void check_title(Page& page, Diagnostics& diagnostics) {
  const bool is_given = page.front_matter.title_at.line > 0;
  if (page.title.empty() && page.front_matter.readable && !is_given)
    diagnostics.add(Code::missing_title, {page.source, 1, 0, 0}, "the page has no title",
                    "add 'title: …' to the front matter");
}

/// Decides what the document's page is and where it lies. False when it has no place.
bool place(Site& site, Page& page, Diagnostics& diagnostics) {
  page.kind = kind_of(page.source, site.config.features);
  page.title = page.front_matter.title;
  page.description = page.front_matter.description;
  check_roles(site, page.front_matter, diagnostics);
  auto url = permalink(page.source, page.front_matter, diagnostics);
  if (!url) return false;
  page.url = page.kind == PageKind::not_found ? "/404.html" : *url;
  std::string_view name = page.source;
  name.remove_prefix(name.rfind('/') + 1);
  page.number = split_number(name).number;
  if (page.kind == PageKind::comparison) place_comparison(site, page, diagnostics);
  if (page.kind == PageKind::role) place_role(site, page, diagnostics);
  check_title(page, diagnostics);
  add_aliases(site, page, diagnostics);
  return true;
}

}  // namespace

void add_document_pages(Site& site, std::vector<Page> documents, Drafts drafts,
                        Diagnostics& diagnostics) {
  site.pages = std::move(documents);
  for (Page& page : site.pages) {
    const bool is_left_out = page.front_matter.draft && drafts == Drafts::leave_out;
    if (is_left_out || !place(site, page, diagnostics)) page.source.clear();
  }
  std::erase_if(site.pages, [](const Page& page) { return page.source.empty(); });
}

}  // namespace fieldguide
