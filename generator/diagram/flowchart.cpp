// Parses, composes and writes a flowchart, and reports at the author's place what is wrong with it.
#include "diagram/flowchart.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "diagram/draw/compose.hpp"
#include "diagram/draw/legend.hpp"
#include "diagram/draw/narrow.hpp"
#include "diagram/draw/picture.hpp"
#include "diagram/draw/svg.hpp"
#include "diagram/draw/text_alternative.hpp"
#include "diagram/json.hpp"
#include "diagram/layout/flow.hpp"
#include "diagram/parser/parser.hpp"

namespace fieldguide {
namespace {

using namespace flowchart;

/// Where a byte of the diagram stands in its file.
Location locate(const DiagramSource& source, std::size_t offset, std::size_t length) {
  auto [line, column] = line_and_column(source.text, std::min(offset, source.text.size()));
  Location at = source.at;
  at.line += line - 1;
  at.column += column - 1;
  std::string_view rest = source.text.substr(std::min(offset, source.text.size()));
  rest = rest.substr(0, std::min(length, rest.find('\n')));
  at.length = std::max(1, static_cast<int>(count_code_points(rest)));
  return at;
}

std::optional<Flowchart> parse(const DiagramSource& source, Diagnostics& diagnostics) {
  Problem problem;
  ParseOptions options;
  options.maximum_edges = maximum_diagram_connections;
  auto chart = parse_flowchart(source.text, options, problem);
  if (!chart)
    diagnostics.add(Code::diagram_syntax, locate(source, problem.at, problem.length),
                    problem.message, problem.hint);
  return chart;
}

bool within_limits(const DiagramSource& source, const Flowchart& chart, Diagnostics& diagnostics) {
  if (chart.vertices.size() <= maximum_diagram_nodes) return true;
  diagnostics.add(Code::diagram_limit, source.at,
                  fmt::format("the flowchart has more than {} nodes", maximum_diagram_nodes),
                  "split it into several diagrams");
  return false;
}

void report(const Remark& remark, const DiagramSource& source, Diagnostics& diagnostics) {
  Location at = locate(source, remark.at, 1);
  switch (remark.kind) {
    case Remark::Kind::style:
      diagnostics.add(Code::diagram_style, at,
                      fmt::format("the style '{}' is not used", remark.subject),
                      "fill, stroke, color, stroke-width, stroke-dasharray, font-weight and "
                      "font-style are, with "
                      "colours such as '#eee' or 'red'");
      break;
    case Remark::Kind::link:
      diagnostics.add(Code::diagram_link, at,
                      fmt::format("the link of '{}' is not safe", remark.subject),
                      "use an http, https or mailto address, or a relative path");
      break;
    case Remark::Kind::image:
      diagnostics.add(Code::diagram_image, at,
                      fmt::format("the image '{}' is not shown", remark.subject),
                      "diagrams load nothing from elsewhere; use a shape and a label");
      break;
    case Remark::Kind::legend:
      diagnostics.add(Code::diagram_style, at,
                      fmt::format("the legend's entry '{}' is not understood", remark.subject),
                      "an entry is a link and its meaning: '%% legend: --> data flow | -.-> "
                      "influence'");
      break;
  }
}

/// Whether the layout stays within bounds: each rank that a connection passes costs.
bool drawable(const DiagramSource& source, const Scene& scene, Diagnostics& diagnostics) {
  if (count_passes(scene) <= maximum_diagram_passes) return true;
  diagnostics.add(Code::diagram_limit, source.at,
                  "the flowchart's connections span too many ranks to be drawn",
                  "split it into several diagrams");
  return false;
}

/// Replaces links by what they lead to on the page.
void resolve_links(Picture& picture, const DiagramSource& source, const DiagramOptions& options,
                   Diagnostics& diagnostics) {
  if (!options.resolve_link) return;
  for (PictureItem& item : picture.items)
    if (!item.link.empty())
      item.link = options.resolve_link(item.link, locate(source, item.link_at, 5), diagnostics)
                      .value_or("");
}

DiagramResult draw(const Picture& picture, const Flowchart& chart, const DiagramOptions& options,
                   const Fonts& fonts) {
  Fonts::Lease measurer(fonts);
  const Composition composition = compose(picture, chart.settings, options.column_width, *measurer);
  DiagramResult result;
  result.title = chart.accessible_title.empty() ? chart.settings.title : chart.accessible_title;
  result.description = chart.accessible_description;
  result.width = composition.drawing.size.width;
  result.height = composition.drawing.size.height;
  SvgOptions svg{options.id_prefix, result.title.empty() ? options.texts.flowchart : result.title,
                 result.description, Medium::page, options.role_colour};
  result.svg = write_svg(picture, composition, svg);
  svg.medium = Medium::file;
  result.file = write_svg(picture, composition, svg);
  result.text_alternative_html = text_alternative(picture, options.texts);
  if (options.narrow_width == 0 || result.width * smallest_diagram_scale <= options.narrow_width)
    return result;
  if (auto narrow = compose_narrow(picture, chart.settings, options.narrow_width, *measurer)) {
    svg.medium = Medium::page;
    svg.id_prefix += "narrow-";
    result.narrow_svg = write_svg(narrow->picture, narrow->composition, svg);
  }
  return result;
}

}  // namespace

std::optional<DiagramResult> draw_flowchart(const DiagramSource& source,
                                            const DiagramOptions& options, const Fonts& fonts,
                                            Diagnostics& diagnostics) {
  if (source.text.size() > maximum_diagram_bytes) {
    diagnostics.add(Code::diagram_limit, source.at,
                    fmt::format("the diagram is longer than {} bytes", maximum_diagram_bytes),
                    "split it into several diagrams");
    return std::nullopt;
  }
  std::optional<Flowchart> chart = parse(source, diagnostics);
  if (!chart || !within_limits(source, *chart, diagnostics)) return std::nullopt;
  std::vector<Remark> remarks;
  Picture picture = make_picture(*chart, remarks);
  picture.legend = read_legend(source.text, remarks);
  for (const Remark& remark : remarks)
    report(remark, source, diagnostics);
  resolve_links(picture, source, options, diagnostics);
  if (!drawable(source, scene_without_texts(picture), diagnostics)) return std::nullopt;
  return draw(picture, *chart, options, fonts);
}

std::optional<std::string> flowchart_json(const DiagramSource& source, Diagnostics& diagnostics) {
  std::optional<Flowchart> chart = parse(source, diagnostics);
  if (!chart) return std::nullopt;
  return chart_to_json(*chart);
}

}  // namespace fieldguide
