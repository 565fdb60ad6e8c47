// What all pages of a build share while they are rendered; constant, so that threads may share it.
#pragma once

#include <cstddef>
#include <unordered_map>

#include "assets/theme_assets.hpp"
#include "base/observer.hpp"
#include "cards/card.hpp"
#include "diagram/measure.hpp"
#include "i18n/texts.hpp"
#include "markdown/parse.hpp"
#include "model/site.hpp"
#include "render/cross_index.hpp"
#include "render/links.hpp"
#include "template/templates.hpp"

namespace fieldguide {

/// What the pages below a top-level section share.
struct SectionContexts {
  std::unordered_map<std::size_t, Json> by_section;  ///< By page index: {"sidebar": …}.
  Json elsewhere = {{"sidebar", nullptr}};
};

struct Setting {
  const Site& site;
  const Texts& texts;
  const Templates& templates;
  const ThemeAssets& assets;
  const MarkdownOptions& markdown;  ///< For texts in the YAML of blocks.
  const Fonts& fonts;               ///< Measure the labels of diagrams.
  LinkStyle style = LinkStyle::pretty;
  CrossIndex cross;
  Json site_context;  ///< {"site": …}
  SectionContexts sections;
  Observer* observer = nullptr;        ///< Is told of pages and blocks; may be null.
  const CardPainter* cards = nullptr;  ///< Null: pages get no cards.
};

}  // namespace fieldguide
