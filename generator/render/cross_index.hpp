// Which pages carry a tag, cite a source, compare a role: made once, so that no page searches the
// site.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/site.hpp"

namespace fieldguide {

/// Indices into `Site::pages`, in reading order.
using PageList = std::vector<std::size_t>;

struct CrossIndex {
  std::map<std::string, PageList, std::less<>> by_tag;  ///< Slug of the tag → pages.
  std::map<std::string, std::map<std::size_t, int>, std::less<>>
      citations;                                               ///< Source → page → times.
  std::map<std::string, PageList, std::less<>> comparisons;    ///< Role → comparison pages.
  std::map<std::string, std::size_t, std::less<>> role_pages;  ///< Role → its page.
  std::map<std::string, std::vector<std::string>, std::less<>>
      term_roles;  ///< Term → roles naming it.
};

CrossIndex make_cross_index(const Site& site);

}  // namespace fieldguide
