// Relative links between published pages: one build works at any root, under any sub-path, from
// disk.
#pragma once

#include <string>
#include <string_view>

namespace fieldguide {

enum class LinkStyle {
  pretty,  ///< "../roles/x/": for a web server.
  offline  ///< "../roles/x/index.html": for file://.
};

/// How the links of one page are written.
struct LinkBase {
  std::string page;  ///< Site path of the page that holds the links.
  std::string
      base_path;  ///< Path of `base_url` with both slashes; links from 404.html begin with it.
  LinkStyle style = LinkStyle::pretty;
};

/// The link from `base.page` to the site path `target`, which may carry "#anchor".
std::string relative_link(const LinkBase& base, std::string_view target);
/// The same without a LinkBase, for who writes single links of many pages.
std::string relative_link(std::string_view page, std::string_view base_path, LinkStyle style,
                          std::string_view target);

/// Path of `base_url` with leading and final slash: "https://x.org/guide" → "/guide/"; "/" without
/// one.
std::string base_path_of(std::string_view base_url);

/// Where a site path is written below the output folder: "/roles/" → "roles/index.html".
std::string output_path(std::string_view url);

}  // namespace fieldguide
