// Shared operations of the writer: escaping, lines, and the plain form of inlines.
#include "markdown/writer.hpp"

#include <algorithm>
#include <array>

namespace fieldguide {
namespace {

/// Calls `visit` on every node below `root`, without recursion; `visit` says whether to go deeper.
template <typename Enter, typename Leave>
void for_each_below(const cmark_node& root, Enter enter, Leave leave) {
  const cmark_node* node = root.first_child;
  while (node != nullptr) {
    if (enter(*node) && node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    leave(*node);
    while (node->next == nullptr) {
      node = node->parent;
      if (node == &root) return;
      leave(*node);
    }
    node = node->next;
  }
}

std::string_view spoken(const cmark_node& node) {
  switch (node.type) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
      return cmark::literal(node);
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      return " ";
    default:
      return {};
  }
}

/// The element of an inline that stays in simple HTML; empty for all others.
std::string_view element(const cmark_node& node) {
  switch (node.type) {
    case CMARK_NODE_CODE:
      return "code";
    case CMARK_NODE_EMPH:
      return "em";
    case CMARK_NODE_STRONG:
      return "strong";
    default:
      return {};
  }
}

constexpr std::array<std::string_view, 256> make_entities() {
  std::array<std::string_view, 256> all{};
  all['&'] = "&amp;";
  all['<'] = "&lt;";
  all['>'] = "&gt;";
  all['"'] = "&quot;";
  return all;
}
constexpr std::array<std::string_view, 256> entities = make_entities();

}  // namespace

void append_escaped(std::string& html, std::string_view text) {
  const auto has_entity = [](char c) { return !entities[static_cast<unsigned char>(c)].empty(); };
  for (auto done = text.begin();;) {
    const auto special = std::find_if(done, text.end(), has_entity);
    html.append(done, special);
    if (special == text.end()) return;
    html += entities[static_cast<unsigned char>(*special)];
    done = special + 1;
  }
}

void Writer::write_escaped(std::string_view text) {
  append_escaped(body.html, text);
}

void Writer::start_line() {
  const bool behind_hole = !body.holes.empty() && body.holes.back().offset == body.html.size();
  if (behind_hole || (!body.html.empty() && body.html.back() != '\n')) body.html += '\n';
}

void Writer::end_spoken_line() {
  if (!body.plain_text.empty() && body.plain_text.back() != '\n') body.plain_text += '\n';
}

std::string text_of(const cmark_node& node) {
  std::string text;
  auto enter = [&](const cmark_node& inner) {
    text += spoken(inner);
    return true;
  };
  for_each_below(node, enter, [](const cmark_node&) {});
  return text;
}

std::string simple_html_of(const cmark_node& node) {
  std::string html;
  auto tag = [&](std::string_view open, std::string_view name) {
    if (!name.empty()) html.append(open).append(name).append(">");
  };
  auto enter = [&](const cmark_node& inner) {
    tag("<", element(inner));
    append_escaped(html, spoken(inner));
    return true;
  };
  for_each_below(node, enter, [&](const cmark_node& inner) { tag("</", element(inner)); });
  return html;
}

}  // namespace fieldguide
