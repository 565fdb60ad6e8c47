// Hashes what pages show of themselves, of one another and of the site.
#include "render/page_keys.hpp"

#include <variant>

#include "base/archive.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

/// What other pages may show of this one: in lists, cards, breadcrumbs, sidebars, indexes.
void add_shown(Packer& facts, const Page& page) {
  const FrontMatter& matter = page.front_matter;
  facts(page.kind, page.source, page.url, page.title, page.description, page.role, page.roles,
        page.tag, page.number, page.parent, page.generated, reading_minutes(page));
  facts(matter.tags, matter.date, matter.updated, matter.draft);
}

ContentHash hash_of_shown(const Site& site) {
  Packer facts;
  for (const Page& page : site.pages)
    add_shown(facts, page);
  for (const Asset& asset : site.assets)
    facts(asset.source, asset.url, asset.width, asset.height);
  return hash_bytes(facts.bytes());
}

void add_citations(Packer& facts, const Body& body) {
  for (const Hole& hole : body.holes)
    if (const auto* citation = hole.as<Citation>(); citation && !citation->footnote)
      facts(citation->id);
  for (const Footnote& footnote : body.footnotes)
    add_citations(facts, footnote.body);
}

/// The page of sources counts who cites each.
ContentHash hash_of_citations(const Site& site) {
  Packer facts;
  for (const Page& page : site.pages) {
    facts(page.url);
    add_citations(facts, page.body);
  }
  return hash_bytes(facts.bytes());
}

}  // namespace

std::vector<ContentHash> page_keys(const Site& site, const ContentHash& shell) {
  const ContentHash shown = hash_of_shown(site);
  const ContentHash citations = hash_of_citations(site);
  std::vector<ContentHash> keys;
  keys.reserve(site.pages.size());
  for (const Page& page : site.pages) {
    const bool counts_citations = page.kind == PageKind::sources;
    keys.push_back(hash_of(shell, shown, page.url, page.source_hash,
                           counts_citations ? citations : ContentHash{}));
  }
  return keys;
}

}  // namespace fieldguide
