// Renders the whole site: one page at a time, on several threads.
#include "render/render.hpp"

#include <utility>

#include "base/parallel.hpp"
#include "render/feed.hpp"
#include "render/host.hpp"
#include "render/machine_files.hpp"
#include "render/open_data.hpp"
#include "render/page.hpp"
#include "render/search_index.hpp"
#include "render/setting.hpp"
#include "render/values.hpp"

namespace fieldguide {
namespace {

/// Sidebars by top-level section: made once, referred to by all pages below.
SectionContexts make_section_contexts(const Site& site) {
  SectionContexts contexts;
  for (std::size_t i = 0; i < site.pages.size(); ++i) {
    const Page& page = site.pages[i];
    const bool is_top = page.parent >= 0 &&
                        site.pages[static_cast<std::size_t>(page.parent)].kind == PageKind::home;
    if (is_top && !page.children.empty())
      contexts.by_section[i]["sidebar"] = sidebar_values(site, i);
  }
  return contexts;
}

/// A page, and the files that lie next to it: data, drawings and its card, whose hash of what it
/// depends on is returned.
ContentHash render_with_files(const Setting& setting, std::size_t index, const PageLedger& ledger,
                              OutputSink& sink, Diagnostics& diagnostics) {
  const Page& page = setting.site.pages[index];
  for (Output& file : data_files(setting, page))
    sink.add(std::move(file));
  const auto picture = page_picture(setting, index, ledger, sink);
  RenderedPage rendered = render_page(setting, page, picture, diagnostics);
  for (Output& file : rendered.files)
    sink.add(std::move(file));
  sink.add({output_path(page.url), std::move(rendered.html)});
  return picture ? picture->card : ContentHash{};
}

/// Renders the page unless the ledger has its files; tells the ledger what was rendered.
void render_or_keep(const Setting& setting, std::size_t page, PageLedger& ledger, OutputSink& sink,
                    Diagnostics& diagnostics) {
  const bool kept = ledger.is_kept(page);
  const PieceTimer timer(setting.observer, kept ? Piece::kept_page : Piece::page,
                         setting.site.pages[page].url);
  if (kept) return;
  NotedOutputs noted(sink);
  Diagnostics found;
  const ContentHash card = render_with_files(setting, page, ledger, noted, found);
  ledger.rendered(page, {noted.take(), card, found.empty() ? Remarks::none : Remarks::some});
  diagnostics.merge(std::move(found));
}

/// What belongs to the site as a whole.
void render_site_files(const Setting& setting, OutputSink& sink, Diagnostics& diagnostics) {
  const Site& site = setting.site;
  for (const Output& asset : setting.assets.outputs)
    sink.add(asset);
  for (const Redirect& redirect : site.redirects)
    sink.add({output_path(redirect.url), render_redirect(setting, redirect, diagnostics)});
  if (!site.roles.empty()) sink.add({"roles.json", json_text(roles_json(site))});
  if (!site.config.base_url.empty()) sink.add({"sitemap.xml", sitemap(site)});
  if (has_feed(site)) sink.add({feed_path, atom_feed(site)});
  sink.add({"robots.txt", robots(site)});
}

}  // namespace

void render_site(const RenderRequest& request, OutputSink& sink, Diagnostics& diagnostics) {
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
                        make_section_contexts(site),
                        request.observer,
                        request.cards};
  begin_stage(request.observer, "render", site.pages.size());
  for_each_index(site.pages.size(), request.jobs, diagnostics,
                 [&](std::size_t i, Diagnostics& found) {
                   render_or_keep(setting, i, request.ledger, sink, found);
                 });
  if (site.config.features.search) {
    begin_stage(request.observer, "index");
    write_search_index(setting, request.index_ledger, request.jobs, sink);
  }
  render_site_files(setting, sink, diagnostics);
}

}  // namespace fieldguide
