// Writes sitemap.xml and robots.txt.
#include "render/machine_files.hpp"

#include "base/text.hpp"
#include "render/values.hpp"

namespace fieldguide {

std::string sitemap(const Site& site) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const Page& page : site.pages) {
    if (page.kind == PageKind::not_found || page.kind == PageKind::search ||
        page.front_matter.draft)
      continue;
    const FrontMatter& front_matter = page.front_matter;
    const std::string& changed =
        front_matter.updated.empty() ? front_matter.date : front_matter.updated;
    out += "<url><loc>" + escape_html(canonical_url(site.config, page)) + "</loc>";
    if (!changed.empty()) out += "<lastmod>" + changed + "</lastmod>";
    out += "</url>\n";
  }
  return out + "</urlset>\n";
}

std::string robots(const Site& site) {
  std::string out = "User-agent: *\nAllow: /\n";
  if (!site.config.base_url.empty()) out += "Sitemap: " + site.config.base_url + "sitemap.xml\n";
  return out;
}

}  // namespace fieldguide
