// Writes groups, links and nodes, in that order, so that what is on top comes last.
#include "diagram/draw/svg.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diagram/draw/legend.hpp"
#include "diagram/draw/link_line.hpp"
#include "diagram/draw/path.hpp"
#include "diagram/draw/shape.hpp"

namespace fieldguide::flowchart {
namespace {

/// Ground around the drawing of a file, in pixels; on a page the theme leaves it.
constexpr double file_margin = 16;

std::string attribute(const char* name, const std::string& value) {
  return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, escape_html(value));
}

std::string runs_of(const RichLine& line) {
  std::string out;
  for (const Run& run : line) {
    std::string text = escape_html(run.text);
    if (run.bold || run.italic)
      text = fmt::format("<tspan{}{}>{}</tspan>", run.bold ? " font-weight=\"700\"" : "",
                         run.italic ? " font-style=\"italic\"" : "", text);
    out += text;
  }
  return out;
}

Part part_of(LabelRole role, bool title, bool several) {
  if (role == LabelRole::edge) return Part::link_label;
  if (role == LabelRole::group_title) return Part::group_title;
  if (title) return Part::title;
  return several ? Part::detail : Part::text;
}

Part part_of(Line line) {
  if (line == Line::thick) return Part::thick;
  return line == Line::dotted ? Part::dotted : Part::line;
}

class SvgWriter {
 public:
  SvgWriter(const Picture& picture, const Composition& composition, const SvgOptions& options)
      : picture_(picture), composition_(composition), options_(options) {}

  std::string run() {
    open();
    write_groups();
    write_links();
    write_nodes();
    write_legend();
    return out_ + "</svg>";
  }

 private:
  [[nodiscard]] bool is_file() const { return options_.medium == Medium::file; }
  [[nodiscard]] std::string look(Part part, const Style& style = {}) const {
    return look_of(part, style, options_.medium);
  }
  [[nodiscard]] const Rect& rect(std::size_t item) const {
    return composition_.drawing.items[item];
  }

  void open() {
    const bool links = std::any_of(picture_.items.begin(), picture_.items.end(),
                                   [](const PictureItem& item) { return !item.link.empty(); });
    const std::string id = escape_html(options_.id_prefix);
    out_ = "<svg";
    if (is_file()) out_ += " xmlns=\"http://www.w3.org/2000/svg\"" + file_font();
    if (!is_file()) out_ += " class=\"flowchart\"";
    out_ += size_attributes();
    // An image hides what is in it from assistive technology; links must not be hidden.
    out_ += fmt::format(" role=\"{}\" aria-labelledby=\"{}title\"", links ? "group" : "img", id);
    if (!options_.description.empty()) out_ += fmt::format(" aria-describedby=\"{}desc\"", id);
    out_ += fmt::format(" text-anchor=\"middle\"><title id=\"{}title\">{}</title>", id,
                        escape_html(options_.title));
    if (!options_.description.empty())
      out_ += fmt::format("<desc id=\"{}desc\">{}</desc>", id, escape_html(options_.description));
    if (is_file())
      out_ +=
          fmt::format("<rect x=\"-{0}\" y=\"-{0}\" width=\"100%\" height=\"100%\" fill=\"{1}\"/>",
                      file_margin, file_ground());
  }

  [[nodiscard]] std::string size_attributes() const {
    const double margin = is_file() ? file_margin : 0;
    const Size& size = composition_.drawing.size;
    const std::string width = svg_number(std::ceil(size.width) + 2 * margin);
    const std::string height = svg_number(std::ceil(size.height) + 2 * margin);
    return fmt::format(" width=\"{0}\" height=\"{1}\" viewBox=\"{2} {2} {0} {1}\"", width, height,
                       svg_number(-margin));
  }

  void write_groups() {
    std::string groups;
    for (std::size_t i = 1; i < picture_.items.size(); ++i) {
      const PictureItem& item = picture_.items[i];
      if (!item.group) continue;
      const Rect& r = rect(i);
      const Style style = style_of(item);
      groups += in_role(
          item, fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"12\"{}/>",
                            svg_number(r.x), svg_number(r.y), svg_number(r.width),
                            svg_number(r.height), look(Part::shape, style)) +
                    text_lines(composition_.item_texts[i], LabelRole::group_title,
                               composition_.drawing.titles[i].centre(), text_colour(item.style)));
    }
    if (!groups.empty()) out_ += fmt::format("<g{}>{}</g>", look(Part::groups), groups);
  }

  /// The item's style on which its text can be read; in a file with its role's colour.
  [[nodiscard]] Style style_of(const PictureItem& item) const {
    Style style = with_enhanced_contrast(item.style);
    if (!is_file() || !options_.role_colour) return style;
    for (const std::string& role : item.roles)
      style = with_role_colour(style, options_.role_colour(role));
    return style;
  }

  /// `content` under the classes of the item's roles, and its tooltip.
  [[nodiscard]] std::string in_role(const PictureItem& item, const std::string& content) const {
    std::string classes;
    if (!is_file())
      for (const std::string& role : item.roles)
        classes += (classes.empty() ? "fc-role role-" : " role-") + role;
    if (classes.empty() && item.tooltip.empty()) return content;
    const std::string tooltip =
        item.tooltip.empty() ? "" : "<title>" + escape_html(item.tooltip) + "</title>";
    return fmt::format("<g{}>{}{}</g>", attribute("class", classes), tooltip, content);
  }

  void write_links() {
    std::string lines, heads, labels;
    for (std::size_t i = 0; i < picture_.links.size(); ++i) {
      const PictureLink& link = picture_.links[i];
      const LinkRoute& route = composition_.drawing.links[i];
      if (link.line == Line::invisible || route.points.size() < 2) continue;
      write_link(link, route, lines, heads);
      if (route.label)
        labels += text_lines(composition_.link_texts[i], LabelRole::edge, route.label->centre(),
                             link.style.colour);
    }
    if (lines.empty()) return;
    out_ += fmt::format("<g{}>{}", look(Part::links), lines);
    if (!heads.empty()) out_ += fmt::format("<g{}>{}</g>", look(Part::solid), heads);
    out_ += labels + "</g>";
  }

  void write_link(const PictureLink& link, const LinkRoute& route, std::string& lines,
                  std::string& heads) const {
    const LinkLine drawn = draw_link(link, route.points, route.label);
    Style style = link.style;
    style.fill.clear();
    std::string element = look(part_of(link.line), style);
    if (link.animated > 0 && !is_file()) element = in_motion(element, link.animated > 1);
    lines += fmt::format("<path{} d=\"{}\"/>", element, drawn.line);
    if (!drawn.crosses.empty())
      lines += fmt::format("<path d=\"{}\"{}/>", drawn.crosses, attribute("stroke", style.stroke));
    if (!drawn.heads.empty())
      heads += fmt::format("<path d=\"{}\"{}/>", drawn.heads, attribute("fill", style.stroke));
  }

  /// Adds the classes of a moving line to its attributes.
  static std::string in_motion(const std::string& attributes, bool fast) {
    const std::string classes = fast ? "fc-flow fc-fast" : "fc-flow";
    const std::string start = " class=\"";
    if (!attributes.starts_with(start)) return fmt::format(" class=\"{}\"{}", classes, attributes);
    return fmt::format("{}{} {}", start, classes, attributes.substr(start.size()));
  }

  void write_nodes() {
    out_ += fmt::format("<g{}>", look(Part::nodes));
    for (std::size_t i = 1; i < picture_.items.size(); ++i)
      if (!picture_.items[i].group) write_node(i);
    out_ += "</g>";
  }

  void write_node(std::size_t i) {
    const PictureItem& item = picture_.items[i];
    const ShapeDrawing shape = draw_shape(item.outline, rect(i));
    const Style style = style_of(item);
    std::string content;
    if (!shape.outline.empty())
      content += fmt::format("<path d=\"{}\"{}/>", shape.outline, look(Part::shape, style));
    if (!shape.detail.empty()) {
      Style line = style;
      line.fill = "none";
      content += fmt::format("<path d=\"{}\"{}/>", shape.detail, look(Part::shape, line));
    }
    if (!shape.solid.empty()) {
      Style solid;
      solid.fill = style.stroke;
      if (!solid.fill.empty()) solid.stroke = "none";
      content += fmt::format("<path d=\"{}\"{}/>", shape.solid, look(Part::solid, solid));
    }
    if (shape.shows_text)
      content += text_lines(composition_.item_texts[i], LabelRole::node, shape.text,
                            text_colour(item.style));
    content = in_role(item, content);
    out_ +=
        item.link.empty() ? content : fmt::format("<a{}>{}</a>", link_attributes(item), content);
  }

  void write_legend() {
    if (picture_.legend.empty()) return;
    std::string lines, heads, labels;
    for (std::size_t i = 0; i < picture_.legend.size(); ++i) {
      const LegendEntry& entry = picture_.legend[i];
      const PlacedEntry& placed = composition_.legend[i];
      PictureLink link;
      link.line = entry.line;
      link.start = entry.start;
      link.end = entry.end;
      write_link(link, {placed.sample, {}}, lines, heads);
      const Point end = placed.sample.back();
      labels += text_lines(placed.text, LabelRole::edge,
                           {end.x + legend_gap + placed.text.width / 2, end.y}, {});
    }
    out_ += fmt::format("<g{}>{}<g{}>{}</g>{}</g>", look(Part::links), lines, look(Part::solid),
                        heads, labels);
  }

  static std::string link_attributes(const PictureItem& item) {
    const std::string attributes =
        attribute("href", item.link) + attribute("target", item.link_target);
    return item.link_target == "_blank" ? attributes + " rel=\"noopener\"" : attributes;
  }

  [[nodiscard]] std::string text_lines(const TextBlock& block, LabelRole role, Point centre,
                                       const std::string& colour) const {
    std::string out;
    const bool several = std::any_of(block.lines.begin(), block.lines.end(),
                                     [](const TextLine& line) { return line.title; });
    Style style;
    style.fill = colour;
    double y = centre.y - block.height / 2;
    for (const TextLine& line : block.lines) {
      const TextStyle font = line_style(role, line.title, several, false);
      const double height = line_height(font);
      out += fmt::format("<text{} x=\"{}\" y=\"{}\">{}</text>",
                         look(part_of(role, line.title, several), style), svg_number(centre.x),
                         svg_number(y + height / 2 + font.size * 0.36), runs_of(line.runs));
      y += height;
    }
    return out;
  }

  const Picture& picture_;
  const Composition& composition_;
  const SvgOptions& options_;
  std::string out_;
};

}  // namespace

std::string write_svg(const Picture& picture, const Composition& composition,
                      const SvgOptions& options) {
  return SvgWriter(picture, composition, options).run();
}

}  // namespace fieldguide::flowchart
