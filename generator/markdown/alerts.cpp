// Recognises GitHub's alerts, block quotes that begin with a line like [!NOTE].
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

const std::vector<std::string_view> kinds = {"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"};

/// The word of `[!word]` at the beginning of `text`; empty when there is none.
std::string_view marker_word(std::string_view text) {
  if (!text.starts_with("[!")) return {};
  const std::size_t end = text.find(']');
  if (end == std::string_view::npos) return {};
  const std::string_view word = text.substr(2, end - 2);
  const bool is_word = word.find_first_of(" \t[(") == std::string_view::npos;
  return is_word ? word : std::string_view{};
}

/// Letter case does not matter, as on GitHub.
bool is_kind(std::string_view lower_case) {
  return std::any_of(kinds.begin(), kinds.end(),
                     [&](std::string_view kind) { return to_lower_ascii(kind) == lower_case; });
}

bool is_line_end(const cmark_node* node) {
  return node == nullptr || node->type == CMARK_NODE_SOFTBREAK ||
         node->type == CMARK_NODE_LINEBREAK;
}

void remove(cmark_node* node) {
  if (node != nullptr) cmark_node_free(node);
}

/// Takes the marker's line out of the paragraph, and the paragraph when nothing else is in it.
void remove_marker(cmark_node& paragraph) {
  cmark_node* marker = paragraph.first_child;
  remove(marker->next);
  remove(marker);
  if (paragraph.first_child == nullptr) remove(&paragraph);
}

}  // namespace

bool open_alert(Writer& writer, cmark_node& block_quote) {
  cmark_node* paragraph = block_quote.first_child;
  if (!cmark::is(paragraph, CMARK_NODE_PARAGRAPH)) return false;
  cmark_node* marker = paragraph->first_child;
  if (!cmark::is(marker, CMARK_NODE_TEXT)) return false;
  const std::string_view literal = cmark::literal(*marker);
  const std::string_view word = marker_word(literal);
  if (word.empty()) return false;

  const std::string kind = to_lower_ascii(word);
  const Location at = writer.context.at(block_quote);
  if (!is_kind(kind)) {
    const std::string hint = did_you_mean(word, kinds);
    writer.report(Code::unknown_alert, at, fmt::format("there is no alert '{}'", word),
                  hint.empty() ? "write NOTE, TIP, IMPORTANT, WARNING or CAUTION" : hint);
    return false;
  }
  if (literal.size() != word.size() + 3 || !is_line_end(marker->next)) {
    writer.report(Code::unknown_alert, at, "the text of an alert begins on the next line",
                  fmt::format("put '[!{}]' on a line of its own", word));
    return false;
  }
  remove_marker(*paragraph);
  writer.start_line();
  writer.write(fmt::format("<aside class=\"alert alert-{}\" role=\"note\">\n", kind));
  writer.add_hole(AlertTitle{kind});
  writer.write("\n");
  return true;
}

}  // namespace fieldguide
