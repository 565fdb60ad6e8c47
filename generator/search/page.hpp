// What a reader can find on one page.
#pragma once

#include <array>
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

/// What results show of the page, as JSON: [url, title, kind, role class,
/// [[anchor, headings, text], …]].
std::string texts_of(const SearchPage& page);

}  // namespace fieldguide
