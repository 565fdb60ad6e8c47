// Sizes are read from the headers of images, and never from beyond their ends.
#include "base/image_size.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace fieldguide;
using namespace std::string_literals;

namespace {

const std::string png = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x02\x80\0\0\x01\xE0\x08\x06\0\0\0"s;
const std::string gif = "GIF89a\x40\x01\xF0\0\xF7\0\0"s;
const std::string jfif = "\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"s;
const std::string frame =
    "\xFF\xC2\0\x11\x08\x01\xE0\x02\x80\x03\x01\x22\0\x02\x11\x01\x03\x11\x01"s;
const std::string jpeg = jfif + "\xFF\xDB\0\x04\x01\x02"s + "\xFF" + frame;
const std::string webp_lossy =
    "RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\x01\0\x9D\x01\x2A\x80\x02\xE0\x01\x02\0"s;
const std::string webp_lossless = "RIFF\x24\0\0\0WEBPVP8L\x18\0\0\0\x2F\x7F\xC2\x77\0\0\0\0\0\0\0"s;
const std::string webp_extended = "RIFF\x24\0\0\0WEBPVP8X\x0A\0\0\0\x10\0\0\0\x7F\x02\0\xDF\x01\0"s;

/// An Exif segment with one entry: the orientation.
std::string exif(char orientation, bool little) {
  const std::string tiff =
      little ? "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"s + orientation + "\0\0\0"s
             : "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0"s;
  const std::string content = "Exif\0\0"s + tiff;
  return "\xFF\xE1\0"s + static_cast<char>(content.size() + 2) + content;
}

std::string svg(const std::string& attributes) {
  return "<svg " + attributes + "><rect/></svg>";
}

}  // namespace

TEST_CASE("the size of each raster format is read from its header", "[image]") {
  CHECK(image_size(png) == ImageSize{640, 480});
  CHECK(image_size(gif) == ImageSize{320, 240});
  CHECK(image_size(jpeg) == ImageSize{640, 480});
  CHECK(image_size(webp_lossy) == ImageSize{640, 480});
  CHECK(image_size(webp_lossless) == ImageSize{640, 480});
  CHECK(image_size(webp_extended) == ImageSize{640, 480});
}

TEST_CASE("a JPEG that lies on its side is turned", "[image]") {
  for (const bool little : {true, false}) {
    CHECK(image_size("\xFF\xD8" + exif(6, little) + frame) == ImageSize{480, 640});
    CHECK(image_size("\xFF\xD8" + exif(3, little) + frame) == ImageSize{640, 480});
  }
}

TEST_CASE("an SVG has the size of its attributes or of its viewBox", "[image]") {
  CHECK(image_size(svg("width='120' height=\"80\"")) == ImageSize{120, 80});
  CHECK(image_size(svg("width='120px' height='1in'")) == ImageSize{120, 96});
  CHECK(image_size(svg("width='2.54cm' height='25.4mm'")) == ImageSize{96, 96});
  CHECK(image_size(svg("viewBox='0 0 300.4 200'")) == ImageSize{300, 200});
  CHECK(image_size(svg("viewBox='0,0,300,200' width='150'")) == ImageSize{150, 100});
  CHECK(image_size(svg("viewBox='0 0 300 200' width='100%' height='50'")) == ImageSize{75, 50});
  CHECK(image_size("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <svg width='1' height='1'> -->\n"
                   "<!DOCTYPE svg [<!ENTITY a \"<svg>\">]>\n<svg\n  width = '7'\n height='9'/>") ==
        ImageSize{7, 9});
}

TEST_CASE("what states no usable size has none", "[image]") {
  const std::vector<std::string> texts = {
      "",
      "hello",
      "<html><svg width='1' height='1'></svg></html>",
      "<svgx width='1' height='1'/>",
      svg(""),
      svg("width='100%' height='100%'"),
      svg("width='-1' height='5'"),
      svg("width='0' height='5'"),
      svg("viewBox='0 0 10'"),
      svg("viewBox='0 0 0 5'"),
      svg("viewBox='0 0 nan inf'"),
      svg("width='1e300' height='2'"),
      svg("width=5 height=5"),
      "<!--",
      "<?",
      "<!DOCTYPE [",
      "RIFF\x24\0\0\0WEBPJUNK\x18\0\0\0\x2F\x7F\xC2\x77\0\0\0\0\0\0\0"s,
      "\xFF\xD8\xFF\xD9"s,
      "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\0\0\0\0\x01\xE0\x08"s};
  for (const std::string& text : texts) {
    INFO(text);
    CHECK_FALSE(image_size(text).has_value());
  }
}

TEST_CASE("an image cut off or damaged anywhere gives a size or none, and nothing worse",
          "[image]") {
  const std::string vector = svg("width='120' height='80' viewBox='0 0 3 2'");
  std::uint32_t state = 1;
  int sizes = 0;
  for (const std::string& image : {png, gif, jpeg, webp_lossy, webp_lossless, webp_extended, vector,
                                   "\xFF\xD8" + exif(6, true) + frame}) {
    for (std::size_t length = 0; length <= image.size(); ++length) {
      const std::string exact(image.data(),
                              length);  // its own allocation: sanitizers see each overrun
      sizes += image_size(exact).has_value() ? 1 : 0;
    }
    for (int i = 0; i < 3000; ++i) {
      std::string damaged = image;
      for (int n = 0; n < 3; ++n) {
        state = state * 1664525 + 1013904223;
        damaged[(state >> 8) % damaged.size()] = static_cast<char>(state >> 24);
      }
      if (const auto size = image_size(damaged)) CHECK((size->width > 0 && size->height > 0));
    }
  }
  CHECK(sizes >= 8);
}
