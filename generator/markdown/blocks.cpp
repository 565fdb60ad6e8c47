// Writes paragraphs, quotes, lists and thematic breaks.
#include <charconv>

#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

constexpr char alert_mark = 'a';  ///< Its address in `user_data` says that a quote is an alert.

bool is_alert(const cmark_node& node) {
  return node.user_data == &alert_mark;
}

/// Paragraphs of a tight list have no element of their own (GFM 5.3).
bool is_tight(const cmark_node& paragraph) {
  const cmark_node* list = paragraph.parent != nullptr ? paragraph.parent->parent : nullptr;
  return cmark::is(list, CMARK_NODE_LIST) && list->as.list.tight;
}

}  // namespace

Visit enter_block_quote(Writer& writer, cmark_node& node) {
  if (open_alert(writer, node)) {
    node.user_data = const_cast<char*>(&alert_mark);
    return Visit::children;
  }
  writer.start_line();
  writer.write("<blockquote>\n");
  return Visit::children;
}

void leave_block_quote(Writer& writer, cmark_node& node) {
  writer.start_line();
  writer.write(is_alert(node) ? "</aside>\n" : "</blockquote>\n");
}

Visit enter_list(Writer& writer, cmark_node& node) {
  writer.start_line();
  if (node.as.list.list_type == CMARK_BULLET_LIST) {
    writer.write("<ul>\n");
  } else if (node.as.list.start == 1) {
    writer.write("<ol>\n");
  } else {
    writer.write("<ol start=\"");
    writer.write(std::to_string(node.as.list.start));
    writer.write("\">\n");
  }
  return Visit::children;
}

void leave_list(Writer& writer, cmark_node& node) {
  writer.write(node.as.list.list_type == CMARK_BULLET_LIST ? "</ul>\n" : "</ol>\n");
}

Visit enter_item(Writer& writer, cmark_node& node) {
  writer.start_line();
  if (is_task(node))
    open_task(writer, node);
  else
    writer.write("<li>");
  return Visit::children;
}

void leave_item(Writer& writer, cmark_node&) {
  writer.end_spoken_line();
  writer.write("</li>\n");
}

Visit enter_paragraph(Writer& writer, cmark_node& node) {
  writer.cursor.enter_lines(writer.context.line(node.start_line),
                            writer.context.line(node.end_line));
  if (open_table_caption(writer, node)) return Visit::children;
  if (!is_tight(node)) {
    writer.start_line();
    if (!is_lone_image(node)) writer.write("<p>");
  }
  if (is_task_text(node)) write_task_label(writer, *node.parent);
  return Visit::children;
}

void leave_paragraph(Writer& writer, cmark_node& node) {
  writer.end_spoken_line();
  if (writer.has_table_caption) return writer.write("</caption>\n");
  if (is_task_text(node)) writer.write("</label>");
  if (is_tight(node)) return;
  writer.write(is_lone_image(node) ? "\n" : "</p>\n");
}

Visit enter_thematic_break(Writer& writer, cmark_node&) {
  writer.start_line();
  writer.write("<hr>\n");
  return Visit::skip;
}

}  // namespace fieldguide
