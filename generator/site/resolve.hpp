// Proves what the content claims: links, anchors, images, citations, references in front matter.
#pragma once

#include <functional>

#include "base/diagnostics.hpp"
#include "base/hash.hpp"
#include "model/site.hpp"

namespace fieldguide {

/// Tells pages whose references were checked before and lead to the same.
using IsProven = std::function<bool(const Page& page)>;

/// Checks every link, image and citation of every body and text, and what front matter names, but
/// of those pages that are proven. Changes nothing: the writer reads links the same way, see
/// site/links.hpp.
void check_references(const Site& site, const IsProven& is_proven, unsigned jobs,
                      Diagnostics& diagnostics);

/// Hash of everything that those checks ask of the rest of the site: while it stays the same, what
/// was proven of a page stays true.
ContentHash hash_of_targets(const Site& site);

/// `check_references` for one body that was parsed later than the site's: the text of a block.
void check_body(const Site& site, const Body& body, Diagnostics& diagnostics);

}  // namespace fieldguide
