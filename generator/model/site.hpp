// The whole site, assembled: what every page may ask about the others.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/config.hpp"
#include "model/data.hpp"
#include "model/page.hpp"

namespace fieldguide {

/// A file that is published as it is, next to its page.
struct Asset {
  std::string source;  ///< Relative to the site's root.
  std::string url;     ///< Site path, leading slash.
  int width = 0;       ///< Pixels, of an image; 0 when unknown or no image.
  int height = 0;
};

/// A former address that leads to a page.
struct Redirect {
  std::string url;     ///< Site path with leading and final slash.
  std::string target;  ///< Site path of the page.
  Location at;         ///< The alias in the front matter; no file when it is generated.
};

/// A text of each item → the item's place in its list. The keys are the items' own texts.
using TextIndex = std::unordered_map<std::string_view, std::size_t>;

/// Moved but not copied: `page_by_url` and the like look into the lists.
struct Site {
  Site() = default;
  Site(Site&&) = default;
  Site& operator=(Site&&) = default;
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;
  ~Site() = default;

  Config config;
  std::vector<Dimension> dimensions;  ///< In the order of the file.
  std::vector<Role> roles;            ///< By id.
  std::vector<Term> terms;            ///< By id.
  std::vector<Source> sources;        ///< In the order of the file.
  std::vector<Author> authors;
  std::vector<DataFile> data;
  std::vector<Page> pages;          ///< Home first, then depth first in reading order.
  std::vector<Asset> assets;        ///< By source path.
  std::vector<Redirect> redirects;  ///< By URL.

  TextIndex page_by_source;  ///< Path of the Markdown file, or of the data of the page's role.
  TextIndex page_by_url;
  TextIndex asset_by_source;
  std::map<std::string, std::size_t, std::less<>> role_by_id;
  std::map<std::string, std::size_t, std::less<>> term_by_id;
  std::map<std::string, std::size_t, std::less<>> source_by_id;

  [[nodiscard]] const Role* role(std::string_view id) const;
  [[nodiscard]] const Term* term(std::string_view id) const;
  [[nodiscard]] const Source* source(std::string_view id) const;
  [[nodiscard]] const Dimension* dimension(std::string_view id) const;
  /// The comparison page of exactly these role ids, in any order; null when there is none.
  [[nodiscard]] const Page* comparison(std::vector<std::string> role_ids) const;
};

}  // namespace fieldguide
