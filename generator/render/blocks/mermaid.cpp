// The mermaid block: a flowchart as a drawing, any other diagram as its source.
#include "diagram/flowchart.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/blocks/block_kinds.hpp"

namespace fieldguide {
namespace {

DiagramOptions options_for(const BlockScope& scope) {
  const Texts& texts = scope.page.setting.texts;
  DiagramOptions options;
  options.id_prefix = scope.id + "-";
  options.texts = {texts.text("diagram.flowchart"),   texts.text("diagram.nodes"),
                   texts.text("diagram.connections"), texts.text("diagram.leads_to"),
                   texts.text("diagram.joined_with"), texts.text("diagram.in_group")};
  return options;
}

Json drawing_values(const DiagramResult& drawing) {
  return {{"kind", "flowchart"},        {"source", ""},
          {"title", drawing.title},     {"description", drawing.description},
          {"svg", markup(drawing.svg)}, {"alternative", markup(drawing.text_alternative_html)},
          {"width", drawing.width},     {"height", drawing.height}};
}

Json source_values(const std::string& kind, const std::string& source) {
  return {{"kind", kind},   {"source", source},  {"title", ""}, {"description", ""},
          {"svg", nullptr}, {"alternative", ""}, {"width", 0},  {"height", 0}};
}

/// What the diagram says to those who do not see it, by its statements `accTitle` and `accDescr`.
std::string accessible_words(std::string_view source) {
  std::string words;
  for (std::string_view line : split_lines(source)) {
    line = trim(line);
    if (!line.starts_with("accTitle:") && !line.starts_with("accDescr:")) continue;
    words += (words.empty() ? "" : ". ") + std::string(trim(line.substr(line.find(':') + 1)));
  }
  return words;
}

}  // namespace

std::optional<Json> mermaid_block(const BlockScope& scope, Diagnostics& diagnostics) {
  const Block& block = scope.block;
  const std::string kind = diagram_kind(block.source);
  if (is_other_diagram(kind)) {
    diagnostics.add(
        Code::diagram_kind, block.source_at,
        fmt::format("diagrams of the kind '{}' are not drawn; the page shows its source", kind),
        "draw it as a flowchart, or show a picture instead");
    return Json{{"diagram", source_values(kind, block.source)}};
  }
  return flowchart_values(block.source, block.source_at, scope, diagnostics);
}

std::optional<PlainBlock> mermaid_plain(const BlockScope& scope, TextForm form, Diagnostics&) {
  const std::string& source = scope.block.source;
  const std::string words = accessible_words(source);
  if (form == TextForm::markdown || words.empty()) return PlainBlock{PlainCode{"mermaid", source}};
  return PlainBlock{words};
}

std::string mermaid_label(std::string_view text) {
  std::string label;
  for (char c : text)
    c == '"' ? label.append("#quot;") : c == '#' ? label.append("#35;") : label.append(1, c);
  return label;
}

std::optional<Json> flowchart_values(const std::string& source, const Location& at,
                                     const BlockScope& scope, Diagnostics& diagnostics) {
  const auto drawing =
      draw_flowchart({source, at}, options_for(scope), scope.page.setting.fonts, diagnostics);
  if (!drawing) return std::nullopt;
  return Json{{"diagram", drawing_values(*drawing)}};
}

}  // namespace fieldguide
