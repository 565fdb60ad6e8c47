// Reads the font file where the theme takes it from.
#include "unit/diagram/font.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace fieldguide::flowchart::test {
namespace {

std::string read_font() {
  std::ifstream file(FIELDGUIDE_SOURCE_DIR
                     "/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
                     std::ios::binary);
  if (!file) throw std::runtime_error("the theme's font is not installed");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

const Fonts& theme_fonts() {
  static const std::string bytes = read_font();
  static const Fonts fonts(std::as_bytes(std::span(bytes.data(), bytes.size())));
  return fonts;
}

}  // namespace fieldguide::flowchart::test
