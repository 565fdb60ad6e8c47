// Feeds arbitrary text through parser, layout and SVG writer. Built with -DFIELDGUIDE_FUZZ=ON by
// clang.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "diagram/flowchart.hpp"

namespace {

/// Stops the fuzzer when the SVG holds something that it never may.
void check_svg(std::string_view svg) {
  for (std::string_view forbidden :
       {"<script", " style=", "url(", "<image", "<foreignObject", " onload="})
    if (svg.find(forbidden) != std::string_view::npos) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fieldguide::Fonts no_fonts;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  fieldguide::Diagnostics diagnostics;
  fieldguide::DiagramSource source{text, {"fuzz.md", 1, 1, 1}};
  fieldguide::DiagramOptions options;
  options.narrow_width = 346;
  if (auto drawn = fieldguide::draw_flowchart(source, options, no_fonts, diagnostics))
    for (const std::string& svg : {drawn->svg, drawn->narrow_svg, drawn->file})
      check_svg(svg);
  fieldguide::flowchart_json(source, diagnostics);
  return 0;
}
