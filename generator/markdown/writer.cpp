// Shared operations of the writer: escaping, lines, and the plain form of inlines.
#include "markdown/writer.hpp"

#include <algorithm>

#include "base/scan.hpp"

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

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return "&quot;";
  }
}

}  // namespace

void append_escaped(std::string& html, std::string_view text) {
  const auto has_entity = [](unsigned char c) {
    return (c == '&') | (c == '<') | (c == '>') | (c == '"');
  };
  for (std::size_t done = 0;; ++done) {
    const std::size_t special = find_byte(text, done, has_entity);
    html.append(text, done, special - done);
    if (special == text.size()) return;
    html += entity(text[special]);
    done = special;
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
