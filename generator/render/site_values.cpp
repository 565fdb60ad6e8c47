// What templates see of the site as a whole: `site`, `sidebar`, cards.
#include <algorithm>

#include <fmt/format.h>

#include "render/feed.hpp"
#include "render/values.hpp"
#include "text/slug.hpp"
#include "version.hpp"

namespace fieldguide {
namespace {

bool has_kind(const Site& site, PageKind kind) {
  return std::any_of(site.pages.begin(), site.pages.end(),
                     [&](const Page& page) { return page.kind == kind; });
}

Json navigation_values(const Site& site) {
  Json items = Json::array();
  for (const NavigationItem& item : site.config.navigation) {
    const auto page = site.page_by_source.find("content/" + item.page);
    const std::string path = page == site.page_by_source.end() ? "" : site.pages[page->second].url;
    items.push_back({{"label", item.label}, {"path", path}, {"url", item.url}});
  }
  return items;
}

Json sidebar_items(const Site& site, const Page& section) {
  Json items = Json::array();
  for (int child : section.children) {
    const Page& page = site.pages[static_cast<std::size_t>(child)];
    items.push_back(json_object(
        {{"title", page.title}, {"path", page.url}, {"items", sidebar_items(site, page)}}));
  }
  return items;
}

}  // namespace

std::string_view page_kind_name(PageKind kind) {
  switch (kind) {
    case PageKind::home:
      return "home";
    case PageKind::section:
      return "section";
    case PageKind::article:
      return "article";
    case PageKind::role:
      return "role";
    case PageKind::comparison:
      return "comparison";
    case PageKind::tags:
      return "tags";
    case PageKind::tag:
      return "tag";
    case PageKind::glossary:
      return "glossary";
    case PageKind::sources:
      return "sources";
    case PageKind::search:
      return "search";
    case PageKind::not_found:
      return "not_found";
  }
  return "article";
}

Json site_values(const Site& site, const Texts& texts, LinkStyle style) {
  const Config& config = site.config;
  const Features& features = config.features;
  return {{"title", config.title},
          {"tagline", config.tagline},
          {"description", config.description},
          {"language", config.language},
          {"direction", texts.find("direction").value_or("ltr")},
          {"base_url", config.base_url},
          {"repository", config.repository},
          {"license", config.license},
          {"navigation", navigation_values(site)},
          {"features",
           {{"search", features.search},
            {"feed", features.feed},
            {"cards", features.cards},
            {"twins", features.twins}}},
          {"version", version},
          {"offline", style == LinkStyle::offline},
          {"feed_path", has_feed(site) ? std::string("/") + feed_path : std::string()},
          {"has_tags", has_kind(site, PageKind::tags)},
          {"has_sources", has_kind(site, PageKind::sources)},
          {"has_glossary", has_kind(site, PageKind::glossary)}};
}

Json sidebar_values(const Site& site, std::size_t page) {
  const Page& section = site.pages[page];
  return {{"title", section.title}, {"path", section.url}, {"items", sidebar_items(site, section)}};
}

Json page_link(const Page& page) {
  return json_object({{"title", page.title}, {"path", page.url}});
}

int reading_minutes(const Page& page) {
  constexpr int words_per_minute = 220;  // a common estimate for expository prose, read silently
  return (page.body.words + words_per_minute - 1) / words_per_minute;
}

Json tag_values(const Page& page) {
  Json tags = Json::array();
  for (const std::string& tag : page.front_matter.tags)
    tags.push_back(json_object({{"name", tag}, {"path", fmt::format("/tags/{}/", slugify(tag))}}));
  return tags;
}

Json card_values(const Setting& setting, const Page& page) {
  const std::string role = page.role.empty() ? "" : role_class(page.role);
  return json_object({{"title", page.title},
                      {"path", page.url},
                      {"description", page.description},
                      {"kind", page_kind_name(page.kind)},
                      {"reading_minutes", reading_minutes(page)},
                      {"date", page.front_matter.date},
                      {"tags", tag_values(page)},
                      {"part", part_values(setting, page)},
                      {"role_class", role}});
}

Json part_values(const Setting& setting, const Page& page) {
  const auto& pages = setting.site.pages;
  const Part part = setting.cross.parts[static_cast<std::size_t>(&page - pages.data())];
  if (part.number == 0) return nullptr;
  const Page& series = pages[static_cast<std::size_t>(page.parent)];
  return json_object({{"number", part.number},
                      {"count", part.count},
                      {"series", series.title},
                      {"path", series.url}});
}

std::string role_class(std::string_view role) {
  return fmt::format("role-{}", role);
}

Json role_link(const Setting& setting, const Role& role) {
  const auto page = setting.cross.role_pages.find(role.id);
  const std::string path =
      page == setting.cross.role_pages.end() ? "" : setting.site.pages[page->second].url;
  return json_object({{"id", role.id},
                      {"name", role.name},
                      {"path", path},
                      {"class", role_class(role.id)},
                      {"kind", role_kind_name(role.kind)}});
}

std::string_view role_kind_name(RoleKind kind) {
  switch (kind) {
    case RoleKind::pillar:
      return "pillar";
    case RoleKind::specialisation:
      return "specialisation";
    case RoleKind::level:
      return "level";
    case RoleKind::emerging:
      return "emerging";
    case RoleKind::neighbour:
      return "neighbour";
  }
  return "pillar";
}

}  // namespace fieldguide
