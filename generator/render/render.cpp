// Renders the whole site: one page at a time, on several threads.
#include "render/render.hpp"

#include <algorithm>
#include <iterator>

#include "base/parallel.hpp"
#include "render/host.hpp"
#include "render/machine_files.hpp"
#include "render/open_data.hpp"
#include "render/page.hpp"
#include "render/setting.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

/// Sidebars by top-level section: made once, referred to by all pages below.
std::vector<Json> make_section_contexts(const Site& site) {
  std::vector<Json> contexts(site.pages.size(), Json{{"sidebar", nullptr}});
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    const Page& page = site.pages[i];
    const bool is_top = page.parent >= 0 &&
                        site.pages[static_cast<std::size_t>(page.parent)].kind == PageKind::home;
    if (is_top && !page.children.empty()) contexts[i]["sidebar"] = sidebar_values(site, i);
  }
  return contexts;
}

}  // namespace

std::vector<Output> render_site(const RenderRequest& request, Diagnostics& diagnostics) {
  const Site& site = request.site;
  const std::string base_path = base_path_of(site.config.base_url);
  const Templates templates(request.load_template,
                            make_host(request.texts, request.assets, base_path, request.style));
  const Setting setting{site,
                        request.texts,
                        templates,
                        request.assets,
                        request.markdown,
                        request.fonts,
                        request.style,
                        make_cross_index(site),
                        Json{{"site", site_values(site, request.texts, request.style)}},
                        make_section_contexts(site)};
  // Each page with the data files that lie next to it.
  std::vector<std::vector<Output>> pages(site.pages.size());
  for_each_index(pages.size(), request.jobs, diagnostics, [&](std::size_t i, Diagnostics& found) {
    const Page& page = site.pages[i];
    pages[i] = data_files(setting, page);
    pages[i].push_back({output_path(page.url), render_page(setting, page, found)});
  });
  std::vector<Output> outputs = request.assets.outputs;
  for (std::vector<Output>& files : pages)
    std::move(files.begin(), files.end(), std::back_inserter(outputs));
  if (!site.roles.empty()) outputs.push_back({"roles.json", json_text(roles_json(site))});
  for (const Redirect& redirect : site.redirects)
    outputs.push_back({output_path(redirect.url), render_redirect(setting, redirect, diagnostics)});
  if (!site.config.base_url.empty()) outputs.push_back({"sitemap.xml", sitemap(site)});
  outputs.push_back({"robots.txt", robots(site)});
  return outputs;
}

}  // namespace fieldguide
