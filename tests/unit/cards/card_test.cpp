// Tests of cards as files and as pictures.
#include "cards/card.hpp"

#include <png.h>

#include <set>

#include "assets/theme_fonts.hpp"
#include "base/image_size.hpp"
#include "base/parallel.hpp"
#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

/// Draws with the theme's own fonts.
const CardPainter& painter() {
  static const CardPainter painter = [] {
    const TemporaryFolder no_fonts_of_its_own;
    Diagnostics diagnostics;
    return CardPainter(load_theme_fonts(no_fonts_of_its_own.path(), diagnostics));
  }();
  return painter;
}

CardText some_text() {
  return {"The Guide",
          "Comparison",
          "Bakers and millers",
          "Who grinds, who bakes, and who answers for the bread.",
          {"#2563eb", "#6d28d9"}};
}

std::string draw(const CardText& text) {
  auto card = painter().draw(text);
  REQUIRE(card);
  return *card;
}

std::string many_words(int count) {
  std::string text = "Incomprehensibilities";
  for (int i = 1; i < count; ++i)
    text += " of counterrevolutionaries";
  return text;
}

/// The pixels of a card, three bytes each.
struct Pixels {
  std::vector<unsigned char> bytes;

  explicit Pixels(const std::string& png) {
    png_image image = {};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_memory(&image, png.data(), png.size()) != 0);
    image.format = PNG_FORMAT_RGB;
    bytes.resize(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) != 0);
  }
  [[nodiscard]] unsigned at(int x, int y) const {
    const auto pixel = static_cast<std::size_t>(y * card_width + x) * 3;
    return bytes[pixel] * 65536U + bytes[pixel + 1] * 256U + bytes[pixel + 2];
  }
};

constexpr unsigned paper = 0xfcfbf8;

/// Whether nothing is drawn within `margin` pixels of the edges, the bands on top aside.
bool has_clear_margins(const Pixels& pixels, int margin) {
  for (int y = 30; y < card_height; ++y)
    for (int x = 0; x < card_width; ++x)
      if (x < margin || x >= card_width - margin || y >= card_height - margin / 2)
        if (pixels.at(x, y) != paper) return false;
  return true;
}

}  // namespace

TEST_CASE("a card is a small PNG file of 1200 by 630 pixels", "[cards]") {
  const std::string card = draw(some_text());
  CHECK(image_size(card) == ImageSize{1200, 630});
  CHECK(card.size() < 30 * 1024);
}

TEST_CASE("the same text gives the same card on any thread", "[cards]") {
  const std::string card = draw(some_text());
  std::vector<std::string> cards(8);
  Diagnostics none;
  for_each_index(cards.size(), 4, none, [&](std::size_t i, Diagnostics&) {
    // Other texts in between leave nothing behind.
    CardText other = some_text();
    other.title = many_words(static_cast<int>(i));
    const bool drawn = painter().draw(other).has_value();
    if (drawn) cards[i] = painter().draw(some_text()).value_or("");
  });
  for (const std::string& same : cards)
    CHECK(same == card);
}

TEST_CASE("every part of the text shows", "[cards]") {
  const std::string card = draw(some_text());
  const auto differs = [&](auto change) {
    CardText text = some_text();
    change(text);
    return draw(text) != card;
  };
  CHECK(differs([](CardText& text) { text.site = "The Garden"; }));
  CHECK(differs([](CardText& text) { text.kind = "Article"; }));
  CHECK(differs([](CardText& text) { text.title = "Bakers and others"; }));
  CHECK(differs([](CardText& text) { text.description = "Bread."; }));
  CHECK(differs([](CardText& text) { text.colours = {"#2563eb"}; }));
}

TEST_CASE("each role has a band of its colour", "[cards]") {
  const Pixels two(draw(some_text()));
  CHECK(two.at(10, 10) == 0x2563eb);
  CHECK(two.at(599, 10) == 0x2563eb);
  CHECK(two.at(600, 10) == 0x6d28d9);
  CHECK(two.at(1199, 10) == 0x6d28d9);
  CardText text = some_text();
  text.colours.assign(1000, "#6d28d9");
  CHECK(Pixels(draw(text)).at(1199, 10) == 0x6d28d9);
  text.colours = {""};  // a role without a colour of its own
  CHECK(Pixels(draw(text)).at(10, 10) == 0x4f4a43);
}

TEST_CASE("text is as dark as the theme's ink, with softer edges", "[cards]") {
  const Pixels pixels(draw(some_text()));
  std::set<unsigned> colours;
  for (int y = 130; y < card_height; ++y)
    for (int x = 0; x < card_width; ++x)
      colours.insert(pixels.at(x, y));
  CHECK(colours.contains(paper));
  CHECK(colours.contains(0x1c1a17));
  CHECK(colours.contains(0x4f4a43));
  CHECK(colours.size() > 8);
  CHECK(colours.size() <= 16);
}

TEST_CASE("texts of any length stay within the margins", "[cards]") {
  for (const int words : {1, 2, 3, 4, 6, 9, 40}) {
    CardText text = some_text();
    text.title = many_words(words);
    text.description = many_words(5 * words);
    text.site = many_words(words);
    INFO(words << " words");
    CHECK(has_clear_margins(Pixels(draw(text)), 80));
  }
  CardText text = some_text();
  text.title = std::string(300, 'W');
  CHECK(has_clear_margins(Pixels(draw(text)), 80));
}

TEST_CASE("a card is drawn without what its fonts lack, and not without its title", "[cards]") {
  CardText text = some_text();
  text.description.clear();
  const std::string without = draw(text);
  text.description = "データ";
  CHECK(draw(text) == without);
  text.title = "Bakers and データ";
  CHECK_FALSE(painter().draw(text));
}

TEST_CASE("characters are looked for in all fonts", "[cards]") {
  CHECK(painter().can_set("Bakers — “and” millers: naïve, 90 €"));
  CHECK(painter().can_set("Łódź, Škoda"));  // of the second file
  CHECK_FALSE(painter().can_set("データ"));
  CHECK_FALSE(painter().can_set("שלום"));
  CHECK_FALSE(CardPainter({"no font"}).can_set("a"));
}
