// The picture that stands for a page where others link to it: its own image, or a card.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/hash.hpp"
#include "model/output_sink.hpp"
#include "render/page_ledger.hpp"
#include "render/setting.hpp"

namespace fieldguide {

struct Picture {
  std::string url;  ///< With scheme and host, since readers of the Open Graph take no other.
  int width = 0;    ///< Pixels; 0 when unknown.
  int height = 0;
  ContentHash card;  ///< See MadePage::card.
};

/// The image that the page's front matter names; null without one.
const Asset* own_image(const Site& site, const Page& page);

/// The picture of a page, by index. A card is drawn into `sink`, next to the page, unless `ledger`
/// has it. Of a page whose title the fonts lack, it is the card of the site. Nothing without a
/// base_url, and without an image where no cards are drawn: those of the page "not found" never
/// are, since nobody links to it.
std::optional<Picture> page_picture(const Setting& setting, std::size_t page,
                                    const PageLedger& ledger, OutputSink& sink);

}  // namespace fieldguide
