// What templates see of the page at hand: `page`, its neighbours and its notes.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/picture.hpp"
#include "render/values.hpp"
#include "text/slug.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t most_related = 4;
/// A tag on more pages than this says too little to relate them, and would make each page cost
/// many.
constexpr std::size_t widest_tag = 100;

const Page& page_at(const Site& site, int index) {
  return site.pages[static_cast<std::size_t>(index)];
}

std::vector<const Page*> ancestors_of(const Site& site, const Page& page) {
  std::vector<const Page*> ancestors;
  for (int i = page.parent; i >= 0; i = page_at(site, i).parent)
    ancestors.push_back(&page_at(site, i));
  std::reverse(ancestors.begin(), ancestors.end());
  return ancestors;
}

/// The page `step` places from `page` among the pages of its section; null at the ends.
const Page* neighbour(const Site& site, const Page& page, int step) {
  if (page.parent < 0 || (page.kind != PageKind::article && page.kind != PageKind::role))
    return nullptr;
  // Siblings stand in reading order, so that the indices of pages ascend among them.
  const auto& siblings = page_at(site, page.parent).children;
  const auto index = static_cast<int>(&page - site.pages.data());
  const auto place = std::lower_bound(siblings.begin(), siblings.end(), index);
  if (place == siblings.end() || *place != index) return nullptr;
  const auto other = place - siblings.begin() + step;
  if (other < 0 || other >= static_cast<std::ptrdiff_t>(siblings.size())) return nullptr;
  return &page_at(site, siblings[static_cast<std::size_t>(other)]);
}

Json pager_values(const Page* page) {
  if (page == nullptr) return nullptr;
  return json_object(
      {{"title", page->title}, {"path", page->url}, {"description", page->description}});
}

std::string html_of(const Heading& heading) {
  return heading.html.empty() ? escape_html(heading.text) : heading.html;
}

/// Headings from level 2 to 3 as a nested list; deeper ones would make the list longer than useful.
Json toc_values(const Page& page) {
  Json items = Json::array();
  if (!page.front_matter.toc) return items;
  for (const Heading& heading : page.body.headings) {
    if (heading.level < 2 || heading.level > 3) continue;
    Json item = json_object({{"level", heading.level},
                             {"id", heading.id},
                             {"html", markup(html_of(heading))},
                             {"items", Json::array()}});
    if (heading.level == 3 && !items.empty())
      items.back()["items"].push_back(std::move(item));
    else
      items.push_back(std::move(item));
  }
  return items;
}

Json author_values(const Site& site, const Page& page) {
  Json authors = Json::array();
  const auto& own = page.front_matter.authors;
  for (const std::string& id : own.empty() ? site.config.authors : own)
    for (const Author& author : site.authors)
      if (author.id == id)
        authors.push_back(json_object({{"name", author.name}, {"url", author.url}}));
  return authors;
}

std::string edit_url(const Config& config, const Page& page) {
  std::string source = page.source;
  if (source.empty() && !page.role.empty())
    source = fmt::format("content/roles/{}.yaml", page.role);
  if (config.repository.empty() || source.empty()) return {};
  std::string_view repository = config.repository;
  if (repository.ends_with('/')) repository.remove_suffix(1);
  return fmt::format("{}/edit/{}/{}", repository, config.edit_branch, source);
}

std::string image_path(const Site& site, const Page& page) {
  const Asset* image = own_image(site, page);
  return image == nullptr ? std::string{} : image->url;
}

/// Pages that share tags with this one: most shared first, then in reading order. A section's own
/// pages are left out: it lists them.
Json related_values(const Setting& setting, const Page& page) {
  std::map<std::size_t, int> shared;
  for (const std::string& tag : page.front_matter.tags) {
    const PageList& pages = setting.cross.by_tag.at(slugify(tag));
    if (pages.size() <= widest_tag)
      for (std::size_t i : pages)
        ++shared[i];
  }
  const auto is_own = [&](std::size_t i) {
    const int parent = setting.site.pages[i].parent;
    return parent >= 0 && &setting.site.pages[static_cast<std::size_t>(parent)] == &page;
  };
  std::vector<std::pair<int, std::size_t>> ranked;
  for (const auto& [i, count] : shared)
    if (&setting.site.pages[i] != &page && !is_own(i)) ranked.emplace_back(-count, i);
  std::sort(ranked.begin(), ranked.end());
  Json cards = Json::array();
  for (std::size_t i = 0; i < std::min(ranked.size(), most_related); ++i)
    cards.push_back(card_values(setting, setting.site.pages[ranked[i].second]));
  return cards;
}

Json source_note(const Source& source) {
  return json_object({{"id", source.id},
                      {"title", source.title},
                      {"publisher", source.publisher},
                      {"year", source.year},
                      {"url", source.url},
                      {"path", "/sources/#" + source_anchor(source.id)}});
}

}  // namespace

std::string canonical_url(const Config& config, const Page& page) {
  return config.base_url.empty() ? std::string{} : config.base_url + page.url.substr(1);
}

Json page_values(const Setting& setting, const Page& page) {
  const Site& site = setting.site;
  Json breadcrumbs = Json::array(), ancestors = Json::array();
  for (const Page* ancestor : ancestors_of(site, page)) {
    breadcrumbs.push_back(page_link(*ancestor));
    ancestors.push_back(ancestor->url);
  }
  return json_object({{"kind", page_kind_name(page.kind)},
                      {"title", page.title},
                      {"description", page.description},
                      {"path", page.url},
                      {"canonical", canonical_url(site.config, page)},
                      {"content", ""},
                      {"lead", ""},
                      {"toc", toc_values(page)},
                      {"breadcrumbs", std::move(breadcrumbs)},
                      {"ancestors", std::move(ancestors)},
                      {"previous", pager_values(neighbour(site, page, -1))},
                      {"next", pager_values(neighbour(site, page, +1))},
                      {"part", part_values(setting, page)},
                      {"tags", tag_values(page)},
                      {"authors", author_values(site, page)},
                      {"date", page.front_matter.date},
                      {"updated", page.front_matter.updated},
                      {"reading_minutes", reading_minutes(page)},
                      {"words", page.body.words},
                      {"draft", page.front_matter.draft},
                      {"edit_url", edit_url(site.config, page)},
                      {"image", image_path(site, page)},
                      {"picture", nullptr},
                      {"related", related_values(setting, page)},
                      {"notes", Json::array()},
                      {"terms", Json::array()},
                      {"downloads", Json::array()},
                      {"structured_data", ""}});
}

Json notes_values(PageScope& scope, Diagnostics& diagnostics) {
  // A footnote may cite in turn, so the list can grow while it is written: first fill, then list.
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < scope.notes.all().size(); ++i) {
    const Footnote* footnote = scope.notes.all()[i].footnote;
    texts.push_back(footnote == nullptr ? std::string{} : fill(footnote->body, scope, diagnostics));
  }
  Json notes = Json::array();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Note& note = scope.notes.all()[i];
    const Source* source = note.footnote == nullptr ? scope.setting.site.source(note.key) : nullptr;
    notes.push_back(
        json_object({{"number", i + 1},
                     {"id", Notes::note_id(i)},
                     {"references", note.references},
                     {"source", source == nullptr ? Json(nullptr) : source_note(*source)},
                     {"html", markup(texts[i])}}));
  }
  return notes;
}

}  // namespace fieldguide
