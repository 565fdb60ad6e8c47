// The table of shape names: mermaid's short names, aliases and internal names, and the brackets'
// types.
#include "diagram/parser/shapes.hpp"

#include <algorithm>
#include <iterator>

namespace fieldguide::flowchart {
namespace {

enum class Use {
  documented,   ///< In mermaid's list of shapes.
  internal,     ///< Accepted by mermaid but in no documentation.
  bracket_only  ///< The type of a bracket, no name for `@{ shape: … }`.
};

struct ShapeName {
  std::string_view name;
  Outline outline;
  Use use = Use::documented;
};

// clang-format off
constexpr ShapeName names[] = {
    {"rect", Outline::rectangle}, {"proc", Outline::rectangle}, {"process", Outline::rectangle},
    {"rectangle", Outline::rectangle}, {"squareRect", Outline::rectangle, Use::internal},
    {"rounded", Outline::rounded}, {"event", Outline::rounded},
    {"roundedRect", Outline::rounded, Use::internal},
    {"stadium", Outline::stadium}, {"terminal", Outline::stadium}, {"pill", Outline::stadium},
    {"fr-rect", Outline::subroutine}, {"subprocess", Outline::subroutine}, {"subproc", Outline::subroutine},
    {"framed-rectangle", Outline::subroutine}, {"subroutine", Outline::subroutine},
    {"cyl", Outline::cylinder}, {"db", Outline::cylinder}, {"database", Outline::cylinder},
    {"cylinder", Outline::cylinder},
    {"datastore", Outline::datastore}, {"data-store", Outline::datastore},
    {"folder", Outline::folder}, {"directory", Outline::folder},
    {"bucket", Outline::bucket},
    {"console", Outline::console},
    {"browser", Outline::browser},
    {"person", Outline::person},
    {"circle", Outline::circle}, {"circ", Outline::circle},
    {"bang", Outline::bang},
    {"cloud", Outline::cloud},
    {"diam", Outline::diamond}, {"decision", Outline::diamond}, {"diamond", Outline::diamond},
    {"question", Outline::diamond},
    {"hex", Outline::hexagon}, {"hexagon", Outline::hexagon}, {"prepare", Outline::hexagon},
    {"lean-r", Outline::lean_right}, {"lean-right", Outline::lean_right}, {"in-out", Outline::lean_right},
    {"lean_right", Outline::lean_right, Use::internal},
    {"lean-l", Outline::lean_left}, {"lean-left", Outline::lean_left}, {"out-in", Outline::lean_left},
    {"lean_left", Outline::lean_left, Use::internal},
    {"trap-b", Outline::trapezoid}, {"priority", Outline::trapezoid},
    {"trapezoid-bottom", Outline::trapezoid}, {"trapezoid", Outline::trapezoid},
    {"trap-t", Outline::inverse_trapezoid}, {"manual", Outline::inverse_trapezoid},
    {"trapezoid-top", Outline::inverse_trapezoid}, {"inv-trapezoid", Outline::inverse_trapezoid},
    {"inv_trapezoid", Outline::inverse_trapezoid, Use::internal},
    {"dbl-circ", Outline::double_circle}, {"double-circle", Outline::double_circle},
    {"doublecircle", Outline::double_circle, Use::internal},
    {"text", Outline::text},
    {"notch-rect", Outline::card}, {"card", Outline::card}, {"notched-rectangle", Outline::card},
    {"lin-rect", Outline::lined_rectangle}, {"lined-rectangle", Outline::lined_rectangle},
    {"lined-process", Outline::lined_rectangle}, {"lin-proc", Outline::lined_rectangle},
    {"shaded-process", Outline::lined_rectangle},
    {"sm-circ", Outline::small_circle}, {"start", Outline::small_circle},
    {"small-circle", Outline::small_circle}, {"stateStart", Outline::small_circle, Use::internal},
    {"fr-circ", Outline::framed_circle}, {"stop", Outline::framed_circle},
    {"framed-circle", Outline::framed_circle}, {"stateEnd", Outline::framed_circle, Use::internal},
    {"fork", Outline::fork}, {"join", Outline::fork}, {"forkJoin", Outline::fork, Use::internal},
    {"hourglass", Outline::hourglass}, {"collate", Outline::hourglass},
    {"brace", Outline::brace_left}, {"comment", Outline::brace_left}, {"brace-l", Outline::brace_left},
    {"brace-r", Outline::brace_right},
    {"braces", Outline::braces},
    {"bolt", Outline::bolt}, {"com-link", Outline::bolt}, {"lightning-bolt", Outline::bolt},
    {"doc", Outline::document}, {"document", Outline::document},
    {"delay", Outline::delay}, {"half-rounded-rectangle", Outline::delay},
    {"h-cyl", Outline::horizontal_cylinder}, {"das", Outline::horizontal_cylinder},
    {"horizontal-cylinder", Outline::horizontal_cylinder},
    {"lin-cyl", Outline::lined_cylinder}, {"disk", Outline::lined_cylinder},
    {"lined-cylinder", Outline::lined_cylinder},
    {"curv-trap", Outline::curved_trapezoid}, {"curved-trapezoid", Outline::curved_trapezoid},
    {"display", Outline::curved_trapezoid},
    {"div-rect", Outline::divided_rectangle}, {"div-proc", Outline::divided_rectangle},
    {"divided-rectangle", Outline::divided_rectangle}, {"divided-process", Outline::divided_rectangle},
    {"tri", Outline::triangle}, {"extract", Outline::triangle}, {"triangle", Outline::triangle},
    {"win-pane", Outline::window_pane}, {"internal-storage", Outline::window_pane},
    {"window-pane", Outline::window_pane},
    {"f-circ", Outline::filled_circle}, {"junction", Outline::filled_circle},
    {"filled-circle", Outline::filled_circle},
    {"notch-pent", Outline::notched_pentagon}, {"loop-limit", Outline::notched_pentagon},
    {"notched-pentagon", Outline::notched_pentagon},
    {"flip-tri", Outline::flipped_triangle}, {"manual-file", Outline::flipped_triangle},
    {"flipped-triangle", Outline::flipped_triangle},
    {"sl-rect", Outline::sloped_rectangle}, {"manual-input", Outline::sloped_rectangle},
    {"sloped-rectangle", Outline::sloped_rectangle},
    {"docs", Outline::documents}, {"documents", Outline::documents}, {"st-doc", Outline::documents},
    {"stacked-document", Outline::documents},
    {"st-rect", Outline::stacked_rectangle}, {"procs", Outline::stacked_rectangle},
    {"processes", Outline::stacked_rectangle}, {"stacked-rectangle", Outline::stacked_rectangle},
    {"bow-rect", Outline::bow_tie}, {"stored-data", Outline::bow_tie},
    {"bow-tie-rectangle", Outline::bow_tie},
    {"cross-circ", Outline::crossed_circle}, {"summary", Outline::crossed_circle},
    {"crossed-circle", Outline::crossed_circle},
    {"tag-doc", Outline::tagged_document}, {"tagged-document", Outline::tagged_document},
    {"tag-rect", Outline::tagged_rectangle}, {"tagged-rectangle", Outline::tagged_rectangle},
    {"tag-proc", Outline::tagged_rectangle}, {"tagged-process", Outline::tagged_rectangle},
    {"flag", Outline::flag}, {"paper-tape", Outline::flag},
    {"odd", Outline::odd}, {"rect_left_inv_arrow", Outline::odd, Use::internal},
    {"lin-doc", Outline::lined_document}, {"lined-document", Outline::lined_document},
    // The types of brackets that are not names as well.
    {"square", Outline::rectangle, Use::bracket_only},
    {"round", Outline::rounded, Use::bracket_only},
    {"ellipse", Outline::ellipse, Use::bracket_only},
    // Shapes of other diagrams, which mermaid lets through.
    {"state", Outline::rounded, Use::internal}, {"choice", Outline::diamond, Use::internal},
    {"note", Outline::rectangle, Use::internal}, {"composite", Outline::rectangle, Use::internal},
    {"rectWithTitle", Outline::rectangle, Use::internal}, {"labelRect", Outline::rectangle, Use::internal},
    {"block_arrow", Outline::rectangle, Use::internal},
    {"collapsedGroup", Outline::rectangle, Use::internal},
    {"iconSquare", Outline::rectangle, Use::internal}, {"iconCircle", Outline::circle, Use::internal},
    {"icon", Outline::rectangle, Use::internal}, {"iconRounded", Outline::rounded, Use::internal},
    {"imageSquare", Outline::rectangle, Use::internal}, {"anchor", Outline::rectangle, Use::internal},
    {"kanbanItem", Outline::rectangle, Use::internal}, {"mindmapCircle", Outline::circle, Use::internal},
    {"defaultMindmapNode", Outline::rectangle, Use::internal},
    {"classBox", Outline::rectangle, Use::internal}, {"erBox", Outline::rectangle, Use::internal},
    {"requirementBox", Outline::rectangle, Use::internal}, {"usecaseActor", Outline::person, Use::internal},
    {"usecaseActorHollow", Outline::rectangle, Use::internal},
    {"usecaseActorAwesome", Outline::rectangle, Use::internal},
    {"usecaseActorIcon", Outline::rectangle, Use::internal},
    {"usecaseBusiness", Outline::rectangle, Use::internal},
    {"usecaseEllipse", Outline::ellipse, Use::internal},
    {"usecaseJsonTable", Outline::rectangle, Use::internal}, {"bpmn-start", Outline::circle, Use::internal},
    {"bpmn-intermediate", Outline::circle, Use::internal},
    {"bpmn-boundary", Outline::circle, Use::internal}, {"bpmn-end", Outline::double_circle, Use::internal},
    {"bpmn-gateway", Outline::diamond, Use::internal}, {"bpmn-activity", Outline::rounded, Use::internal},
    {"bpmn-data", Outline::rectangle, Use::internal}, {"bpmn-data-store", Outline::cylinder, Use::internal},
    {"bpmn-annotation", Outline::rectangle, Use::internal},
};
// clang-format on

const ShapeName* find(std::string_view name) {
  const auto* found = std::find_if(std::begin(names), std::end(names),
                                   [&](const ShapeName& shape) { return shape.name == name; });
  return found == std::end(names) ? nullptr : found;
}

}  // namespace

bool is_shape_name(std::string_view name) {
  const ShapeName* shape = find(name);
  return shape && shape->use != Use::bracket_only;
}

Outline outline_of(std::string_view name) {
  const ShapeName* shape = find(name);
  return shape ? shape->outline : Outline::rectangle;
}

std::vector<std::string_view> documented_shape_names() {
  std::vector<std::string_view> documented;
  for (const ShapeName& shape : names)
    if (shape.use == Use::documented) documented.push_back(shape.name);
  return documented;
}

}  // namespace fieldguide::flowchart
