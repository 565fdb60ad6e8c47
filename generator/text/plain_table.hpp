// Tables as text: CSV, Markdown, and columns for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fieldguide {

/// Cells are plain text of one or several lines; every row has as many as the header.
struct PlainTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};

/// RFC 4180: comma, CRLF, quotes where a cell needs them.
std::string to_csv(const PlainTable& table);

/// A table of GitHub Flavored Markdown. Cells are Markdown already: only what would end a cell is
/// escaped, and lines within one are joined by `<br>`.
std::string to_markdown(const PlainTable& table);

/// Columns side by side within `width` code points, lines broken between words; the first column
/// is as wide as it needs to be, at most a third, and the others share the rest.
std::string to_columns(const PlainTable& table, std::size_t width);

}  // namespace fieldguide
