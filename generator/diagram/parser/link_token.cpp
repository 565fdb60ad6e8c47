// Reads heads, stroke and length off a link's characters.
#include "diagram/parser/link_token.hpp"

#include <algorithm>

#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

struct Head {
  char start, end;
  const char* type;
};
constexpr Head heads[] = {
    {'<', '>', "arrow_point"}, {'x', 'x', "arrow_cross"}, {'o', 'o', "arrow_circle"}};

LinkToken read_end(std::string_view text) {
  LinkToken link;
  link.type = "arrow_open";
  std::string_view line = text.substr(0, text.size() - 1);
  for (const Head& head : heads) {
    if (text.back() != head.end) continue;
    link.type = head.type;
    if (text.front() == head.start) {
      link.type = "double_" + link.type;
      line.remove_prefix(1);
    }
  }
  link.stroke = "normal";
  link.length = static_cast<int>(line.size()) - 1;
  if (line.substr(0, 1) == "=") link.stroke = "thick";
  if (line.substr(0, 1) == "~") link.stroke = "invisible";
  if (auto dots = std::count(line.begin(), line.end(), '.'); dots > 0) {
    link.stroke = "dotted";
    link.length = static_cast<int>(dots);
  }
  return link;
}

}  // namespace

LinkToken read_link(std::string_view end, std::string_view start) {
  LinkToken link = read_end(trim_white_space(end));
  start = trim_white_space(start);
  if (start.empty()) return link;

  std::string start_type = "arrow_open";
  for (const Head& head : heads)
    if (start.front() == head.start) start_type = head.type;
  std::string stroke = "normal";
  if (start.find('=') != std::string_view::npos) stroke = "thick";
  if (start.find('.') != std::string_view::npos) stroke = "dotted";

  bool fits = stroke == link.stroke && (start_type == "arrow_open" || start_type == link.type);
  if (!fits) {
    LinkToken invalid;
    invalid.type = invalid.stroke = "INVALID";
    return invalid;
  }
  if (start_type != "arrow_open") link.type = "double_" + link.type;
  return link;
}

}  // namespace fieldguide::flowchart
