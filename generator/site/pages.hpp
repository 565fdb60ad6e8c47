// The steps of `assemble`, each adding pages of some kinds to the site.
#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "i18n/texts.hpp"
#include "input/content.hpp"
#include "model/site.hpp"
#include "site/assemble.hpp"

namespace fieldguide {

/// Pages that have a Markdown file: home, sections, articles, and the articles of roles,
/// comparisons and the pages that would be generated anyway (sources.md, glossary.md, tags.md,
/// search.md, 404.md).
void add_document_pages(Site& site, std::vector<Page> documents, Drafts drafts,
                        Diagnostics& diagnostics);

/// A page for each role that has no article, and the section above them.
void add_role_pages(Site& site, const Texts& texts, Diagnostics& diagnostics);

/// A page for each pair of roles with enough in common that has no article.
void add_comparison_pages(Site& site, const Texts& texts);

/// The list of tags and a page for each.
void add_tag_pages(Site& site, const Texts& texts, Diagnostics& diagnostics);

/// Sources, glossary, search, not-found page: whatever the site has data for.
void add_standing_pages(Site& site, const Texts& texts);

/// Parents, children and reading order: afterwards home is first, and pages follow depth first.
/// Reports folders that hold pages but no index.md.
void order_pages(Site& site, Diagnostics& diagnostics);

/// Fills the site's look-up maps and redirects; reports URLs that two pages or redirects would
/// share.
void index_site(Site& site, Diagnostics& diagnostics);

/// A generated page of `kind` at `url`.
Page generated_page(PageKind kind, std::string url, std::string title);

/// Whether some page lies at `url`; before `index_site`, which fills the map.
bool has_page_at(const Site& site, std::string_view url);

}  // namespace fieldguide
