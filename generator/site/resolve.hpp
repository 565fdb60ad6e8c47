// Proves what the content claims: links, anchors, images, citations, references in front matter.
#pragma once

#include "base/diagnostics.hpp"
#include "model/site.hpp"

namespace fieldguide {

/// Checks every link, image and citation of every body and text, and what front matter names.
/// Changes nothing: the writer reads links the same way, see site/links.hpp.
void check_references(const Site& site, unsigned jobs, Diagnostics& diagnostics);

/// The same for one body that was parsed later than the site's: the text of a block.
void check_body(const Site& site, const Body& body, Diagnostics& diagnostics);

}  // namespace fieldguide
