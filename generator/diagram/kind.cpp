// Tells flowcharts from Mermaid's other diagrams by their keyword.
#include <algorithm>
#include <iterator>

#include "diagram/flowchart.hpp"
#include "diagram/parser/preprocess.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide {
namespace {

/// A keyword and how people call the diagram.
struct Kind {
  std::string_view keyword, name;
};

constexpr Kind kinds[] = {{"sequenceDiagram", "sequence"},
                          {"classDiagram", "class"},
                          {"stateDiagram", "state"},
                          {"erDiagram", "entity relationship"},
                          {"gantt", "gantt"},
                          {"pie", "pie"},
                          {"journey", "user journey"},
                          {"gitGraph", "git graph"},
                          {"mindmap", "mindmap"},
                          {"timeline", "timeline"},
                          {"quadrantChart", "quadrant"},
                          {"requirement", "requirement"},
                          {"C4", "C4"},
                          {"sankey", "sankey"},
                          {"xychart", "xy chart"},
                          {"block", "block"},
                          {"packet", "packet"},
                          {"kanban", "kanban"},
                          {"architecture", "architecture"},
                          {"radar", "radar"},
                          {"treemap", "treemap"},
                          {"graph", "flowchart"},
                          {"flowchart", "flowchart"}};

}  // namespace

std::string diagram_kind(std::string_view text) {
  std::string body = flowchart::without_preamble(text);
  std::string_view rest = std::string_view(body).substr(flowchart::skip_white_space(body, 0));
  for (const Kind& kind : kinds)
    if (rest.substr(0, kind.keyword.size()) == kind.keyword) return std::string(kind.name);
  std::size_t end = 0;
  while (end < rest.size() && flowchart::is_word(rest[end]))
    ++end;
  return std::string(rest.substr(0, end));
}

bool is_other_diagram(std::string_view kind) {
  if (kind == "flowchart") return false;
  return std::any_of(std::begin(kinds), std::end(kinds),
                     [&](const Kind& known) { return known.name == kind; });
}

bool is_flowchart(std::string_view text) {
  return diagram_kind(text) == "flowchart";
}

}  // namespace fieldguide
