// What is refused before cmark-gfm sees it: texts that it, or a reader's browser, could not cope
// with.
#pragma once

#include "base/diagnostics.hpp"
#include "markdown/source.hpp"

namespace fieldguide {

/// How deeply blocks and inlines may be nested. Browsers stop at 512 elements, readers long before.
inline constexpr int max_nesting = 100;

/// Checks the text against limits that no page meant for readers comes near, and reports the first
/// place beyond one. cmark-gfm 0.29.0.gfm.6 needs time or memory quadratic in nesting, table cells,
/// link and emphasis marks of one paragraph, and lengths of URLs (CVE-2023-22483, -22486, -24824,
/// -26485, -37463).
bool is_within_limits(const MarkdownSource& source, Diagnostics& diagnostics);

}  // namespace fieldguide
