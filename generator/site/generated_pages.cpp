// Pages that come from data alone: roles, comparisons, tags, sources, glossary, not found.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "compare/overlap.hpp"
#include "site/pages.hpp"
#include "site/permalink.hpp"
#include "text/slug.hpp"

namespace fieldguide {
namespace {

bool has_kind(const Site& site, PageKind kind) {
  return std::any_of(site.pages.begin(), site.pages.end(),
                     [&](const Page& page) { return page.kind == kind; });
}

void add_section(Site& site, const std::string& url, const Texts& texts, std::string_view key) {
  if (has_page_at(site, url)) return;
  Page page = generated_page(PageKind::section, url, texts.text(fmt::format("{}.title", key)));
  page.description = texts.text(fmt::format("{}.description", key));
  site.pages.push_back(std::move(page));
}

/// Whether one of the two is the other's parent: a specialisation is not compared with what it is.
bool is_parent_and_child(const Role& a, const Role& b) {
  auto names = [](const Role& child, const Role& parent) {
    return std::any_of(child.specialises.begin(), child.specialises.end(),
                       [&](const RoleRelation& relation) { return relation.role == parent.id; });
  };
  return names(a, b) || names(b, a);
}

std::map<std::string, std::string> tags_by_slug(const Site& site, Diagnostics& diagnostics) {
  std::map<std::string, std::string> tags;
  for (const Page& page : site.pages)
    for (std::size_t i = 0; i < page.front_matter.tags.size(); ++i) {
      const std::string& tag = page.front_matter.tags[i];
      auto [found, is_new] = tags.try_emplace(slugify(tag), tag);
      if (found->first.empty())
        diagnostics.add(Code::bad_slug, page.front_matter.tags_at[i],
                        fmt::format("the tag '{}' leaves nothing for a URL", tag),
                        "use letters or digits");
      else if (!is_new && found->second != tag)
        diagnostics.add(Code::duplicate_url, page.front_matter.tags_at[i],
                        fmt::format("the tag '{}' is also written '{}'", tag, found->second),
                        "write a tag the same way on all pages");
    }
  tags.erase("");
  return tags;
}

}  // namespace

Page generated_page(PageKind kind, std::string url, std::string title) {
  Page page;
  page.kind = kind;
  page.url = std::move(url);
  page.title = std::move(title);
  page.generated = true;
  return page;
}

bool has_page_at(const Site& site, std::string_view url) {
  return std::any_of(site.pages.begin(), site.pages.end(),
                     [&](const Page& page) { return page.url == url; });
}

void add_role_pages(Site& site, const Texts& texts, Diagnostics&) {
  if (site.roles.empty()) return;
  add_section(site, "/roles/", texts, "roles");
  for (const Role& role : site.roles) {
    const bool authored = std::any_of(site.pages.begin(), site.pages.end(),
                                      [&](const Page& page) { return page.role == role.id; });
    if (authored) continue;
    Page page = generated_page(PageKind::role, fmt::format("/roles/{}/", role.id), role.name);
    page.description = role.summary.body.plain_text;
    page.role = role.id;
    site.pages.push_back(std::move(page));
  }
}

void add_comparison_pages(Site& site, const Texts& texts) {
  std::vector<Page> added;
  for (std::size_t a = 0; a < site.roles.size(); ++a)
    for (std::size_t b = a + 1; b < site.roles.size(); ++b) {
      const Role &first = site.roles[a], &second = site.roles[b];
      const int shared = shared_dimensions(first, second);
      if (shared < site.config.minimum_shared_dimensions || is_parent_and_child(first, second))
        continue;
      const std::string url = comparison_url({first.id, second.id});
      if (has_page_at(site, url)) continue;
      const TextArguments names = {{"first", first.name}, {"second", second.name}};
      Page page = generated_page(PageKind::comparison, url, texts.text("comparison.title", names));
      page.description = texts.text("comparison.description", names);
      page.roles = {first.id, second.id};
      added.push_back(std::move(page));
    }
  if (!added.empty()) add_section(site, "/comparisons/", texts, "comparisons");
  std::move(added.begin(), added.end(), std::back_inserter(site.pages));
}

void add_tag_pages(Site& site, const Texts& texts, Diagnostics& diagnostics) {
  const auto tags = tags_by_slug(site, diagnostics);
  if (tags.empty()) return;
  if (!has_kind(site, PageKind::tags)) {
    Page page = generated_page(PageKind::tags, "/tags/", texts.text("tags.title"));
    page.description = texts.text("tags.description");
    site.pages.push_back(std::move(page));
  }
  for (const auto& [slug, tag] : tags) {
    Page page = generated_page(PageKind::tag, fmt::format("/tags/{}/", slug),
                               texts.text("tag.title", {{"tag", tag}}));
    page.description = texts.text("tag.description", {{"tag", tag}});
    page.tag = tag;
    site.pages.push_back(std::move(page));
  }
}

/// A page for each kind of terms that roles are compared by: technologies, skills.
void add_term_pages(Site& site, const Texts& texts) {
  for (const Dimension& dimension : site.dimensions) {
    if (dimension.type != DimensionType::terms || dimension.term_kind.empty()) continue;
    const std::string url = fmt::format("/glossary/{}/", dimension.term_kind);
    if (has_page_at(site, url)) continue;
    const std::string title =
        texts.find("terms.kind." + dimension.term_kind).value_or(dimension.label);
    Page page = generated_page(PageKind::glossary, url, title);
    page.description = texts.text("terms.description", {{"title", title}});
    page.tag = dimension.term_kind;
    page.front_matter.template_name = "terms";
    site.pages.push_back(std::move(page));
  }
}

void add_standing_pages(Site& site, const Texts& texts) {
  auto add = [&](PageKind kind, const std::string& url, std::string_view key) {
    if (has_kind(site, kind)) return;
    Page page = generated_page(kind, url, texts.text(fmt::format("{}.title", key)));
    page.description = texts.text(fmt::format("{}.description", key));
    site.pages.push_back(std::move(page));
  };
  if (!site.sources.empty()) add(PageKind::sources, "/sources/", "sources");
  if (!site.terms.empty()) {
    add(PageKind::glossary, "/glossary/", "glossary");
    add_term_pages(site, texts);
  }
  if (site.config.features.search) add(PageKind::search, "/search/", "search");
  add(PageKind::not_found, "/404.html", "not_found");
}

}  // namespace fieldguide
