// Prints diagnostics with source excerpts.
#include "base/report.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

/// A line longer than this is shown only around the caret.
constexpr std::size_t longest_excerpt = 120;

struct Style {
  std::string_view bold, red, yellow, blue, reset;
};

Style style_for(Colour colour) {
  if (colour == Colour::off) return {};
  return {"\033[1m", "\033[1;31m", "\033[1;33m", "\033[1;34m", "\033[0m"};
}

/// Whether a code point would command the terminal, or turn the text around (Unicode TR 36, 2.10)
/// instead of showing something.
bool is_hidden(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x61C || point == 0xFEFF ||
         (point >= 0x200B && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
         (point >= 0x2060 && point <= 0x206F) || point == 0xFFFD;
}

/// The code points of a line, so that columns can be counted. Tabs become one space, and what must
/// not reach a terminal becomes U+FFFD.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t start = i;
    const char32_t point = next_code_point(line, i);
    cells.emplace_back(line[start] == '\t' ? " " : line.substr(start, i - start));
    if (line[start] != '\t' && is_hidden(point)) cells.back() = "\uFFFD";
  }
  return cells;
}

std::string join(const std::vector<std::string>& cells, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i)
    text += cells[i];
  return text;
}

/// A message, hint or path, which may quote an input, without what must not reach a terminal.
std::string harmless(std::string_view text) {
  const std::vector<std::string> cells = cells_of(text);
  return join(cells, 0, cells.size());
}

std::string place(const Location& at) {
  if (at.file.empty()) return "fieldguide";
  std::string file = harmless(at.file.text());
  if (at.line == 0) return file;
  if (at.column == 0) return fmt::format("{}:{}", file, at.line);
  return fmt::format("{}:{}:{}", file, at.line, at.column);
}

struct Excerpt {
  std::string line;
  std::size_t caret = 0;   ///< Cells before the caret.
  std::size_t length = 1;  ///< Cells underlined.
};

Excerpt excerpt_of(std::string_view line, const Location& at) {
  const std::vector<std::string> cells = cells_of(line);
  const std::size_t column = static_cast<std::size_t>(std::max(at.column, 1)) - 1;
  const std::size_t caret = std::min(column, cells.size());
  std::size_t from = 0, to = cells.size();
  if (cells.size() > longest_excerpt) {
    from = caret > longest_excerpt / 2 ? caret - longest_excerpt / 2 : 0;
    to = std::min(cells.size(), from + longest_excerpt);
  }
  const std::size_t wanted = static_cast<std::size_t>(std::max(at.length, 1));
  Excerpt excerpt{join(cells, from, to), caret - from,
                  std::max<std::size_t>(1, std::min(wanted, to - caret))};
  if (from > 0) excerpt.line = "…" + excerpt.line, ++excerpt.caret;
  if (to < cells.size()) excerpt.line += "…";
  return excerpt;
}

/// Reads each file at most once while a report is written.
class Excerpts {
 public:
  explicit Excerpts(const SourceLookup& lookup) : lookup_(lookup) {}

  void append(std::string& out, const Location& at, const Style& style) {
    if (at.line == 0) return;
    auto [found, is_new] = texts_.try_emplace(at.file);
    if (is_new) found->second = lookup_(at.file);
    if (!found->second) return;
    const std::string_view line = line_of(*found->second, at.line);
    const Excerpt excerpt = excerpt_of(line, at);
    out += fmt::format("{}{:>5} |{} {}\n", style.blue, at.line, style.reset, excerpt.line);
    if (at.column == 0) return;
    out += fmt::format("{}      |{} {:{}}{}^{:~>{}}{}\n", style.blue, style.reset, "",
                       excerpt.caret, style.bold, "", excerpt.length - 1, style.reset);
  }

 private:
  const SourceLookup& lookup_;
  std::map<std::string, std::optional<std::string>> texts_;
};

void append_finding(std::string& out, const Diagnostic& finding, Excerpts& excerpts,
                    const Style& style) {
  const bool is_error = code_info(finding.code).severity == Severity::error;
  out += fmt::format("{}{}:{} {}{}[{}]:{} {}{}{}\n", style.bold, place(finding.location),
                     style.reset, is_error ? style.red : style.yellow,
                     is_error ? "error" : "warning", code_name(finding.code), style.reset,
                     style.bold, harmless(finding.message), style.reset);
  excerpts.append(out, finding.location, style);
  for (const RelatedLocation& related : finding.related) {
    out += fmt::format("      {}={} {}: {}\n", style.blue, style.reset, place(related.location),
                       harmless(related.message));
    excerpts.append(out, related.location, style);
  }
  if (!finding.hint.empty())
    out += fmt::format("      {}={} {}\n", style.blue, style.reset, harmless(finding.hint));
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

}  // namespace

std::string count_summary(const Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors(), warnings = diagnostics.warnings();
  if (errors == 0) return warnings == 0 ? std::string{} : counted(warnings, "warning");
  if (warnings == 0) return counted(errors, "error");
  return counted(errors, "error") + ", " + counted(warnings, "warning");
}

std::string report_one(const Diagnostic& finding, const SourceLookup& lookup, Colour colour) {
  std::string out;
  Excerpts excerpts(lookup);
  append_finding(out, finding, excerpts, style_for(colour));
  return out;
}

std::string report(const Diagnostics& diagnostics, const SourceLookup& lookup, Colour colour) {
  std::string out;
  Excerpts excerpts(lookup);
  for (const Diagnostic& finding : diagnostics.sorted()) {
    append_finding(out, finding, excerpts, style_for(colour));
    out += '\n';
  }
  if (!diagnostics.empty()) out += count_summary(diagnostics) + "\n";
  return out;
}

}  // namespace fieldguide
