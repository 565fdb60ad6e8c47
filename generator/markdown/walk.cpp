// Walks cmark's tree once, without recursion, and calls the functions of each node kind.
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "markdown/limits.hpp"
#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

struct Handler {
  std::uint16_t type = 0;
  Visit (*enter)(Writer&, cmark_node&) = nullptr;
  void (*leave)(Writer&, cmark_node&) = nullptr;
};

/// Extensions get their numbers when they are registered, so they are asked for.
extern "C" {
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;
}

constexpr std::size_t kinds = 64;

/// Block types count from 0x8001, inline types from 0xC001 (cmark-gfm.h).
std::size_t slot(std::uint16_t type) {
  const bool is_inline = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE;
  return ((type & CMARK_NODE_VALUE_MASK) + (is_inline ? kinds / 2 : 0)) % kinds;
}

std::array<Handler, kinds> make_handlers() {
  const Handler all[] = {
      {CMARK_NODE_BLOCK_QUOTE, enter_block_quote, leave_block_quote},
      {CMARK_NODE_LIST, enter_list, leave_list},
      {CMARK_NODE_ITEM, enter_item, leave_item},
      {CMARK_NODE_CODE_BLOCK, enter_code_block, nullptr},
      {CMARK_NODE_HTML_BLOCK, enter_html_block, nullptr},
      {CMARK_NODE_PARAGRAPH, enter_paragraph, leave_paragraph},
      {CMARK_NODE_HEADING, enter_heading, leave_heading},
      {CMARK_NODE_THEMATIC_BREAK, enter_thematic_break, nullptr},
      {CMARK_NODE_TEXT, enter_text, nullptr},
      {CMARK_NODE_SOFTBREAK, enter_soft_break, nullptr},
      {CMARK_NODE_LINEBREAK, enter_line_break, nullptr},
      {CMARK_NODE_CODE, enter_code, nullptr},
      {CMARK_NODE_HTML_INLINE, enter_html_inline, nullptr},
      {CMARK_NODE_EMPH, enter_emphasis, leave_emphasis},
      {CMARK_NODE_STRONG, enter_strong, leave_strong},
      {CMARK_NODE_LINK, enter_link, leave_link},
      {CMARK_NODE_IMAGE, enter_image, nullptr},
      {CMARK_NODE_FOOTNOTE_REFERENCE, enter_citation, nullptr},
      {static_cast<std::uint16_t>(CMARK_NODE_TABLE), enter_table, leave_table},
      {static_cast<std::uint16_t>(CMARK_NODE_TABLE_ROW), enter_row, leave_row},
      {static_cast<std::uint16_t>(CMARK_NODE_TABLE_CELL), enter_cell, leave_cell},
      {static_cast<std::uint16_t>(CMARK_NODE_STRIKETHROUGH), enter_strikethrough,
       leave_strikethrough},
  };
  std::array<Handler, kinds> table;
  for (const Handler& handler : all)
    table[slot(handler.type)] = handler;
  return table;
}

const Handler& handler_of(const cmark_node& node) {
  static const std::array<Handler, kinds> table = make_handlers();
  return table[slot(node.type)];
}

/// Footnote definitions have no handler: cmark moves them to the end, where each becomes a body.
bool enter(Writer& writer, cmark_node& node) {
  const Handler& handler = handler_of(node);
  return handler.enter != nullptr && handler.enter(writer, node) == Visit::children;
}

void leave(Writer& writer, cmark_node& node) {
  if (const Handler& handler = handler_of(node); handler.leave != nullptr)
    handler.leave(writer, node);
}

/// Reports what is nested too deeply, once for each time the limit is reached.
bool may_descend(Writer& writer, const cmark_node& node, int depth) {
  if (depth < max_nesting) return true;
  writer.report(Code::markdown_limit, writer.context.at(node),
                fmt::format("this is nested more than {} levels deep", max_nesting),
                "no page meant for readers needs this");
  return false;
}

}  // namespace

void write_siblings(Writer& writer, cmark_node* first) {
  if (first == nullptr) return;
  const cmark_node* const end = first->parent;
  cmark_node* node = first;
  for (int depth = 1;;) {
    const bool open = enter(writer, *node);
    if (open && node->first_child != nullptr && may_descend(writer, *node, depth)) {
      node = node->first_child;
      ++depth;
      continue;
    }
    if (open) leave(writer, *node);
    while (node->next == nullptr) {
      node = node->parent;
      --depth;
      if (node == end) return;
      leave(writer, *node);
    }
    node = node->next;
  }
}

}  // namespace fieldguide
