// What a link's destination means: the one reading of links, for the check and for the writer.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "model/site.hpp"

namespace fieldguide {

/// Where a link leads.
struct LinkTarget {
  enum class Kind {
    external,  ///< `url` is an address elsewhere, as written.
    internal,  ///< `url` is a site path, `anchor` an id there or empty.
    broken     ///< `problem` and `hint` say why; `code` is the finding.
  };
  Kind kind = Kind::broken;
  std::string url;
  std::string anchor;
  Code code = Code::broken_link;
  std::string problem;
  std::string hint;
};

/// Reads `destination` as written in `file` (path relative to the site's root): an address,
/// "#anchor", a relative path to a Markdown, role or other file, "compare:a,b", "term:id" or
/// "source:id".
LinkTarget resolve_link(const Site& site, std::string_view file, std::string_view destination);

/// The asset that an image's source means, relative to `file`; null when there is none.
const Asset* find_image(const Site& site, std::string_view file, std::string_view source);

/// Whether `page` has an element with this id that links may point at.
bool has_anchor(const Site& site, const Page& page, std::string_view anchor);

/// Ids that pages give to what they generate from data.
std::string dimension_anchor(
    std::string_view dimension);                     ///< Row of a role's or comparison's table.
std::string term_anchor(std::string_view term);      ///< Entry of the glossary.
std::string source_anchor(std::string_view source);  ///< Entry of the sources page.

}  // namespace fieldguide
