// What a reader can find on one page, and the compact form that the index is merged from.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace fieldguide {

/// The fields of a document, in the order of their numbers in the index.
inline constexpr std::array<const char*, 3> search_fields = {"title", "headings", "text"};

/// A document of the index: a part of a page that a result can lead to.
struct SearchSection {
  std::string anchor;    ///< Id on the page; empty for its beginning.
  std::string headings;  ///< "Skills › Languages"; empty for the beginning.
  std::string text;      ///< Plain text.
};

struct SearchPage {
  std::string url;         ///< Site path.
  std::string title;       ///< The title field of each of its documents.
  std::string kind;        ///< What the page is, in the site's language; may be empty.
  std::string role_class;  ///< CSS class of its role's colour; may be empty.
  std::vector<SearchSection> sections;
};

/// A page taken apart: a pure function of it, small enough to be kept for all pages at once, and
/// plain text and numbers alone, so that it can be stored.
struct IndexedPage {
  std::size_t sections = 0;  ///< Documents of the page.
  /// The page as JSON, for the file of texts: [url, title, kind, role class,
  /// [[anchor, headings, text], …]].
  std::string texts;
  std::string terms;  ///< Distinct terms, numbered from 0, a line feed behind each.
  /// For each section and each field: how many distinct terms it has, then for each its number and
  /// how often it occurs (search/varint.hpp).
  std::string counts;
};

IndexedPage index_page(const SearchPage& page);

}  // namespace fieldguide
