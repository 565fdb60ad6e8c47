// Splits a label into plain lines.
#include "diagram/label/lines.hpp"

#include "base/text.hpp"
#include "diagram/label/entities.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

/// Length of /<br\s*\/?>/i at `at`; 0 when it does not match.
std::size_t break_tag_length(std::string_view text, std::size_t at) {
  if (to_lower_ascii(text.substr(at, 3)) != "<br") return 0;
  std::size_t end = skip_white_space(text, at + 3);
  if (end < text.size() && text[end] == '/') ++end;
  return end < text.size() && text[end] == '>' ? end + 1 - at : 0;
}

std::size_t line_break_length(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return 1;
  if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] == 'n') return 2;
  return text[at] == '<' ? break_tag_length(text, at) : 0;
}

/// Without /<[^>]*>/.
std::string without_tags(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t close = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += text[at++];
    } else {
      at = close + 1;
    }
  }
  return out;
}

std::string finish_line(std::string_view raw) {
  return std::string(trim_white_space(decode_entities(without_tags(raw))));
}

}  // namespace

std::vector<std::string> label_lines(const Label& label) {
  std::vector<std::string> lines;
  std::string_view text = label.text;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = line_break_length(text, at);
    if (length == 0) {
      ++at;
      continue;
    }
    lines.push_back(finish_line(text.substr(begin, at - begin)));
    begin = at = at + length;
  }
  lines.push_back(finish_line(text.substr(begin)));
  return lines;
}

}  // namespace fieldguide::flowchart
