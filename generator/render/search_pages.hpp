// What search finds on a page: the parts of its body, and what the page shows from data.
#pragma once

#include "render/setting.hpp"
#include "search/page.hpp"

namespace fieldguide {

/// Whether readers may find the page by searching: no draft, and none that only lists other pages
/// as search does.
bool is_searchable(const Page& page);

/// A page's beginning, the sections below its headings of levels 2 and 3 with the text of their
/// blocks, and what it is made from: the dimensions of a role, the entries of the glossary and of
/// the list of sources. Tables of facts that roles state are found on the pages of these roles.
SearchPage search_page(const Setting& setting, const Page& page);

}  // namespace fieldguide
