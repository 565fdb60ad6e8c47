// Reads comma-separated values by RFC 4180.
#include "input/csv.hpp"

#include <set>
#include <vector>

#include <fmt/format.h>

namespace fieldguide {
namespace {

/// Walks over a CSV text cell by cell and knows where it is.
class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  [[nodiscard]] bool at_end() const { return offset_ >= text_.size(); }
  [[nodiscard]] bool failed() const { return failed_; }

  /// Reads the cells of one line, and its end.
  std::vector<Value> read_line() {
    std::vector<Value> cells;
    do {
      cells.push_back(read_cell());
    } while (!failed_ && take(','));
    take('\r');
    if (!failed_ && !at_end() && !take('\n'))
      fail("text follows the closing quote", "write a quote inside a cell twice");
    return cells;
  }

 private:
  [[nodiscard]] char current() const { return at_end() ? '\0' : text_[offset_]; }

  /// Moves over the current byte and counts lines and columns.
  void advance() {
    const auto byte = static_cast<unsigned char>(current());
    ++offset_;
    if (byte == '\n') {
      ++line_;
      column_ = 1;
    } else if (offset_ >= text_.size() ||
               (static_cast<unsigned char>(text_[offset_]) & 0xC0) != 0x80) {
      ++column_;
    }
  }

  bool take(char c) {
    if (at_end() || current() != c) return false;
    advance();
    return true;
  }

  Value read_cell() {
    Value cell;
    cell.quoted = take('"');
    cell.at = {file_, line_, column_, 1};
    cell.text = cell.quoted ? read_quoted(cell.at) : read_plain();
    cell.kind = cell.quoted || !cell.text.empty() ? Value::Kind::scalar : Value::Kind::null;
    return cell;
  }

  std::string read_plain() {
    const std::size_t begin = offset_;
    while (!at_end() && current() != ',' && current() != '\n' && current() != '\r')
      advance();
    return std::string(text_.substr(begin, offset_ - begin));
  }

  std::string read_quoted(const Location& at) {
    std::string cell;
    for (; !at_end(); advance()) {
      if (current() == '"') {
        advance();
        if (current() != '"') return cell;
      }
      cell += current();
    }
    diagnostics_.add(Code::bad_value, at, "the quote before this cell is not closed",
                     "close it with \"; a \" inside it is written twice");
    failed_ = true;
    return cell;
  }

  void fail(const char* message, const char* hint) {
    diagnostics_.add(Code::bad_value, {file_, line_, column_, 1}, message, hint);
    failed_ = true;
  }

  std::string_view text_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::size_t offset_ = 0;
  int line_ = 1, column_ = 1;
  bool failed_ = false;
};

bool is_blank(const std::vector<Value>& cells) {
  return cells.size() == 1 && cells.front().is_null();
}

bool check_header(const std::vector<Value>& header, Diagnostics& diagnostics) {
  std::set<std::string_view> names;
  bool usable = true;
  for (const Value& name : header) {
    if (!name.text.empty() && names.insert(name.text).second) continue;
    usable = false;
    if (name.text.empty())
      diagnostics.add(Code::bad_value, name.at, "a column has no name",
                      "name each column in the first line");
    else
      diagnostics.add(Code::duplicate_key, name.at,
                      fmt::format("the column '{}' stands twice", name.text),
                      "give each column a name of its own");
  }
  return usable;
}

bool check_width(const std::vector<Value>& header, const std::vector<Value>& cells,
                 Diagnostics& diagnostics) {
  if (header.size() == cells.size()) return true;
  diagnostics.add(Code::bad_value, cells.front().at,
                  fmt::format("this line has {} cell{}, but the first line names {} columns",
                              cells.size(), cells.size() == 1 ? "" : "s", header.size()),
                  "put a cell that holds a comma in quotes");
  return false;
}

Value make_row(const std::vector<Value>& header, std::vector<Value> cells) {
  Value row;
  row.kind = Value::Kind::map;
  row.at = cells.front().at;
  for (std::size_t i = 0; i < cells.size(); ++i)
    row.entries.push_back({{header[i].text, header[i].at}, std::move(cells[i])});
  return row;
}

}  // namespace

std::optional<Value> parse_csv(std::string_view text, const std::string& file,
                               Diagnostics& diagnostics) {
  CsvReader reader(text, file, diagnostics);
  Value rows;
  rows.kind = Value::Kind::list;
  rows.at = {file, 1, 1, 1};
  if (reader.at_end()) return rows;
  const std::vector<Value> header = reader.read_line();
  bool usable = check_header(header, diagnostics);
  while (!reader.failed() && !reader.at_end()) {
    std::vector<Value> cells = reader.read_line();
    if (reader.failed() || is_blank(cells)) continue;
    if (!check_width(header, cells, diagnostics))
      usable = false;
    else if (usable)
      rows.items.push_back(make_row(header, std::move(cells)));
  }
  if (reader.failed() || !usable) return std::nullopt;
  return rows;
}

}  // namespace fieldguide
