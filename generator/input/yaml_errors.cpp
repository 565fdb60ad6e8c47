// Recognises the mistakes that editors make in YAML: colons, tabs, brackets, quotes and
// indentation.
#include "input/yaml_errors.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t npos = std::string_view::npos;
using Explanation = std::optional<ExplainedError>;

std::string_view part(const YamlSource& source, Extent extent) {
  return source.text().substr(extent.begin, extent.end - extent.begin);
}

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != npos;
}

/// The first character of the value on a line: behind its indentation, dashes and key.
std::size_t value_begin(std::string_view line) {
  std::size_t i = line.find_first_not_of(' ');
  while (i != npos && line.substr(i).starts_with("- "))
    i = line.find_first_not_of(' ', i + 2);
  if (i == npos) return npos;
  const std::size_t colon = line.find(": ", i);
  const std::size_t quote = line.find_first_of("\"'[{", i);
  return colon == npos || quote < colon ? i : line.find_first_not_of(' ', colon + 1);
}

Explanation explain_tab(const YamlSource& source, const YamlError& error) {
  const Extent line = source.line_around(error.offset);
  const std::size_t indentation = part(source, line).find_first_not_of(" \t");
  const std::size_t tab = part(source, line).substr(0, indentation).find('\t');
  if (tab == npos) return std::nullopt;
  return ExplainedError{{line.begin + tab, line.begin + tab + 1},
                        "a tab stands in the indentation",
                        "indent with spaces"};
}

/// "key:value": a colon that makes no key, because no space follows it.
Explanation explain_missing_space(const YamlSource& source, const YamlError& error) {
  if (error.last_scalar == npos || error.message != "illegal map value") return std::nullopt;
  for (std::size_t at = error.last_scalar; at < error.offset;) {
    const Extent line = source.line_around(at);
    const std::string_view text = part(source, line);
    const std::size_t begin = std::min(text.find_first_not_of(" -"), text.size());
    const std::size_t end = text.find_first_of(" \t\"'[{#:", begin);
    if (end != npos && end > begin && text[end] == ':' && end + 1 < text.size() &&
        !is_one_of(text[end + 1], " \t\r/:"))
      return ExplainedError{
          {line.begin + begin, line.begin + end + 1},
          fmt::format("no space follows the colon of '{}'", text.substr(begin, end - begin)),
          fmt::format("write a space between '{}:' and its value",
                      text.substr(begin, end - begin))};
    at = line.end + 1;
  }
  return std::nullopt;
}

Explanation explain_colon(const YamlSource& source, const YamlError& error) {
  if (error.message != "illegal map value" || error.last_scalar == npos) return std::nullopt;
  const Extent line = source.line_around(error.offset);
  const Extent where{error.offset, error.offset + 1};
  if (error.last_scalar < line.begin)
    return ExplainedError{
        where, "a key stands where the text above goes on",
        "begin all keys of a map in the same column; a text with a colon needs quotes"};
  const std::string_view text = part(source, {error.last_scalar, line.end});
  return ExplainedError{where, "the text holds a colon and a space, which make it a key",
                        fmt::format("put the text in quotes: \"{}\"", trim(text))};
}

ExplainedError special_start_at(const YamlSource& source, std::size_t offset) {
  return {{offset, offset + 1},
          fmt::format("a text that begins with '{}' needs quotes", source.at(offset)),
          "put the whole text in quotes"};
}

/// "@home", "*very* much", "[a](b)": YAML means something else by the first sign.
Explanation explain_special_start(const YamlSource& source, const YamlError& error) {
  if (is_one_of(source.at(error.offset), "*&!|>%@`")) return special_start_at(source, error.offset);
  const Extent line = source.line_around(error.offset);
  const std::size_t begin = value_begin(part(source, line));
  if (begin == npos || error.open_bracket != npos) return std::nullopt;
  if (!is_one_of(source.at(line.begin + begin), "[]{}*&!|>%@`,")) return std::nullopt;
  return special_start_at(source, line.begin + begin);
}

/// `key: "one" two`
Explanation explain_text_behind_quote(const YamlSource& source, const YamlError& error) {
  if (error.last_scalar == npos || !is_one_of(source.at(error.last_scalar), "\"'"))
    return std::nullopt;
  const Extent inside = source.quoted(error.last_scalar);
  if (inside.end == npos || inside.end >= error.offset) return std::nullopt;
  const std::size_t next = source.text().find_first_not_of(" \t", inside.end + 1);
  const Extent line = source.line_around(inside.end);
  if (next >= line.end || is_one_of(source.at(next), "#,]}:\r")) return std::nullopt;
  const char quote = source.at(error.last_scalar);
  return ExplainedError{
      {next, line.end},
      "text follows the closing quote",
      fmt::format("put the whole text in one pair of quotes; a {1} inside it is written {0}",
                  quote == '"' ? "\\\"" : "''", quote)};
}

Explanation explain_open_quote(const YamlSource& source, const YamlError& error) {
  if (error.message != "illegal EOF in scalar") return std::nullopt;
  const std::size_t from = error.last_scalar == npos ? 0 : error.last_scalar;
  for (std::size_t at = source.text().find_first_of("\"'", from); at != npos;) {
    const Extent inside = source.quoted(at);
    if (inside.end == npos)
      return ExplainedError{
          {at, at + 1}, "this quote is not closed", "close the text with the same quote"};
    at = source.text().find_first_of("\"'", inside.end + 1);
  }
  return std::nullopt;
}

Explanation explain_open_bracket(const YamlSource& source, const YamlError& error) {
  const bool stopped_inside =
      error.message.find("flow not found") != npos || error.message == "illegal flow end";
  if (error.open_bracket == npos || !stopped_inside) return std::nullopt;
  const char bracket = source.at(error.open_bracket);
  return ExplainedError{{error.open_bracket, error.open_bracket + 1},
                        fmt::format("the bracket '{}' is not closed as it should be", bracket),
                        fmt::format("close it with '{}' and separate its parts with commas; "
                                    "a text with brackets, commas or colons needs quotes",
                                    bracket == '[' ? ']' : '}')};
}

Explanation explain_indentation(const YamlSource& source, const YamlError& error) {
  if (!error.message.starts_with("end of map") && !error.message.starts_with("end of sequence"))
    return std::nullopt;
  const Extent line = source.line_around(error.offset);
  const std::size_t begin =
      std::min(part(source, line).find_first_not_of(' '), line.end - line.begin);
  return ExplainedError{{line.begin + begin, line.end},
                        "this line does not fit what is above it",
                        "keys of one map, and dashes of one list, begin in the same column"};
}

/// Messages that need no look at the text.
struct Rewording {
  std::string_view theirs, ours, hint;
};
constexpr std::array rewordings = {
    Rewording{"illegal block entry", "a list item cannot stand here",
              "begin the list on a line of its own, indented by spaces"},
    Rewording{"illegal map key", "'?' cannot stand here", "put the text in quotes"},
    Rewording{"illegal map value", "a key cannot stand here", "put a text with a colon in quotes"},
    Rewording{"unknown escape character", "a backslash begins an unknown escape",
              "write \\\\ for a backslash, or put the text in single quotes"},
    Rewording{"invalid unicode", "the escape names no character", "write the character itself"},
    Rewording{"bad character found while scanning hex", "the escape is not a hexadecimal number",
              "write the character itself, or \\\\ for a backslash"},
    Rewording{"illegal EOF in scalar", "the text is not finished", "close its quote"},
    Rewording{"illegal document indicator in scalar",
              "a quoted text is not closed before the line '---'", "close its quote"},
};

ExplainedError explain_by_message(const YamlSource& source, const YamlError& error) {
  const std::size_t begin = std::min(error.offset, source.text().size());
  for (const Rewording& known : rewordings)
    if (error.message.starts_with(known.theirs))
      return {{begin, begin + 1}, std::string(known.ours), std::string(known.hint)};
  return {{begin, begin + 1},
          fmt::format("the YAML cannot be read: {}", error.message),
          "put the text in quotes, or check the indentation"};
}

}  // namespace

ExplainedError explain_yaml_error(const YamlSource& source, const YamlError& error) {
  for (auto explain :
       {explain_tab, explain_missing_space, explain_text_behind_quote, explain_open_quote,
        explain_open_bracket, explain_special_start, explain_colon, explain_indentation})
    if (Explanation explained = explain(source, error)) return *explained;
  return explain_by_message(source, error);
}

}  // namespace fieldguide
