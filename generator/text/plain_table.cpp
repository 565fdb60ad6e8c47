// Writes tables as CSV, as Markdown and in columns.
#include "text/plain_table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t gap = 2;         ///< Spaces between columns.
constexpr std::size_t narrowest = 12;  ///< A column of text that is narrower cannot be read.

std::string replace_all(std::string_view text, char what, std::string_view with) {
  std::string out;
  for (char c : text)
    c == what ? out.append(with) : out.append(1, c);
  return out;
}

std::string csv_cell(const std::string& cell) {
  const bool is_plain = cell.find_first_of(",\"\r\n") == std::string::npos;
  return is_plain ? cell : '"' + replace_all(cell, '"', "\"\"") + '"';
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const std::string& cell : cells)
    line += (&cell == &cells.front() ? "" : ",") + csv_cell(cell);
  return line + "\r\n";
}

std::string markdown_line(const std::vector<std::string>& cells) {
  std::string line = "|";
  for (const std::string& cell : cells)
    line += " " + replace_all(replace_all(cell, '|', "\\|"), '\n', "<br>") + " |";
  return line + "\n";
}

/// Breaks a text into lines of at most `width` code points, between words where it can.
std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::string_view paragraph : split(text, '\n')) {
    std::string line;
    for (std::string_view word : split(paragraph, ' ')) {
      const std::size_t needed = count_code_points(line) + 1 + count_code_points(word);
      if (!line.empty() && needed > width) {
        lines.push_back(std::move(line));
        line.clear();
      }
      line += (line.empty() ? "" : " ") + std::string(word);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::size_t widest(const PlainTable& table, std::size_t column) {
  std::size_t most = count_code_points(table.header[column]);
  for (const auto& row : table.rows)
    for (std::string_view line : split(row[column], '\n'))
      most = std::max(most, count_code_points(line));
  return most;
}

std::vector<std::size_t> column_widths(const PlainTable& table, std::size_t width) {
  const std::size_t columns = table.header.size();
  std::vector<std::size_t> widths = {std::min(widest(table, 0), width / 3)};
  if (columns == 1) return widths;
  const std::size_t taken = widths[0] + gap * (columns - 1);
  const std::size_t share = width > taken ? (width - taken) / (columns - 1) : 0;
  for (std::size_t i = 1; i < columns; ++i)
    widths.push_back(std::max(narrowest, std::min(share, widest(table, i))));
  return widths;
}

std::string columns_row(const std::vector<std::string>& cells,
                        const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> wrapped;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    wrapped.push_back(wrap(cells[i], widths[i]));
    height = std::max(height, wrapped.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::string text;
    for (std::size_t i = 0, column = 0; i < cells.size(); column += widths[i] + gap, ++i) {
      if (line >= wrapped[i].size() || wrapped[i][line].empty()) continue;
      const std::size_t here = count_code_points(text);
      text.append(here < column ? column - here : (here == 0 ? 0 : 1), ' ');
      text += wrapped[i][line];
    }
    out += text + "\n";
  }
  return out;
}

}  // namespace

std::string to_csv(const PlainTable& table) {
  std::string out = csv_line(table.header);
  for (const auto& row : table.rows)
    out += csv_line(row);
  return out;
}

std::string to_markdown(const PlainTable& table) {
  std::string out = markdown_line(table.header);
  out += markdown_line(std::vector<std::string>(table.header.size(), "---"));
  for (const auto& row : table.rows)
    out += markdown_line(row);
  return out;
}

std::string to_columns(const PlainTable& table, std::size_t width) {
  const auto widths = column_widths(table, width);
  std::vector<std::string> rules;
  for (std::size_t w : widths)
    rules.emplace_back(w, '-');
  std::string out = columns_row(table.header, widths) + columns_row(rules, widths);
  for (const auto& row : table.rows)
    out += columns_row(row, widths);
  return out;
}

}  // namespace fieldguide
