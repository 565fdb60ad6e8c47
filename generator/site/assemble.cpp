// Assembles the site from its parsed parts.
#include "site/assemble.hpp"

#include <utility>

#include "site/pages.hpp"
#include "site/permalink.hpp"

namespace fieldguide {
namespace {

template <typename Items>
std::map<std::string, std::size_t, std::less<>> ids_of(const Items& items) {
  std::map<std::string, std::size_t, std::less<>> index;
  for (std::size_t i = 0; i < items.size(); ++i)
    index.emplace(items[i].id, i);
  return index;
}

void take_data(Site& site, Content& content) {
  site.dimensions = std::move(content.dimensions);
  site.roles = std::move(content.roles);
  site.terms = std::move(content.terms);
  site.sources = std::move(content.sources);
  site.authors = std::move(content.authors);
  site.data = std::move(content.data);
  site.role_by_id = ids_of(site.roles);
  site.term_by_id = ids_of(site.terms);
  site.source_by_id = ids_of(site.sources);
  for (std::string& source : content.assets) {
    std::string url = asset_url(source);
    site.assets.push_back({std::move(source), std::move(url), 0, 0});
  }
}

}  // namespace

Site assemble(Config config, Content content, const Texts& texts, Drafts drafts,
              Diagnostics& diagnostics) {
  Site site;
  site.config = std::move(config);
  take_data(site, content);
  add_document_pages(site, std::move(content.documents), drafts, diagnostics);
  add_role_pages(site, texts, diagnostics);
  add_comparison_pages(site, texts);
  add_standing_pages(site, texts);
  add_tag_pages(site, texts, diagnostics);
  order_pages(site, diagnostics);
  index_site(site, diagnostics);
  return site;
}

}  // namespace fieldguide
