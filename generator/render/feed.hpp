// The Atom feed: what is new on the site, for feed readers.
#pragma once

#include <string>

#include "model/site.hpp"

namespace fieldguide {

/// Where the feed lies, below the site's root.
inline constexpr const char* feed_path = "feed.xml";

/// Whether the site has a feed: a page with a date, an address to lead to, and the feature is on.
bool has_feed(const Site& site);

/// The twenty pages that were written or updated last, newest first (RFC 4287). A date becomes
/// midnight UTC: the front matter knows no hours.
std::string atom_feed(const Site& site);

}  // namespace fieldguide
