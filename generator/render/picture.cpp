// Chooses the picture of a page and says what its card shows.
#include "render/picture.hpp"

#include <utility>

#include <fmt/format.h>

#include "render/values.hpp"
#include "site/links.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view card_name = "social-card.png";

std::vector<std::string> pillar_colours(const Site& site) {
  std::vector<std::string> colours;
  for (const Role& role : site.roles)
    if (role.kind == RoleKind::pillar) colours.push_back(role.colour);
  return colours;
}

/// Of the roles that the page is about.
std::vector<std::string> role_colours(const Site& site, const Page& page) {
  std::vector<std::string> ids = page.roles.empty() ? page.front_matter.roles : page.roles;
  if (!page.role.empty()) ids = {page.role};
  std::vector<std::string> colours;
  for (const std::string& id : ids)
    if (const Role* role = site.role(id)) colours.push_back(role->colour);
  return colours;
}

/// "example.org/guide": where the site is, as people say it.
std::string_view spoken_address(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  if (scheme != std::string_view::npos) base_url.remove_prefix(scheme + 3);
  if (base_url.ends_with('/')) base_url.remove_suffix(1);
  return base_url;
}

/// The card of the home page, and of pages that cannot have their own.
CardText site_card(const Site& site) {
  const Config& config = site.config;
  const std::string& home = site.pages.front().description;
  return {std::string(config.tagline.empty() ? spoken_address(config.base_url) : config.tagline),
          {},
          config.title,
          config.description.empty() ? home : config.description,
          pillar_colours(site)};
}

CardText page_card(const Setting& setting, const Page& page) {
  if (page.kind == PageKind::home) return site_card(setting.site);
  const auto kind = setting.texts.find(fmt::format("kind.{}", page_kind_name(page.kind)));
  return {setting.site.config.title, kind.value_or(""), page.title, page.description,
          role_colours(setting.site, page)};
}

std::string draw(const Setting& setting, const Page& page, const CardText& text) {
  const PieceTimer timer(setting.observer, Piece::card, page.url);
  if (auto card = setting.cards->draw(text)) return std::move(*card);
  return setting.cards->draw(site_card(setting.site)).value_or("");
}

/// The address changes with the card, since those who show it keep it for long; the file's name
/// does not, so that a page kept by somebody else still leads to a card.
Picture picture_of(const Config& config, const MadeFile& card, const ContentHash& key) {
  const std::string version = to_hex(card.hash).substr(0, 10);
  return {fmt::format("{}{}?v={}", config.base_url, card.path, version), card_width, card_height,
          key};
}

Picture add_card(const Setting& setting, std::size_t index, const PageLedger& ledger,
                 OutputSink& sink) {
  const Page& page = setting.site.pages[index];
  const CardText text = page_card(setting, page);
  const ContentHash key = hash_of(setting.cards->fonts_hash(), text, site_card(setting.site));
  const std::string path = page.url.substr(1).append(card_name);
  if (const auto former = ledger.former_card(index, path, key); former && sink.keep({&*former, 1}))
    return picture_of(setting.site.config, *former, key);
  std::string png = draw(setting, page, text);
  const MadeFile card{path, hash_bytes(png)};
  sink.add({path, std::move(png)});
  return picture_of(setting.site.config, card, key);
}

}  // namespace

const Asset* own_image(const Site& site, const Page& page) {
  const std::string& image = page.front_matter.image;
  return image.empty() ? nullptr : find_image(site, page.source, image);
}

std::optional<Picture> page_picture(const Setting& setting, std::size_t index,
                                    const PageLedger& ledger, OutputSink& sink) {
  const Config& config = setting.site.config;
  const Page& page = setting.site.pages[index];
  if (config.base_url.empty()) return std::nullopt;
  if (const Asset* image = own_image(setting.site, page))
    return Picture{config.base_url + image->url.substr(1), image->width, image->height, {}};
  if (setting.cards == nullptr || page.kind == PageKind::not_found) return std::nullopt;
  return add_card(setting, index, ledger, sink);
}

}  // namespace fieldguide
