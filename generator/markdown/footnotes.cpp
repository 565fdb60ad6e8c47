// Writes citations and footnote references as holes, and reports those that lead nowhere.
#include <fmt/format.h>

#include "base/text.hpp"
#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

constexpr char used_mark = 'u';  ///< Its address in `user_data` marks a definition as referred to.
constexpr int max_hints = 20;    ///< Each compares with all sources.

void report_unknown(Writer& writer, std::string_view label, std::string_view written) {
  const auto span = writer.cursor.find_unescaped(written);
  if (!span) return;  // escaped: it is meant as text
  writer.report(Code::unknown_citation, writer.context.source.at(*span),
                fmt::format("there is neither a source nor a footnote '{}'", label),
                ++writer.context.unknown_citations <= max_hints
                    ? did_you_mean(label, writer.context.known_labels)
                    : std::string{});
}

}  // namespace

bool is_used(const cmark_node& definition) {
  return definition.user_data == &used_mark;
}

Visit enter_citation(Writer& writer, cmark_node& node) {
  cmark_node& definition = cmark::definition(node);
  Citation citation;
  citation.id = cmark::literal(definition);
  citation.footnote = writer.context.line(definition.start_line) > 0;
  writer.cursor.enter_line(writer.context.line(node.start_line));
  const auto span = writer.cursor.find_unescaped("[^" + citation.id + "]");
  citation.at = span ? writer.context.source.at(*span) : writer.context.at(node);
  if (citation.footnote && !is_used(definition)) {
    definition.user_data = const_cast<char*>(&used_mark);
    writer.context.footnotes.push_back(&definition);
  }
  writer.add_hole(std::move(citation));
  return Visit::skip;
}

void check_unknown_citations(Writer& writer, std::string_view text) {
  for (std::size_t i = text.find("[^"); i != std::string_view::npos; i = text.find("[^", i + 2)) {
    const std::size_t end = text.find(']', i);
    if (end == std::string_view::npos) return;
    const std::string_view label = text.substr(i + 2, end - i - 2);
    if (!label.empty() && label.find_first_of(" \t[") == std::string_view::npos)
      report_unknown(writer, label, text.substr(i, end - i + 1));
  }
}

}  // namespace fieldguide
