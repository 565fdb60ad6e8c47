// Lists what a flowchart shows, for those who do not see it.
#include "diagram/draw/text_alternative.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide::flowchart {
namespace {

/// All lines on one; the id when there is no label.
std::string name_of(const PictureItem& item) {
  std::string name;
  for (const RichLine& line : item.label)
    name += (name.empty() ? "" : " ") + plain_text(line);
  return name.empty() ? item.id : name;
}

std::string join_lines(const std::vector<RichLine>& lines) {
  std::string text;
  for (const RichLine& line : lines)
    text += (text.empty() ? "" : " ") + plain_text(line);
  return text;
}

std::string list(const std::string& heading, const std::string& entries) {
  return entries.empty() ? "" : fmt::format("<p>{}</p><ul>{}</ul>", escape_html(heading), entries);
}

const std::string& name_of(Line line, const DiagramTexts& texts) {
  if (line == Line::thick) return texts.thick;
  return line == Line::dotted ? texts.dashed : texts.solid;
}

std::string legend_of(const Picture& picture, const DiagramTexts& texts) {
  std::string entries;
  for (const LegendEntry& entry : picture.legend)
    entries += fmt::format("<li>{}: {}</li>", escape_html(name_of(entry.line, texts)),
                           escape_html(entry.meaning));
  return entries;
}

}  // namespace

std::string text_alternative(const Picture& picture, const DiagramTexts& texts) {
  std::string nodes;
  for (const PictureItem& item : picture.items) {
    if (item.group) continue;
    const PictureItem& group = picture.items[static_cast<std::size_t>(item.parent)];
    std::string where =
        item.parent == 0 ? "" : fmt::format(" ({} {})", texts.in_group, name_of(group));
    nodes += fmt::format("<li>{}</li>", escape_html(name_of(item) + where));
  }
  std::string connections;
  for (const PictureLink& link : picture.links) {
    if (link.line == Line::invisible) continue;
    std::string from = name_of(picture.items[static_cast<std::size_t>(link.from)]);
    std::string to = name_of(picture.items[static_cast<std::size_t>(link.to)]);
    const std::string& verb = link.end == Head::none ? texts.joined_with : texts.leads_to;
    std::string label = link.label.empty() ? "" : ": " + join_lines(link.label);
    connections +=
        fmt::format("<li>{}</li>", escape_html(fmt::format("{} {} {}{}", from, verb, to, label)));
  }
  return list(texts.nodes, nodes) + list(texts.connections, connections) +
         list(texts.lines, legend_of(picture, texts));
}

}  // namespace fieldguide::flowchart
