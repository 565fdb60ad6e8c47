// Checks links, anchors, images, citations and the references in front matter.
#include "site/resolve.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "base/archive.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "model/texts_of.hpp"
#include "site/links.hpp"

namespace fieldguide {
namespace {

/// Checks one hole; kinds that need no proof fall to the last overload.
struct HoleCheck {
  const Site& site;
  Diagnostics& diagnostics;

  void operator()(const LinkStart& link) const {
    LinkTarget target = resolve_link(site, link.at.file.text(), link.destination);
    if (target.kind == LinkTarget::Kind::broken)
      diagnostics.add(target.code, link.at, std::move(target.problem), std::move(target.hint));
  }

  void operator()(const Image& image) const {
    if (find_image(site, image.at.file.text(), image.source) != nullptr) return;
    if (image.source.find("//") != std::string::npos) {
      diagnostics.add(Code::missing_image, image.at, "pictures are not loaded from other hosts",
                      "put the file next to the page and write its path");
      return;
    }
    std::vector<std::string_view> known;
    for (const Asset& asset : site.assets)
      known.push_back(asset.source);
    diagnostics.add(Code::missing_image, image.at,
                    fmt::format("there is no file '{}'", image.source),
                    did_you_mean(image.source, known));
  }

  void operator()(const Citation& citation) const {
    if (citation.footnote || site.source(citation.id) != nullptr) return;
    std::vector<std::string_view> known;
    for (const Source& source : site.sources)
      known.push_back(source.id);
    diagnostics.add(Code::unknown_source, citation.at,
                    fmt::format("there is no source '{}'", citation.id),
                    did_you_mean(citation.id, known));
  }

  template <typename Other>
  void operator()(const Other&) const {}
};

void check_authors(const Site& site, const FrontMatter& front_matter, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const Author& author : site.authors)
    known.push_back(author.id);
  for (std::size_t i = 0; i < front_matter.authors.size(); ++i)
    if (const std::string& id = front_matter.authors[i];
        std::find(known.begin(), known.end(), id) == known.end())
      diagnostics.add(Code::unknown_author, front_matter.authors_at[i],
                      fmt::format("authors.yaml has no '{}'", id), did_you_mean(id, known));
}

void check_front_matter(const Site& site, const Page& page, Diagnostics& diagnostics) {
  const FrontMatter& front_matter = page.front_matter;
  check_authors(site, front_matter, diagnostics);
  if (!front_matter.image.empty() && find_image(site, page.source, front_matter.image) == nullptr)
    diagnostics.add(Code::missing_image, front_matter.image_at,
                    fmt::format("there is no file '{}'", front_matter.image));
  if (front_matter.faq.empty()) return;
  std::vector<std::string_view> headings;
  for (const Heading& heading : page.body.headings)
    headings.push_back(heading.text);
  if (std::find(headings.begin(), headings.end(), front_matter.faq) == headings.end())
    diagnostics.add(Code::unknown_faq_heading, front_matter.faq_at,
                    fmt::format("the page has no heading '{}'", front_matter.faq),
                    did_you_mean(front_matter.faq, headings));
}

void check_navigation(const Site& site, Diagnostics& diagnostics) {
  for (const NavigationItem& item : site.config.navigation) {
    if (item.page.empty() || site.page_by_source.contains("content/" + item.page)) continue;
    LinkTarget target = resolve_link(site, "content/index.md", item.page);
    diagnostics.add(Code::broken_link, item.at,
                    fmt::format("there is no page content/{}", item.page), std::move(target.hint));
  }
}

}  // namespace

void check_body(const Site& site, const Body& body, Diagnostics& diagnostics) {
  for (const Hole& hole : body.holes)
    hole.visit(HoleCheck{site, diagnostics});
  for (const Footnote& footnote : body.footnotes)
    check_body(site, footnote.body, diagnostics);
}

ContentHash hash_of_targets(const Site& site) {
  Packer facts;
  for (const Page& page : site.pages) {
    facts(page.kind, page.source, page.url, page.role, page.roles, page.body.headings.size());
    for (const Heading& heading : page.body.headings)
      facts(heading.id);
  }
  for (const Asset& asset : site.assets)
    facts(asset.source, asset.url);
  for (const auto* index : {&site.role_by_id, &site.term_by_id, &site.source_by_id})
    for (const auto& [id, place] : *index)
      facts(id, place);
  for (const Dimension& dimension : site.dimensions)
    facts(dimension.id);
  for (const Author& author : site.authors)
    facts(author.id);
  return hash_bytes(facts.bytes());
}

void check_references(const Site& site, const IsProven& is_proven, unsigned jobs,
                      Diagnostics& diagnostics) {
  for_each_index(site.pages.size(), jobs, diagnostics, [&](std::size_t i, Diagnostics& found) {
    const Page& page = site.pages[i];
    if (is_proven(page)) return;
    check_body(site, page.body, found);
    check_body(site, difference_of(page).body, found);
    if (!page.generated) check_front_matter(site, page, found);
  });
  for_each_text(site, [&](const MarkdownText& text) { check_body(site, text.body, diagnostics); });
  check_navigation(site, diagnostics);
}

}  // namespace fieldguide
