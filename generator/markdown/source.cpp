// Finds lines, columns, destinations and labels in the Markdown text.
#include "markdown/source.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace fieldguide {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_escaped(std::string_view text, std::size_t offset) {
  std::size_t backslashes = 0;
  while (backslashes < offset && text[offset - backslashes - 1] == '\\')
    ++backslashes;
  return backslashes % 2 == 1;
}

/// Length in the source of `destination` when it is written at `from`, else 0. Backslash escapes
/// are read as cmark reads them; an entity stands for any one character.
std::size_t match_destination(std::string_view text, std::size_t from,
                              std::string_view destination) {
  std::size_t i = from, wanted = 0;
  while (wanted < destination.size()) {
    if (i >= text.size()) return 0;
    if (text[i] == destination[wanted]) {
      ++i, ++wanted;
    } else if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == destination[wanted]) {
      i += 2, ++wanted;
    } else if (text[i] == '&') {
      const std::size_t semicolon = text.find(';', i);
      if (semicolon == std::string_view::npos || semicolon - i > 40) return 0;
      i = semicolon + 1;
      next_code_point(destination, wanted);
    } else {
      return 0;
    }
  }
  return i - from;
}

/// Skips blanks and the `<` that may open a destination.
std::size_t skip_to_destination(std::string_view text, std::size_t i) {
  while (i < text.size() && is_blank(text[i]))
    ++i;
  if (i < text.size() && text[i] == '<') ++i;
  return i;
}

/// What stands behind each "]:" up to the next blank or '>'.
std::unordered_map<std::string_view, std::size_t> read_definitions(std::string_view text) {
  std::unordered_map<std::string_view, std::size_t> definitions;
  for (std::size_t i = text.find("]:"); i != std::string_view::npos; i = text.find("]:", i + 2)) {
    const std::size_t from = skip_to_destination(text, i + 2);
    const std::size_t end = std::min(text.find_first_of(" \t\r\n>", from), text.size());
    if (end > from) definitions.emplace(text.substr(from, end - from), from);
  }
  return definitions;
}

}  // namespace

MarkdownSource::MarkdownSource(std::string_view text, const Location& start)
    : text_(text), start_(start), starts_{0} {
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
    starts_.push_back(i + 1);
}

std::size_t MarkdownSource::line_start(int line) const {
  return starts_[static_cast<std::size_t>(std::clamp(line, 1, lines()) - 1)];
}

std::string_view MarkdownSource::line(int line) const {
  if (line < 1 || line > lines()) return {};
  const std::size_t first = line_start(line);
  std::string_view rest = text_.substr(first);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

Location MarkdownSource::at(Span span) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), span.offset);
  const int line_number = static_cast<int>(after - starts_.begin());
  const std::size_t first = line_start(line_number);
  const std::string_view rest = line(line_number);
  const std::size_t before = std::min(span.offset - first, rest.size());
  const std::size_t length = count_code_points(rest.substr(before, span.length));
  Location location = start_;
  location.line += line_number - 1;
  location.column += static_cast<int>(count_code_points(rest.substr(0, before)));
  location.length = std::max(1, static_cast<int>(length));
  return location;
}

Location MarkdownSource::at_line(int line_number) const {
  const std::string_view content = trim(line(line_number));
  if (content.empty()) return at({line_start(line_number), 1});
  return at({static_cast<std::size_t>(content.data() - text_.data()), content.size()});
}

std::optional<Span> MarkdownSource::find_definition(std::string_view destination) const {
  if (!definitions_) definitions_ = read_definitions(text_);
  const auto found = definitions_->find(destination);
  if (found == definitions_->end()) return std::nullopt;
  return Span{found->second, destination.size()};
}

void SourceCursor::enter_lines(int first, int last) {
  position_ = std::max(position_, source_.line_start(first));
  end_ = last > 0 && last < source_.lines() ? source_.line_start(last + 1) : source_.text().size();
  next_bracket_.reset();
}

void SourceCursor::enter_line(int line) {
  if (line > 0) position_ = std::max(position_, source_.line_start(line));
}

std::size_t SourceCursor::next(std::string_view text, std::size_t from) const {
  constexpr std::size_t window =
      65'536;  // what is not found must not cost the whole text each time
  const std::size_t end = std::min(end_, from + window);
  return source_.text().substr(0, end).find(text, from);
}

void SourceCursor::skip_code_span(std::string_view code) {
  const std::string_view text = source_.text();
  const std::string_view first_line = code.substr(0, code.find('\n'));
  std::size_t opening = next("`", position_);
  if (opening == std::string_view::npos) return;
  const std::size_t start = next(first_line, opening);
  if (start == std::string_view::npos) return;  // it spans lines, and cmark has joined them
  const std::size_t closing = next("`", start + first_line.size());
  if (closing == std::string_view::npos) return;
  position_ = std::min(text.find_first_not_of('`', closing), text.size());
}

std::optional<Span> SourceCursor::find_destination(std::string_view destination) {
  constexpr int candidates = 8;  // a reference link before an inline one makes the first fail
  if (!next_bracket_ || *next_bracket_ < position_) next_bracket_ = next("](", position_);
  std::size_t bracket = *next_bracket_;
  for (int i = 0; i < candidates && bracket != std::string_view::npos; ++i) {
    const std::size_t from = skip_to_destination(source_.text(), bracket + 2);
    if (const std::size_t length = match_destination(source_.text(), from, destination);
        length > 0) {
      position_ = from + length;
      return Span{from, length};
    }
    bracket = next("](", bracket + 2);
  }
  return std::nullopt;
}

std::optional<Span> SourceCursor::find(std::string_view text) {
  const std::size_t found = next(text, position_);
  if (found == std::string_view::npos) return std::nullopt;
  position_ = found + text.size();
  return Span{found, text.size()};
}

std::optional<Span> SourceCursor::find_unescaped(std::string_view text) {
  while (const auto found = find(text))
    if (!is_escaped(source_.text(), found->offset)) return found;
  return std::nullopt;
}

}  // namespace fieldguide
