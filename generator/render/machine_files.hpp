// Files for machines: sitemap.xml and robots.txt.
#pragma once

#include <string>

#include "model/site.hpp"

namespace fieldguide {

/// All pages that should be found, with the date of their last change where it is stated
/// (sitemaps.org protocol 0.9). Needs `base_url`.
std::string sitemap(const Site& site);

/// Lets every robot in and names the sitemap when there is one (RFC 9309).
std::string robots(const Site& site);

}  // namespace fieldguide
