// Writes one HTML page with every flowchart of the corpus, to be looked at.
#include <cstdio>
#include <string>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diagram/flowchart.hpp"
#include "unit/diagram/corpus.hpp"
#include "unit/diagram/font.hpp"

using namespace fieldguide;

namespace {

constexpr const char* head =
    "<!doctype html><meta charset=\"utf-8\"><title>Flowcharts</title><style>"
    "@font-face{font-family:Inter;font-weight:100 900;src:url(\"" FIELDGUIDE_SOURCE_DIR
    "/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2\")}"
    "body{font-family:Inter;margin:1rem}figure{display:inline-block;margin:.5rem;border:1px solid "
    "#ddd;"
    "vertical-align:top;padding:.5rem}figcaption{font-size:12px;color:#555}</style>\n";

void write_figure(const flowchart::test::CorpusCase& entry) {
  Diagnostics diagnostics;
  DiagramOptions options;
  options.id_prefix = entry.name + "-";
  auto drawn = draw_flowchart({entry.source, {entry.name, 1, 1, 1}}, options,
                              flowchart::test::theme_fonts(), diagnostics);
  if (drawn)
    fmt::print("<figure><figcaption>{}</figcaption>{}</figure>\n", escape_html(entry.name),
               drawn->file);
}

}  // namespace

int main() {
  fmt::print("{}", head);
  for (const auto& entry : flowchart::test::corpus())
    write_figure(entry);
}
