// Fills the holes of a body for its page.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/output.hpp"
#include "render/notes.hpp"
#include "render/setting.hpp"
#include "site/links.hpp"

namespace fieldguide {

/// One page being rendered: its links, its notes and the ids it has given away.
struct PageScope {
  const Setting& setting;
  const Page& page;
  LinkBase links;
  Notes notes = {};
  /// Terms that the page has linked to the glossary, in order, each once.
  std::vector<const Term*> terms = {};
  int blocks = 0;                                  ///< Blocks rendered so far; numbers their ids.
  std::map<std::string, int> blocks_of_kind = {};  ///< The same for each name of block.
  std::map<std::string, int> region_names = {};    ///< How often a region has asked for a name.
  int tables = 0;              ///< Tables of running text so far; numbers their captions' ids.
  bool loads_mermaid = false;  ///< Whether a diagram has asked for mermaid.js already.
  /// Files that belong next to the page: its drawings.
  std::vector<Output> files = {};
  /// The page's context, for the templates of blocks; set before the body is filled.
  const Context* context = nullptr;
};

/// The link to where a destination leads, which is not broken.
std::string link_to(const LinkTarget& target, const LinkBase& base);

/// `name`, or with a number behind it where the page has a region of that name already: landmarks
/// are told apart by their names.
std::string own_region_name(std::string name, PageScope& scope);

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
