// Fills the holes of a body for its page.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "render/notes.hpp"
#include "render/setting.hpp"

namespace fieldguide {

/// One page being rendered: its links, its notes and the ids it has given away.
struct PageScope {
  const Setting& setting;
  const Page& page;
  LinkBase links;
  Notes notes = {};
  /// Terms that the page has linked to the glossary, in order, each once.
  std::vector<const Term*> terms = {};
  int blocks = 0;  ///< Blocks rendered so far; numbers their ids.
  /// The page's context, for the templates of blocks; set before the body is filled.
  const Context* context = nullptr;
};

/// HTML of a body, its holes filled for the page at hand.
std::string fill(const Body& body, PageScope& scope, Diagnostics& diagnostics);

/// HTML of what stands before the body's first heading.
std::string fill_lead(const Body& body, PageScope& scope, Diagnostics& diagnostics);
/// HTML of the rest.
std::string fill_after_lead(const Body& body, PageScope& scope, Diagnostics& diagnostics);

/// Id of the place on the page that explains a term which the page links to.
std::string page_term_id(const Term& term);

/// `text`'s HTML, or empty.
std::string fill_text(const MarkdownText& text, PageScope& scope, Diagnostics& diagnostics);

/// The marks that cite `sources`, for data whose citations do not stand in a text.
std::string cite_sources(const std::vector<std::string>& sources, PageScope& scope);

}  // namespace fieldguide
