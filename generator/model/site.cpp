// Look-ups in the assembled site.
#include "model/site.hpp"

#include <algorithm>

namespace fieldguide {
namespace {

template <typename Item>
const Item* by_index(const std::vector<Item>& items,
                     const std::map<std::string, std::size_t, std::less<>>& index,
                     std::string_view id) {
  auto found = index.find(id);
  return found == index.end() ? nullptr : &items[found->second];
}

}  // namespace

const MarkdownText& difference_of(const Page& page) {
  static const MarkdownText none;
  return page.front_matter.difference ? **page.front_matter.difference : none;
}

const Role* Site::role(std::string_view id) const {
  return by_index(roles, role_by_id, id);
}
const Term* Site::term(std::string_view id) const {
  return by_index(terms, term_by_id, id);
}
const Source* Site::source(std::string_view id) const {
  return by_index(sources, source_by_id, id);
}

const Dimension* Site::dimension(std::string_view id) const {
  for (const Dimension& dimension : dimensions)
    if (dimension.id == id) return &dimension;
  return nullptr;
}

const Page* Site::comparison(std::vector<std::string> role_ids) const {
  std::sort(role_ids.begin(), role_ids.end());
  for (const Page& page : pages)
    if (page.kind == PageKind::comparison && page.roles == role_ids) return &page;
  return nullptr;
}

}  // namespace fieldguide
