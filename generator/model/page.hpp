// One page of the site, read or generated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/boxed.hpp"
#include "base/diagnostics.hpp"
#include "base/hash.hpp"
#include "model/body.hpp"

namespace fieldguide {

/// What an editor says about a page at the head of its file.
struct FrontMatter {
  std::string title;
  std::string description;
  std::optional<int> weight;  ///< Order among siblings; lower comes first.
  std::vector<std::string> tags;
  std::vector<std::string> authors;  ///< Ids in authors.yaml.
  std::string date;                  ///< ISO 8601 date; empty when not given.
  std::string updated;
  bool draft = false;
  std::string slug;                  ///< Replaces the file's name in the URL.
  std::vector<std::string> aliases;  ///< Former site paths that redirect here.
  std::vector<std::string> roles;    ///< Role ids, of a comparison or an article about roles.
  /// Of a comparison: the difference in one sentence.
  std::optional<Boxed<MarkdownText>> difference;
  std::string faq;  ///< Text of the heading whose sub-headings are questions.
  bool toc = true;
  bool readable = true;       ///< False when it could not be read, so that nothing is missed in it.
  std::string template_name;  ///< `template:`; empty: the one of the page's kind.
  std::string image;          ///< Path relative to the file.
  Location title_at, slug_at, template_at, image_at, faq_at;
  std::vector<Location> tags_at, authors_at, aliases_at, roles_at;
};

enum class PageKind {
  home,
  section,
  article,
  role,
  comparison,
  tags,      ///< The list of all tags.
  tag,       ///< The pages of one tag.
  glossary,  ///< All terms, each with an anchor.
  sources,   ///< The list of sources.
  search,    ///< Search with an address of its own.
  not_found  ///< 404.html
};

struct Page {
  PageKind kind = PageKind::article;
  /// Path of the Markdown file relative to the site's root ("content/roles/x.md"); empty when the
  /// page is generated without one.
  std::string source;
  ContentHash source_hash;  ///< Of the bytes of that file.
  /// Path below the site's root with a leading and a final slash: "/roles/data-engineer/";
  /// "/404.html" for the not-found page.
  std::string url;
  FrontMatter front_matter;
  std::string title;        ///< From the front matter, the first heading, the role or the tag.
  std::string description;  ///< From the front matter, or the role's summary.
  Body body;
  /// Whether an earlier build knew the file as it is, so that it was not read: the body has
  /// headings, links, images and citations, but neither text nor places.
  bool is_outline = false;
  std::string role;                ///< Id, of a role page.
  std::vector<std::string> roles;  ///< Ids, of a comparison, in alphabetical order.
  std::string tag;                 ///< Of a tag page.
  int number = 0;                  ///< From a leading `01-` of the file's name; 0: none.
  int parent = -1;                 ///< Index of the section or home page it belongs to; -1: none.
  std::vector<int> children;       ///< Of a section or home: pages and sections in order.
  bool generated = false;          ///< No Markdown file stands behind it.
};

/// The text of `FrontMatter::difference`; an empty one when there is none.
const MarkdownText& difference_of(const Page& page);

}  // namespace fieldguide
