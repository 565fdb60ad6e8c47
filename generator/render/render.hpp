// From the site to the bytes of every file that is published.
#pragma once

#include <filesystem>

#include "assets/theme_assets.hpp"
#include "base/diagnostics.hpp"
#include "base/observer.hpp"
#include "cards/card.hpp"
#include "diagram/measure.hpp"
#include "i18n/texts.hpp"
#include "markdown/parse.hpp"
#include "model/output_sink.hpp"
#include "model/site.hpp"
#include "render/links.hpp"
#include "render/page_ledger.hpp"
#include "search/ledger.hpp"
#include "template/templates.hpp"

namespace fieldguide {

struct RenderRequest {
  const Site& site;
  const Texts& texts;
  const ThemeAssets& assets;
  const MarkdownOptions& markdown;
  const Fonts& fonts;
  TemplateLoader load_template;
  PageLedger& ledger;
  IndexLedger& index_ledger;
  LinkStyle style = LinkStyle::pretty;
  unsigned jobs = 1;
  Observer* observer = nullptr;        ///< Is told of the pages as they are done; may be null.
  const CardPainter* cards = nullptr;  ///< Null: pages get no cards.
};

/// Gives `sink` all pages, redirects, sitemap.xml, robots.txt and theme assets; not the site's own
/// files, which are copied. Reports what templates and blocks cannot use; what has been given is
/// incomplete then.
void render_site(const RenderRequest& request, OutputSink& sink, Diagnostics& diagnostics);

/// Rules that give each role's colour to elements of its class, for light and dark: appended to the
/// theme's style sheet.
std::string role_colours_css(const Site& site);

}  // namespace fieldguide
