// Reads legends and sets them in rows, centred below the drawing.
#include "diagram/draw/legend.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr std::string_view keyword = "legend:";
constexpr double sample_length = 34;
constexpr double entry_gap = 28;
constexpr double row_height = 22;
constexpr double above_legend = 14;

/// The offset of a comment's legend within a line; nothing when it holds none.
std::optional<std::size_t> legend_in(std::string_view line) {
  const std::size_t comment = line.find_first_not_of(" \t");
  if (comment == std::string_view::npos || line.substr(comment, 2) != "%%") return std::nullopt;
  const std::size_t word = line.find_first_not_of(" \t", comment + 2);
  if (word == std::string_view::npos || line.substr(word, keyword.size()) != keyword)
    return std::nullopt;
  return word + keyword.size();
}

std::optional<Line> line_of(std::string_view link) {
  if (link.find_first_not_of("<xo-=.>") != std::string_view::npos) return std::nullopt;
  if (link.find("==") != std::string_view::npos) return Line::thick;
  if (link.find("-.") != std::string_view::npos) return Line::dotted;
  return link.find("--") == std::string_view::npos ? std::nullopt : std::optional(Line::normal);
}

Head head_of(char c) {
  switch (c) {
    case '>':
    case '<':
      return Head::arrow;
    case 'o':
      return Head::circle;
    case 'x':
      return Head::cross;
    default:
      return Head::none;
  }
}

std::optional<LegendEntry> read_entry(std::string_view text) {
  text = trim(text);
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view link = text.substr(0, space);
  const auto line = line_of(link);
  if (!line) return std::nullopt;
  return LegendEntry{*line, head_of(link.front()), head_of(link.back()),
                     std::string(trim(text.substr(space)))};
}

double width_of(const TextBlock& text) {
  return sample_length + legend_gap + text.width;
}

}  // namespace

std::vector<LegendEntry> read_legend(std::string_view source, std::vector<Remark>& remarks) {
  std::vector<LegendEntry> entries;
  for (std::string_view line : split_lines(source)) {
    const auto begin = legend_in(line);
    if (!begin) continue;
    for (std::string_view part : split(line.substr(*begin), '|')) {
      if (auto entry = read_entry(part))
        entries.push_back(std::move(*entry));
      else
        remarks.push_back({Remark::Kind::legend, std::string(trim(part)),
                           static_cast<std::size_t>(part.data() - source.data())});
    }
  }
  return entries;
}

void place_legend(const std::vector<LegendEntry>& legend, TextMeasurer& measurer,
                  Composition& composition) {
  if (legend.empty()) return;
  std::vector<double> row_widths;
  std::vector<std::size_t> row_of;
  for (const LegendEntry& entry : legend) {
    TextBlock text =
        wrap_label({{Run{entry.meaning, false, false}}}, LabelRole::edge, 1e4, measurer);
    const double wanted = width_of(text);
    const double room = composition.drawing.size.width - 2 * legend_gap;
    if (row_widths.empty() || row_widths.back() + entry_gap + wanted > room)
      row_widths.push_back(wanted);
    else
      row_widths.back() += entry_gap + wanted;
    row_of.push_back(row_widths.size() - 1);
    composition.legend.push_back({{}, std::move(text)});
  }
  Size& size = composition.drawing.size;
  size.width = std::max(size.width,
                        *std::max_element(row_widths.begin(), row_widths.end()) + 2 * legend_gap);
  double x = 0;
  for (std::size_t i = 0; i < legend.size(); ++i) {
    const bool begins_row = i == 0 || row_of[i] != row_of[i - 1];
    if (begins_row) x = (size.width - row_widths[row_of[i]]) / 2;
    const double y =
        size.height + above_legend + (static_cast<double>(row_of[i]) + 0.5) * row_height;
    composition.legend[i].sample = {{x, y}, {x + sample_length, y}};
    x += width_of(composition.legend[i].text) + entry_gap;
  }
  size.height += above_legend + static_cast<double>(row_widths.size()) * row_height + legend_gap;
}

}  // namespace fieldguide::flowchart
