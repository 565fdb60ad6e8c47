// Tests of one weight of the theme's font.
#include "fonts/face.hpp"

#include <algorithm>
#include <numeric>

#include "assets/theme_fonts.hpp"
#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

const std::string& font_file() {
  static const std::string file = [] {
    const TemporaryFolder no_fonts_of_its_own;
    Diagnostics diagnostics;
    return load_theme_fonts(no_fonts_of_its_own.path(), diagnostics).at(0);
  }();
  return file;
}

FontFace face_of_weight(int weight) {
  return FontFace(std::as_bytes(std::span(font_file())), weight);
}

double width(const FontFace& face, std::string_view text) {
  double width = 0;
  for (const Glyph& glyph : face.shape(text))
    width += glyph.advance;
  return width;
}

/// How many pixels the image covers, in parts of one.
double covered(const GlyphImage& image) {
  return std::accumulate(image.coverage.begin(), image.coverage.end(), 0.0) / 255;
}

}  // namespace

TEST_CASE("a face says where each glyph of a text comes from", "[fonts]") {
  const FontFace face = face_of_weight(400);
  REQUIRE(face.is_usable());
  const auto glyphs = face.shape("éa");
  REQUIRE(glyphs.size() == 2);
  CHECK(glyphs[0].at == 0);
  CHECK(glyphs[1].at == 2);
  CHECK(face.has(U'é'));
  CHECK_FALSE(face.has(U'デ'));
  CHECK(face.shape("デ").at(0).id == 0);
}

TEST_CASE("text is kerned, and wider where it is bolder", "[fonts]") {
  const FontFace face = face_of_weight(400);
  CHECK(width(face, "AV") < width(face, "A") + width(face, "V"));
  CHECK(width(face_of_weight(700), "Data") > width(face, "Data"));
}

TEST_CASE("the image of a glyph has the size that was asked for", "[fonts]") {
  const FontFace face = face_of_weight(400);
  const std::uint32_t capital = face.shape("H").at(0).id;
  const GlyphImage image = face.image(capital, 100, 0);
  // Inter's capitals are 1490 of 2048 units high (OS/2 sCapHeight).
  CHECK(image.height == 73);
  CHECK(image.top == 73);
  CHECK(image.coverage.size() == static_cast<std::size_t>(image.width * image.height));
  CHECK(covered(face.image(capital, 200, 0)) == Approx(4 * covered(image)).epsilon(0.02));
  CHECK(covered(face.image(capital, 100, 0.5)) == Approx(covered(image)).epsilon(0.02));
  CHECK(face.image(face.shape(" ").at(0).id, 100, 0).coverage.empty());
}

TEST_CASE("what is no font has no face", "[fonts]") {
  CHECK_FALSE(FontFace({}, 400).is_usable());
  const std::string text = "no font";
  CHECK_FALSE(FontFace(std::as_bytes(std::span(text)), 400).is_usable());
}
