// Fills the look-up maps and proves that every URL belongs to one source.
#include <algorithm>
#include <deque>
#include <variant>

#include <fmt/format.h>

#include "base/text.hpp"
#include "site/pages.hpp"

namespace fieldguide {
namespace {

Location place_of(const Page& page) {
  return {page.source, 0, 0, 0};
}

std::string name_of(const Page& page) {
  if (!page.source.empty()) return page.source;
  return fmt::format("the page '{}'", page.title);
}

std::string name_of(const Asset& asset) {
  return asset.source;
}

std::string name_of(const Redirect& redirect) {
  return fmt::format("a redirect to {}", redirect.target);
}

Location place_of(const Asset& asset) {
  return {asset.source, 0, 0, 0};
}

Location place_of(const Redirect& redirect) {
  return redirect.at;
}

/// Hosts and file systems that ignore case would show one page for both. The items that take URLs
/// must outlive this.
class UrlOwners {
 public:
  template <typename Item>
  void take(const Item& item, Diagnostics& diagnostics) {
    const auto [found, is_new] = owners_.emplace(folded(item.url), Owner(&item));
    if (!is_new)
      std::visit([&](const auto* owner) { report(item, *owner, diagnostics); }, found->second);
  }

 private:
  using Owner = std::variant<const Page*, const Asset*, const Redirect*>;

  /// `url` in lower case, which nearly all are.
  std::string_view folded(std::string_view url) {
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (std::none_of(url.begin(), url.end(), is_upper)) return url;
    return folded_.emplace_back(to_lower_ascii(url));
  }

  template <typename Item, typename OwnerItem>
  static void report(const Item& item, const OwnerItem& owner, Diagnostics& diagnostics) {
    Diagnostic clash{Code::duplicate_url,
                     place_of(item),
                     fmt::format("{} is already the address of {}", item.url, name_of(owner)),
                     "rename one of them, or give it another 'slug'",
                     {}};
    if (const FileName file = place_of(owner).file; !file.empty())
      clash.related.push_back({{file, 0, 0, 0}, "this is the other one"});
    diagnostics.add(std::move(clash));
  }

  std::unordered_map<std::string_view, Owner> owners_;
  std::deque<std::string> folded_;
};

}  // namespace

void index_site(Site& site, Diagnostics& diagnostics) {
  UrlOwners owners;
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    const Page& page = site.pages[i];
    owners.take(page, diagnostics);
    if (!page.source.empty()) site.page_by_source.emplace(page.source, i);
    site.page_by_url.emplace(page.url, i);
    if (const Role* role = site.role(page.role))  // linked by its data file too, article or not
      site.page_by_source.emplace(role->source, i);
  }
  for (std::size_t i = 0; i < site.assets.size(); ++i) {
    owners.take(site.assets[i], diagnostics);
    site.asset_by_source.emplace(site.assets[i].source, i);
  }
  std::sort(site.redirects.begin(), site.redirects.end(),
            [](const Redirect& a, const Redirect& b) { return a.url < b.url; });
  auto same = [](const Redirect& a, const Redirect& b) {
    return a.url == b.url && a.target == b.target && a.at == b.at;
  };
  site.redirects.erase(std::unique(site.redirects.begin(), site.redirects.end(), same),
                       site.redirects.end());
  for (const Redirect& redirect : site.redirects)
    owners.take(redirect, diagnostics);
}

}  // namespace fieldguide
