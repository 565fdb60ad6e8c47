// Feeds random Markdown to the parser: it may report mistakes, never crash or hang, and what it
// writes stays well formed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "markdown/parse.hpp"

using namespace fieldguide;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

/// Holes ascend within the HTML, indices exist, headings begin where text is.
void check(const Body& body) {
  std::size_t before = 0;
  for (const Hole& hole : body.holes) {
    require(hole.offset >= before && hole.offset <= body.html.size());
    before = hole.offset;
    if (const auto* block = hole.as<BlockHole>()) require(block->block < body.blocks.size());
    if (const auto* start = hole.as<HeadingStart>()) require(start->heading < body.headings.size());
    if (const auto* link = hole.as<LinkStart>()) require(link->at.line > 0);
  }
  for (const Heading& heading : body.headings) {
    require(heading.text_offset <= body.plain_text.size());
    require(!heading.id.empty());
  }
  for (const Footnote& footnote : body.footnotes)
    check(footnote.body);
}

}  // namespace

/// The first byte chooses raw HTML and inline text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const MarkdownOptions options{(data[0] & 1) != 0, {"ab-2026", "report"}};
  Diagnostics diagnostics;
  const Location start{"page.md", 1, 1, 1};
  check((data[0] & 2) != 0 ? parse_inline_markdown(text, start, options, diagnostics)
                           : parse_markdown(text, start, options, diagnostics));
  for (const Diagnostic& d : diagnostics.sorted())
    require(d.location.line > 0 && !d.message.empty());
  return 0;
}
