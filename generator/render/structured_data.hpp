// JSON-LD: what a page is, for search engines, in the vocabulary of schema.org.
#pragma once

#include <string>

#include "render/setting.hpp"

namespace fieldguide {

/// The content of `<script type="application/ld+json">` for a page: what it is (WebSite of the home
/// page, TechArticle, CollectionPage, DefinedTermSet, SearchResultsPage), BreadcrumbList, and
/// Occupation and FAQPage where the page is one. Says only what the site states. No "<" stands in
/// it, so that no text can end the script. Empty for the not-found page, which stands for nothing.
/// `picture` is the full address of the page's picture; empty without one.
std::string structured_data(const Setting& setting, const Page& page, const std::string& picture);

}  // namespace fieldguide
