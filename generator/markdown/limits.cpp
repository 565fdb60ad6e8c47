// Measures lines and paragraphs against limits, without parsing them.
#include "markdown/limits.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace fieldguide {
namespace {

/// Markers and indentation before a line's text: far beyond `max_nesting`, which the tree is held
/// to.
constexpr std::size_t max_prefix = 500;
constexpr std::size_t max_columns = 1'000;
constexpr std::size_t max_cells = 100'000;
/// Emphasis marks, brackets and angle brackets of one paragraph, and of one table.
constexpr std::size_t max_marks = 10'000, max_table_marks = 30'000;
constexpr std::size_t max_url = 8'000;
/// Bytes that reference links may copy: length of the longest definition times possible uses.
constexpr std::size_t max_reference_bytes = 64u << 20;
/// Lines times bytes that are searched for a table's header.
constexpr double max_header_search = 5e8;
/// A shorter text can do no harm with marks, URLs and references.
constexpr std::size_t harmless_size = 32'768;

bool is_marker(std::string_view line, std::size_t i) {
  const char after = i + 1 < line.size() ? line[i + 1] : ' ';
  if (line[i] == '>') return true;
  return (line[i] == '-' || line[i] == '+' || line[i] == '*') && (after == ' ' || after == '\t');
}

/// Length of an ordered list's marker, "12." or "3)", at `i`; 0 when there is none.
std::size_t number_marker(std::string_view line, std::size_t i) {
  const std::size_t end = std::min(line.find_first_not_of("0123456789", i), line.size());
  const bool is_number = end > i && end < line.size() && (line[end] == '.' || line[end] == ')');
  return is_number ? end + 1 - i : 0;
}

/// What block quotes and lists put before a line's text.
struct Prefix {
  std::size_t levels = 0;  ///< How many containers it can open or continue.
  std::size_t length = 0;  ///< Bytes.
};

Prefix read_prefix(std::string_view line) {
  std::size_t i = 0, blanks = 0, markers = 0;
  while (i < line.size()) {
    if (line[i] == ' ' || line[i] == '\t') {
      blanks += line[i] == '\t' ? std::size_t{4} : std::size_t{1};
      ++i;
    } else if (is_marker(line, i)) {
      ++markers, ++i;
    } else if (const std::size_t length = number_marker(line, i); length > 0) {
      ++markers, i += length;
    } else {
      break;
    }
  }
  const std::size_t indented = markers > 0 ? (blanks - std::min(blanks, markers)) / 2 : 0;
  return {markers + indented, i};
}

/// Columns of a table's delimiter row; 0 when the line cannot be one.
std::size_t delimiter_columns(std::string_view text) {
  if (text.empty() || std::string_view("|-:").find(text[0]) == std::string_view::npos) return 0;
  if (text.find_first_not_of("|-: \t\v\f") != std::string_view::npos) return 0;
  if (text.find_first_of("|:") == std::string_view::npos) return 0;  // underlines a heading
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '|')) + 1;
}

std::size_t count_marks(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return c == '*' || c == '_' || c == '~' || c == '[' || c == ']' || c == '<' || c == '`';
  }));
}

/// The longest run without blanks in which a URL begins.
std::size_t longest_url(std::string_view line) {
  std::size_t longest = 0;
  for (const std::string_view start : {"://", "www."})
    for (std::size_t i = line.find(start); i != std::string_view::npos;) {
      const std::size_t end = std::min(line.find_first_of(" \t", i), line.size());
      longest = std::max(longest, end - i);
      i = line.find(start, end);
    }
  return longest;
}

/// Measures of the lines since the last blank one.
struct Paragraph {
  std::size_t lines = 0, bytes = 0, marks = 0, columns = 0;
  double header_search = 0;
};

class Check {
 public:
  Check(const MarkdownSource& source, Diagnostics& diagnostics)
      : source_(source),
        diagnostics_(diagnostics),
        thorough_(source.text().size() > harmless_size) {}

  bool run() {
    for (number_ = 1; number_ <= source_.lines(); ++number_)
      if (!check_line(source_.line(number_))) return false;
    return !thorough_ || check_references();
  }

 private:
  bool check_line(std::string_view line) {
    const Prefix prefix = read_prefix(line);
    if (prefix.levels > max_prefix) return refuse("quotes and lists are nested too deeply here");
    const std::string_view text = line.substr(prefix.length);
    if (text.empty()) paragraph_ = {};
    if (!check_table(text)) return false;
    paragraph_.lines += 1;
    paragraph_.bytes += line.size();
    return !thorough_ || check_inlines(line, prefix);
  }

  bool check_table(std::string_view text) {
    if (const std::size_t columns = delimiter_columns(text); columns > 0) {
      paragraph_.columns = std::max(paragraph_.columns, columns);
      paragraph_.header_search +=
          static_cast<double>(paragraph_.lines) * static_cast<double>(paragraph_.bytes);
    }
    if (paragraph_.columns > max_columns)
      return refuse(fmt::format("this table has more than {} columns", max_columns));
    if (paragraph_.columns * paragraph_.lines > max_cells)
      return refuse(fmt::format("this table has more than {} cells", max_cells));
    if (paragraph_.header_search > max_header_search)
      return refuse("too many lines in this paragraph could be a table's header");
    return true;
  }

  bool check_inlines(std::string_view line, const Prefix& prefix) {
    constexpr std::size_t top_level = 4;  // a bullet further in may be the text of a paragraph
    if (prefix.levels > 0 && prefix.length <= top_level) paragraph_.marks = 0;
    paragraph_.marks += count_marks(line);
    if (paragraph_.marks > (paragraph_.columns > 0 ? max_table_marks : max_marks))
      return refuse("this paragraph has too many brackets, stars and other marks",
                    "break it up with blank lines");
    if (longest_url(line) > max_url)
      return refuse(fmt::format("a URL here is longer than {} characters", max_url));
    measure_references(line, line.substr(prefix.length));
    return true;
  }

  void measure_references(std::string_view line, std::string_view text) {
    const bool begins = text.starts_with('[') && text.find("]:") != std::string_view::npos;
    if (begins || text.empty()) definition_ = 0;
    if (begins || definition_ > 0) definition_ += line.size();
    longest_definition_ = std::max(longest_definition_, definition_);
    brackets_ += static_cast<std::size_t>(std::count(line.begin(), line.end(), ']'));
  }

  bool check_references() {
    number_ = 1;
    return longest_definition_ * brackets_ <= max_reference_bytes ||
           refuse("links and their definitions would make this page far larger than its text");
  }

  bool refuse(std::string message, std::string hint = "no page meant for readers needs this") {
    diagnostics_.add(Code::markdown_limit, source_.at_line(number_), std::move(message),
                     std::move(hint));
    return false;
  }

  const MarkdownSource& source_;
  Diagnostics& diagnostics_;
  const bool thorough_;
  int number_ = 1;
  Paragraph paragraph_;
  std::size_t definition_ = 0, longest_definition_ = 0, brackets_ = 0;
};

}  // namespace

bool is_within_limits(const MarkdownSource& source, Diagnostics& diagnostics) {
  return Check(source, diagnostics).run();
}

}  // namespace fieldguide
