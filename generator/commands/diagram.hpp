// `fieldguide diagram FILE…`: flowcharts to SVG or JSON, without a browser.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"
#include "diagram/measure.hpp"

namespace fieldguide {

/// How findings call standard input.
inline constexpr std::string_view standard_input = "<stdin>";

enum class DiagramFormat { svg, json };

struct DiagramCommand {
  std::vector<std::string> files;  ///< Paths; "-" is standard input.
  DiagramFormat format = DiagramFormat::svg;
};

/// Writes each flowchart to `out`: SVG that stands alone, or its JSON; several files as one JSON
/// object keyed by file name. A flowchart that cannot be read is `{"error": …}` in JSON. Files may
/// be Mermaid source, or Markdown with one fence of it. Exit code: 0, 1 when a flowchart has an
/// error, 3 when a file cannot be read.
int run_diagram(const DiagramCommand& command, const Fonts& fonts, std::istream& in,
                std::ostream& out, Diagnostics& diagnostics);

}  // namespace fieldguide
