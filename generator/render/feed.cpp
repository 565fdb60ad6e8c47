// Writes the Atom feed.
#include "render/feed.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t most_entries = 20;

const std::string& last_change(const Page& page) {
  return page.front_matter.updated.empty() ? page.front_matter.date : page.front_matter.updated;
}

bool is_news(const Page& page) {
  return !last_change(page).empty() && !page.front_matter.draft;
}

/// Newest first; those of one day in the order of the site.
std::vector<const Page*> newest_pages(const Site& site) {
  std::vector<const Page*> pages;
  for (const Page& page : site.pages)
    if (is_news(page)) pages.push_back(&page);
  std::stable_sort(pages.begin(), pages.end(),
                   [](const Page* a, const Page* b) { return last_change(*a) > last_change(*b); });
  if (pages.size() > most_entries) pages.resize(most_entries);
  return pages;
}

std::string element(std::string_view name, std::string_view text) {
  return fmt::format("<{0}>{1}</{0}>\n", name, escape_html(text));
}

std::string time_of(const std::string& date) {
  return date + "T00:00:00Z";
}

/// The authors whom site.yaml names for all pages; an entry without authors has the feed's.
std::string author_elements(const Site& site) {
  std::string out;
  for (const Author& author : site.authors)
    if (const auto& ids = site.config.authors;
        std::find(ids.begin(), ids.end(), author.id) != ids.end())
      out += fmt::format("<author><name>{}</name></author>\n", escape_html(author.name));
  if (!out.empty()) return out;
  return fmt::format("<author><name>{}</name></author>\n", escape_html(site.config.title));
}

std::string entry(const Site& site, const Page& page) {
  const std::string address = canonical_url(site.config, page);
  std::string out = "<entry>\n" + element("title", page.title) + element("id", address);
  out += fmt::format("<link href=\"{}\"/>\n", escape_html(address));
  if (!page.front_matter.date.empty()) out += element("published", time_of(page.front_matter.date));
  out += element("updated", time_of(last_change(page)));
  if (!page.description.empty()) out += element("summary", page.description);
  return out + "</entry>\n";
}

}  // namespace

bool has_feed(const Site& site) {
  return site.config.features.feed && !site.config.base_url.empty() &&
         std::any_of(site.pages.begin(), site.pages.end(), is_news);
}

std::string atom_feed(const Site& site) {
  const std::vector<const Page*> pages = newest_pages(site);
  const std::string& root = site.config.base_url;
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
      escape_html(site.config.language));
  out += element("title", site.config.title) + element("id", root);
  out += fmt::format("<link href=\"{}\"/>\n<link rel=\"self\" href=\"{}\"/>\n", escape_html(root),
                     escape_html(root + feed_path));
  out += element("updated", time_of(last_change(*pages.front()))) + author_elements(site);
  for (const Page* page : pages)
    out += entry(site, *page);
  return out + "</feed>\n";
}

}  // namespace fieldguide
