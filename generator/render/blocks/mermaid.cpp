// The mermaid block: a diagram's source as a figure.
#include "base/text.hpp"
#include "render/blocks/block_kinds.hpp"

namespace fieldguide {
namespace {

/// The text behind `accTitle:` or `accDescr:`, Mermaid's own words for a diagram's name and description.
std::string statement_text(std::string_view source, std::string_view keyword) {
  for (std::string_view line : split_lines(source)) {
    line = trim(line);
    if (!line.starts_with(keyword)) continue;
    line = trim(line.substr(keyword.size()));
    if (line.starts_with(':')) return std::string(trim(line.substr(1)));
  }
  return {};
}

/// First word of the first line that is no comment: "flowchart", "sequenceDiagram".
std::string kind_of(std::string_view source) {
  for (std::string_view line : split_lines(source)) {
    line = trim(line);
    if (line.empty() || line.starts_with("%%")) continue;
    return std::string(line.substr(0, line.find_first_of(" \t;:")));
  }
  return {};
}

}  // namespace

std::optional<Json> mermaid_block(const BlockScope& scope, Diagnostics&) {
  const std::string& source = scope.block.source;
  return Json{{"diagram",
               {{"kind", kind_of(source)},
                {"source", source},
                {"title", statement_text(source, "accTitle")},
                {"description", statement_text(source, "accDescr")},
                {"svg", nullptr},
                {"alternative", ""},
                {"width", 0},
                {"height", 0}}}};
}

}  // namespace fieldguide
