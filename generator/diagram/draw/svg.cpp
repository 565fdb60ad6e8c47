// Writes groups, links and nodes, in that order, so that what is on top comes last.
#include "diagram/draw/svg.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diagram/draw/path.hpp"
#include "diagram/draw/shape.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr double corner_radius = 8;
constexpr double arrow_length = 10;
constexpr double arrow_half_width = 4.5;

// The look of a file that stands alone: the light colours of theme/css/53-flowchart.css.
constexpr const char* standalone_style =
    "<style>.flowchart{font-family:Inter,system-ui,sans-serif}.fc-groups{fill:#f1f5f9;stroke:#"
    "cbd5e1}"
    ".fc-links{fill:none;stroke:#64748b;stroke-width:1.6}.fc-solid{fill:#64748b;stroke:none}"
    ".fc-nodes{fill:#f8fafc;stroke:#94a3b8;stroke-width:1.3}.flowchart "
    "text{stroke:none;font-size:15px;font-weight:500}"
    ".flowchart text:not([fill]){fill:#0f172a}.flowchart .fc-t{font-size:16px;font-weight:600}"
    ".flowchart .fc-d{font-size:14px;font-weight:400}.flowchart .fc-d:not([fill]){fill:#475569}"
    ".flowchart .fc-l{font-size:13.5px}.flowchart .fc-l:not([fill]){fill:#334155}"
    ".flowchart .fc-g{font-size:14.5px;font-weight:600}.flowchart .fc-g:not([fill]){fill:#475569}"
    ".fc-thick{stroke-width:3}.fc-dotted{stroke-dasharray:4 4}</style>";

std::string attribute(const char* name, const std::string& value) {
  return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, escape_html(value));
}

std::string box_attributes(const Style& style) {
  return attribute("fill", style.fill) + attribute("stroke", style.stroke) +
         attribute("stroke-width", style.stroke_width) +
         attribute("stroke-dasharray", style.stroke_dash);
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
    return out_ + "</svg>";
  }

 private:
  [[nodiscard]] const Rect& rect(std::size_t item) const {
    return composition_.drawing.items[item];
  }

  void open() {
    std::string width = svg_number(std::ceil(composition_.drawing.size.width));
    std::string height = svg_number(std::ceil(composition_.drawing.size.height));
    bool links = std::any_of(picture_.items.begin(), picture_.items.end(),
                             [](const PictureItem& item) { return !item.link.empty(); });
    const std::string& id = options_.id_prefix;
    out_ = "<svg";
    if (options_.standalone) out_ += " xmlns=\"http://www.w3.org/2000/svg\"";
    // An image hides what is in it from assistive technology; links must not be hidden.
    out_ += fmt::format(
        " class=\"flowchart\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"{2}\" "
        "aria-labelledby=\"{3}title\"",
        width, height, links ? "group" : "img", escape_html(id));
    if (!options_.description.empty())
      out_ += fmt::format(" aria-describedby=\"{}desc\"", escape_html(id));
    out_ += fmt::format(" text-anchor=\"middle\"><title id=\"{}title\">{}</title>", escape_html(id),
                        escape_html(options_.title));
    if (!options_.description.empty())
      out_ += fmt::format("<desc id=\"{}desc\">{}</desc>", escape_html(id),
                          escape_html(options_.description));
    if (options_.standalone) out_ += standalone_style;
  }

  void write_groups() {
    std::string groups;
    for (std::size_t i = 1; i < picture_.items.size(); ++i) {
      const PictureItem& item = picture_.items[i];
      if (!item.group) continue;
      const Rect& r = rect(i);
      groups += fmt::format("<rect{} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"12\"{}/>",
                            role_class(item), svg_number(r.x), svg_number(r.y), svg_number(r.width),
                            svg_number(r.height), box_attributes(item.style));
      groups +=
          text_lines(composition_.item_texts[i], LabelRole::group_title,
                     composition_.drawing.titles[i].centre(), text_colour(item.style), item.style);
    }
    if (!groups.empty()) out_ += "<g class=\"fc-groups\">" + groups + "</g>";
  }

  static std::string role_class(const PictureItem& item) {
    std::string classes;
    for (const std::string& role : item.roles)
      classes += " role-" + role;
    return classes.empty() ? classes : fmt::format(" class=\"fc-role{}\"", classes);
  }

  void write_links() {
    std::string lines;
    std::string heads;
    std::string labels;
    for (std::size_t i = 0; i < picture_.links.size(); ++i) {
      const PictureLink& link = picture_.links[i];
      const LinkRoute& route = composition_.drawing.links[i];
      if (link.line == Line::invisible || route.points.size() < 2) continue;
      lines += line_element(link, route, heads);
      if (route.label)
        labels += text_lines(composition_.link_texts[i], LabelRole::edge, route.label->centre(),
                             link.style.colour, link.style);
    }
    if (lines.empty()) return;
    out_ += "<g class=\"fc-links\">" + lines;
    if (!heads.empty()) out_ += "<g class=\"fc-solid\">" + heads + "</g>";
    out_ += labels + "</g>";
  }

  std::string line_element(const PictureLink& link, const LinkRoute& route,
                           std::string& heads) const {
    Polyline points = route.points;
    std::string crosses;
    end_with_head(points, link.end, link.style, heads, crosses);
    std::reverse(points.begin(), points.end());
    end_with_head(points, link.start, link.style, heads, crosses);
    std::reverse(points.begin(), points.end());
    PathWriter path;
    for (const Polyline& part : without_label(points, route.label))
      write_polyline(path, part, link.sharp ? 0 : corner_radius);
    std::string classes;
    if (link.line == Line::thick) classes = "fc-thick";
    if (link.line == Line::dotted) classes = "fc-dotted";
    if (link.animated > 0) classes += link.animated > 1 ? " fc-flow fc-fast" : " fc-flow";
    Style style = link.style;
    style.fill.clear();
    std::string element =
        fmt::format("<path{} d=\"{}\"{}/>", attribute("class", std::string(trim(classes))),
                    path.text(), box_attributes(style));
    if (!crosses.empty())
      element += fmt::format("<path d=\"{}\"{}/>", crosses, attribute("stroke", style.stroke));
    return element;
  }

  /// Draws the head at the line's end and takes the line back to it.
  static void end_with_head(Polyline& points, Head head, const Style& style, std::string& heads,
                            std::string& crosses) {
    if (head == Head::none) return;
    Point tip = points.back();
    const Point& before = points[points.size() - 2];
    double length = std::hypot(tip.x - before.x, tip.y - before.y);
    if (length < 0.01) return;
    Point d{(tip.x - before.x) / length, (tip.y - before.y) / length};
    auto back = [&](double along, double across) {
      return Point{tip.x - d.x * along - d.y * across, tip.y - d.y * along + d.x * across};
    };
    PathWriter path;
    if (head == Head::arrow) {
      Point a = back(arrow_length, arrow_half_width);
      Point b = back(arrow_length, -arrow_half_width);
      path.move(tip.x, tip.y).line(a.x, a.y).line(b.x, b.y).close();
      points.back() = back(std::min(arrow_length - 1, length), 0);
    } else if (head == Head::circle) {
      path.ellipse(back(5, 0), 4.5, 4.5);
      points.back() = back(std::min(9.0, length), 0);
    } else {
      Point a = back(2, 4.5), b = back(11, -4.5), c = back(2, -4.5), e = back(11, 4.5);
      crosses += PathWriter().move(a.x, a.y).line(b.x, b.y).move(c.x, c.y).line(e.x, e.y).text();
      points.back() = back(std::min(6.5, length), 0);
    }
    if (head != Head::cross)
      heads += fmt::format("<path d=\"{}\"{}/>", path.text(), attribute("fill", style.stroke));
  }

  /// The line's parts outside its label.
  static std::vector<Polyline> without_label(const Polyline& points,
                                             const std::optional<Rect>& label) {
    if (!label) return {points};
    std::vector<Polyline> parts{{points.front()}};
    for (std::size_t i = 1; i < points.size(); ++i) {
      Point a = points[i - 1];
      Point b = points[i];
      double enter = 0;
      double leave = 1;
      if (crosses_rect(a, b, *label, enter, leave)) {
        auto on = [&](double t) { return Point{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; };
        if (enter > 0) parts.back().push_back(on(enter));
        parts.emplace_back();
        if (leave < 1) parts.back().push_back(on(leave));
      }
      if (leave >= 0) parts.back().push_back(b);
    }
    return parts;
  }

  /// Whether an upright or level line runs through the box, and between which shares of its length.
  static bool crosses_rect(Point a, Point b, const Rect& r, double& enter, double& leave) {
    bool upright = a.x == b.x;
    double fixed = upright ? a.x : a.y;
    double low = upright ? r.x : r.y;
    double high = upright ? r.right() : r.bottom();
    if (fixed <= low || fixed >= high) return false;
    double from = upright ? a.y : a.x;
    double length = (upright ? b.y : b.x) - from;
    if (std::abs(length) < 1e-9) return false;
    double t0 = ((upright ? r.y : r.x) - from) / length;
    double t1 = ((upright ? r.bottom() : r.right()) - from) / length;
    enter = std::max(0.0, std::min(t0, t1));
    leave = std::min(1.0, std::max(t0, t1));
    if (enter < leave) return true;
    enter = 0;
    leave = 1;
    return false;
  }

  void write_nodes() {
    out_ += "<g class=\"fc-nodes\">";
    for (std::size_t i = 1; i < picture_.items.size(); ++i)
      if (!picture_.items[i].group) write_node(i);
    out_ += "</g>";
  }

  void write_node(std::size_t i) {
    const PictureItem& item = picture_.items[i];
    ShapeDrawing shape = draw_shape(item.outline, rect(i));
    bool wrapped = !item.roles.empty() || !item.tooltip.empty();
    std::string content;
    if (!shape.outline.empty())
      content += fmt::format("<path d=\"{}\"{}/>", shape.outline, box_attributes(item.style));
    if (!shape.detail.empty()) {
      Style line = item.style;
      line.fill = "none";
      content += fmt::format("<path d=\"{}\"{}/>", shape.detail, box_attributes(line));
    }
    if (!shape.solid.empty())
      content += fmt::format("<path class=\"fc-solid\" d=\"{}\"{}/>", shape.solid,
                             attribute("fill", item.style.stroke));
    if (shape.shows_text)
      content += text_lines(composition_.item_texts[i], LabelRole::node, shape.text,
                            text_colour(item.style), item.style);
    if (wrapped) {
      std::string tooltip =
          item.tooltip.empty() ? "" : "<title>" + escape_html(item.tooltip) + "</title>";
      content = fmt::format("<g{}>{}{}</g>", role_class(item), tooltip, content);
    }
    out_ +=
        item.link.empty() ? content : fmt::format("<a{}>{}</a>", link_attributes(item), content);
  }

  static std::string link_attributes(const PictureItem& item) {
    std::string attributes = attribute("href", item.link) + attribute("target", item.link_target);
    return item.link_target == "_blank" ? attributes + " rel=\"noopener\"" : attributes;
  }

  static std::string text_lines(const TextBlock& block, LabelRole role, Point centre,
                                const std::string& colour, const Style& style) {
    std::string out;
    bool several = std::any_of(block.lines.begin(), block.lines.end(),
                               [](const TextLine& line) { return line.title; });
    double y = centre.y - block.height / 2;
    for (const TextLine& line : block.lines) {
      TextStyle font = line_style(role, line.title, several, false);
      double height = line_height(font);
      std::string classes = text_class(role, line.title, several);
      out += fmt::format("<text{} x=\"{}\" y=\"{}\"{}{}>{}</text>", attribute("class", classes),
                         svg_number(centre.x), svg_number(y + height / 2 + font.size * 0.36),
                         attribute("fill", colour), style.italic ? " font-style=\"italic\"" : "",
                         runs(line.runs));
      y += height;
    }
    return out;
  }

  static std::string text_class(LabelRole role, bool title, bool several) {
    if (role == LabelRole::edge) return "fc-l";
    if (role == LabelRole::group_title) return "fc-g";
    if (title) return "fc-t";
    return several ? "fc-d" : "";
  }

  static std::string runs(const RichLine& line) {
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
