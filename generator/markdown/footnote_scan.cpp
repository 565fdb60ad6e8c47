// Finds footnote labels line by line and writes the prelude that makes citations footnotes.
#include "markdown/footnote_scan.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t longest_label = 200;

bool is_label_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// The label of `[^label]` at `offset`; empty when none is written there.
std::string_view label_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset + 2;
  while (end < text.size() && end - offset < longest_label && is_label_character(text[end]))
    ++end;
  if (end >= text.size() || text[end] != ']') return {};
  return text.substr(offset + 2, end - offset - 2);
}

/// A line without what block quotes and lists put in front of it.
std::string_view without_containers(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(" \t>"), line.size()));
}

void scan_uses(std::string_view text, FootnoteLabels& labels) {
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = text.find("[^"); i != std::string_view::npos; i = text.find("[^", i + 2)) {
    const std::string_view label = label_at(text, i);
    if (!label.empty() && seen.insert(label).second) labels.used.push_back(label);
  }
}

void scan_definitions(const MarkdownSource& source, FootnoteLabels& labels) {
  std::string_view fence;
  for (int number = 1; number <= source.lines(); ++number) {
    const std::string_view line = without_containers(source.line(number));
    const bool is_fence = line.starts_with("```") || line.starts_with("~~~");
    if (!fence.empty()) {
      if (is_fence && line.starts_with(fence)) fence = {};
    } else if (is_fence) {
      fence = line.substr(0, std::min(line.find_first_not_of(line[0]), line.size()));
    } else if (line.starts_with("[^")) {
      const std::string_view label = label_at(line, 0);
      if (!label.empty() && line.substr(label.size() + 3).starts_with(':'))
        labels.definitions.push_back({label, number});
    }
  }
}

}  // namespace

bool FootnoteLabels::defines(std::string_view label) const {
  return std::any_of(definitions.begin(), definitions.end(),
                     [&](const Definition& d) { return d.label == label; });
}

FootnoteLabels scan_footnotes(const MarkdownSource& source) {
  FootnoteLabels labels;
  scan_uses(source.text(), labels);
  if (!labels.used.empty()) scan_definitions(source, labels);
  return labels;
}

Prelude make_prelude(const FootnoteLabels& labels, const std::vector<std::string_view>& sources) {
  Prelude prelude;
  std::unordered_set<std::string_view> defined;
  for (const auto& definition : labels.definitions)
    if (defined.insert(definition.label).second)
      prelude.text.append("[^").append(definition.label).append("] ");
  if (!defined.empty()) prelude.text += "\n";
  for (const std::string_view label : labels.used)
    if (!defined.contains(label) && std::binary_search(sources.begin(), sources.end(), label))
      prelude.text.append("[^").append(label).append("]: s\n");
  if (!prelude.text.empty()) prelude.text += "***\n";
  prelude.lines = static_cast<int>(std::count(prelude.text.begin(), prelude.text.end(), '\n'));
  return prelude;
}

}  // namespace fieldguide
