// What the files of each page depend on, as one hash: while it stays the same, so do they.
#pragma once

#include <vector>

#include "base/hash.hpp"
#include "model/site.hpp"

namespace fieldguide {

/// The key of each page by index. `shell` stands for what all pages share besides the site's pages:
/// the program, options, site.yaml, templates, theme and data.
///
/// Whoever lets a page show something else of another page adds it here; the property test of
/// incremental builds (tests/unit/commands/incremental_test.cpp) finds what is missing.
std::vector<ContentHash> page_keys(const Site& site, const ContentHash& shell);

}  // namespace fieldguide
