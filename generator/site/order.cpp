// Puts pages under their sections and into reading order.
#include <algorithm>
#include <climits>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "site/pages.hpp"

namespace fieldguide {
namespace {

/// Pages of this kind hang below home without being listed among its children.
bool is_standing(PageKind kind) {
  return kind == PageKind::tags || kind == PageKind::tag || kind == PageKind::sources ||
         kind == PageKind::glossary || kind == PageKind::search || kind == PageKind::not_found;
}

int role_rank(const Site& site, const Page& page) {
  const Role* role = site.role(page.role);
  return role == nullptr ? 0 : static_cast<int>(role->kind);
}

/// Siblings follow weight, then the number in the file's name, authored before generated, then the
/// kind of role, the title and the URL.
auto sort_key(const Site& site, const Page& page) {
  return std::make_tuple(
      page.front_matter.weight.value_or(page.number == 0 ? INT_MAX : page.number),
      page.generated && page.kind == PageKind::comparison, role_rank(site, page),
      std::cref(page.title), std::cref(page.url));
}

std::string_view parent_url(std::string_view url) {
  url.remove_suffix(1);
  return url.substr(0, url.rfind('/') + 1);
}

std::string folder_of(std::string_view source) {
  return std::string(source.substr(0, source.rfind('/')));
}

void report_missing_index(const Page& page, Diagnostics& diagnostics) {
  const std::string folder = folder_of(page.source);
  diagnostics.add(Code::missing_section_index, {folder, 0, 0, 0},
                  "the folder holds pages but no index.md",
                  fmt::format("add {}/index.md with a title and a description", folder));
}

/// Index of the nearest page above `page`, or -1 for home.
int find_parent(const Page& page, const std::unordered_map<std::string_view, int>& by_url,
                Diagnostics& diagnostics) {
  if (page.kind == PageKind::home) return -1;
  std::string_view url = page.kind == PageKind::not_found ? "/" : parent_url(page.url);
  for (bool first = true; !url.empty(); url = parent_url(url), first = false) {
    if (auto found = by_url.find(url); found != by_url.end()) return found->second;
    if (first && !page.source.empty() && url != "/") report_missing_index(page, diagnostics);
    if (url == "/") break;
  }
  return -1;
}

void append_depth_first(const std::vector<Page>& pages, int index, std::vector<int>& order) {
  order.push_back(index);
  for (int child : pages[static_cast<std::size_t>(index)].children)
    append_depth_first(pages, child, order);
}

/// Old indices in reading order: the tree below home, then standing pages by URL, then the rest.
std::vector<int> reading_order(const std::vector<Page>& pages) {
  std::vector<int> order;
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (pages[i].kind == PageKind::home) append_depth_first(pages, static_cast<int>(i), order);
  std::vector<bool> placed(pages.size(), false);
  for (int index : order)
    placed[static_cast<std::size_t>(index)] = true;
  std::vector<int> rest;
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (!placed[i]) rest.push_back(static_cast<int>(i));
  std::sort(rest.begin(), rest.end(), [&](int a, int b) {
    return pages[static_cast<std::size_t>(a)].url < pages[static_cast<std::size_t>(b)].url;
  });
  order.insert(order.end(), rest.begin(), rest.end());
  return order;
}

/// Moves the page with the index `order[i]` to `i`, cycle by cycle: a second list of all pages
/// would be a good part of a build's memory.
void move_into(std::vector<Page>& pages, const std::vector<int>& order) {
  std::vector<char> in_place(pages.size(), 0);
  for (std::size_t start = 0; start < pages.size(); ++start) {
    if (in_place[start] != 0) continue;
    Page first = std::move(pages[start]);
    std::size_t at = start;
    for (auto from = static_cast<std::size_t>(order[at]); from != start;
         from = static_cast<std::size_t>(order[at])) {
      pages[at] = std::move(pages[from]);
      in_place[at] = 1;
      at = from;
    }
    pages[at] = std::move(first);
    in_place[at] = 1;
  }
}

void permute(std::vector<Page>& pages, const std::vector<int>& order) {
  std::vector<int> new_index(pages.size(), -1);
  for (std::size_t i = 0; i < order.size(); ++i)
    new_index[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
  move_into(pages, order);
  for (Page& page : pages) {
    if (page.parent >= 0) page.parent = new_index[static_cast<std::size_t>(page.parent)];
    for (int& child : page.children)
      child = new_index[static_cast<std::size_t>(child)];
  }
}

}  // namespace

void order_pages(Site& site, Diagnostics& diagnostics) {
  std::vector<Page>& pages = site.pages;
  std::unordered_map<std::string_view, int> by_url;
  by_url.reserve(pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i)
    by_url.emplace(pages[i].url, static_cast<int>(i));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Page& page = pages[i];
    page.parent = find_parent(page, by_url, diagnostics);
    if (page.parent >= 0 && !is_standing(page.kind))
      pages[static_cast<std::size_t>(page.parent)].children.push_back(static_cast<int>(i));
  }
  for (Page& page : pages)
    std::sort(page.children.begin(), page.children.end(), [&](int a, int b) {
      return sort_key(site, pages[static_cast<std::size_t>(a)]) <
             sort_key(site, pages[static_cast<std::size_t>(b)]);
    });
  permute(pages, reading_order(pages));
}

}  // namespace fieldguide
