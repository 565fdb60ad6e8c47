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

/// The place of a numbered page in its series; 0 of 0 for other pages.
struct Part {
  int number = 0;  ///< From 1.
  int count = 0;
};

struct CrossIndex {
  std::map<std::string, PageList, std::less<>> by_tag;  ///< Slug of the tag → pages.
  std::map<std::string, std::map<std::size_t, int>, std::less<>>
      citations;                                               ///< Source → page → times.
  std::map<std::string, PageList, std::less<>> comparisons;    ///< Role → comparison pages.
  std::map<std::string, std::size_t, std::less<>> role_pages;  ///< Role → its page.
  std::map<std::string, std::vector<std::string>, std::less<>>
      term_roles;           ///< Term → roles naming it.
  std::vector<Part> parts;  ///< By page.
};

CrossIndex make_cross_index(const Site& site);

}  // namespace fieldguide
