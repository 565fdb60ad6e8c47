// Fills the look-up maps and proves that every URL belongs to one source.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "site/pages.hpp"

namespace fieldguide {
namespace {

Location place_of(const Page& page) {
  return {page.source, 0, 0, 0};
}

/// Who took a URL first, for the message about the second.
struct Owner {
  std::string source;
  std::string what;
};

/// Hosts and file systems that ignore case would show one page for both.
class UrlOwners {
 public:
  void take(const std::string& url, const Location& at, const std::string& what,
            Diagnostics& diagnostics) {
    auto [found, is_new] = owners_.try_emplace(to_lower_ascii(url), Owner{at.file, what});
    if (is_new) return;
    Diagnostic clash{Code::duplicate_url,
                     at,
                     fmt::format("{} is already the address of {}", url, found->second.what),
                     "rename one of them, or give it another 'slug'",
                     {}};
    if (!found->second.source.empty())
      clash.related.push_back({{found->second.source, 0, 0, 0}, "this is the other one"});
    diagnostics.add(std::move(clash));
  }

 private:
  std::map<std::string, Owner> owners_;
};

std::string name_of(const Page& page) {
  if (!page.source.empty()) return page.source;
  return fmt::format("the page '{}'", page.title);
}

}  // namespace

void index_site(Site& site, Diagnostics& diagnostics) {
  UrlOwners owners;
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    const Page& page = site.pages[i];
    owners.take(page.url, place_of(page), name_of(page), diagnostics);
    if (!page.source.empty()) site.page_by_source.emplace(page.source, i);
    site.page_by_url.emplace(page.url, i);
    if (!page.role.empty())  // a role is linked by its data file too, article or not
      site.page_by_source.emplace(fmt::format("content/roles/{}.yaml", page.role), i);
  }
  for (std::size_t i = 0; i < site.assets.size(); ++i) {
    owners.take(site.assets[i].url, {site.assets[i].source, 0, 0, 0}, site.assets[i].source,
                diagnostics);
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
    owners.take(redirect.url, redirect.at, fmt::format("a redirect to {}", redirect.target),
                diagnostics);
}

}  // namespace fieldguide
