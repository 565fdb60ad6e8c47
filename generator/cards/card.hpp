// Cards: pictures that stand for pages where others link to them.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/archive.hpp"
#include "base/hash.hpp"

namespace fieldguide {

/// The size that the Open Graph's readers expect, in pixels.
constexpr int card_width = 1200;
constexpr int card_height = 630;

/// What a card says.
struct CardText {
  std::string site;  ///< At the head: the site's title, or its tagline where the title is below.
  std::string kind;  ///< Opposite: "Comparison".
  std::string title;
  std::string description;
  /// Of the roles that the page is about: "#6d28d9", empty for a role without one.
  std::vector<std::string> colours;
};

void exchange(auto& archive, Of<CardText> auto& text) {
  archive(text.site, text.kind, text.title, text.description, text.colours);
}

/// Draws cards in the fonts of a site, on several threads. The same text gives the same bytes.
class CardPainter {
 public:
  /// `fonts`: font files, TTF, OTF, WOFF or WOFF2; each character is taken from the first that has
  /// it.
  explicit CardPainter(std::vector<std::string> fonts);
  ~CardPainter();

  /// Whether the fonts have all characters of the text, and its script is one that cards can set:
  /// those that run from right to left are not.
  [[nodiscard]] bool can_set(std::string_view text) const;

  /// The card as a PNG file; nothing when its title cannot be set. Other texts are left out when
  /// they cannot. A long title is set smaller and ends in "…" when
  /// even that is too much; so does a description of more lines than there is room for.
  [[nodiscard]] std::optional<std::string> draw(const CardText& text) const;

  /// Hash of the fonts: what cards depend on besides their texts and the program.
  [[nodiscard]] const ContentHash& fonts_hash() const { return fonts_hash_; }

 private:
  struct Impl;
  ContentHash fonts_hash_;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fieldguide
