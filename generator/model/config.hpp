// site.yaml as plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// One entry of the header's navigation: a page of the site or an address elsewhere.
struct NavigationItem {
  std::string label;
  std::string page;  ///< Path relative to content/; empty when `url` is given.
  std::string url;
  Location at;  ///< Of `page` or `url`.
};

/// Which optional outputs are made.
struct Features {
  bool search = true;           ///< Search index and dialog.
  bool feed = true;             ///< Atom feed of the newest dated pages.
  bool cards = false;           ///< Pictures of pages for whoever links to them.
  bool twins = true;            ///< Reserved: a Markdown twin of each page.
  bool mermaid_client = false;  ///< Load mermaid.js for diagrams other than flowcharts.
};

struct Config {
  std::string title;
  std::string tagline;
  std::string description;
  std::string language = "en";  ///< BCP 47.
  /// Scheme, host and optional path, always with a final slash; empty when unknown.
  std::string base_url;
  std::string repository;  ///< URL of the repository; empty when there is none to link.
  std::string edit_branch = "main";
  /// Command that opens a file when `fieldguide serve` is asked to; see serve/editor.hpp.
  std::string editor;
  std::string license;               ///< Of the content, as shown in the footer.
  std::vector<std::string> authors;  ///< Ids in authors.yaml: default for pages that name none.
  std::vector<Location> authors_at;
  std::vector<NavigationItem> navigation;
  Features features;
  bool raw_html = false;  ///< `markdown: {raw_html: true}`.
  /// How many dimensions two roles must both state before they get a comparison page.
  int minimum_shared_dimensions = 3;
};

}  // namespace fieldguide
