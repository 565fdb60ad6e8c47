// Writes task list items: each checkbox has the item's own text as its label.
#include "markdown/nodes.hpp"

namespace fieldguide {

/// The tasklist extension marks an item by owning it.
bool is_task(const cmark_node& item) {
  return item.type == CMARK_NODE_ITEM && item.extension != nullptr;
}

bool is_task_text(const cmark_node& paragraph) {
  return paragraph.prev == nullptr && paragraph.parent != nullptr && is_task(*paragraph.parent);
}

void open_task(Writer& writer, const cmark_node& item) {
  writer.write("<li class=\"task\">");
  if (!cmark::is(item.first_child, CMARK_NODE_PARAGRAPH))
    writer.report(Code::task_without_text, writer.context.at(item),
                  "this task has no text of its own", "write the text on the line of the '[ ]'");
}

void write_task_label(Writer& writer, const cmark_node& item) {
  writer.write(item.as.list.checked ? "<label><input type=\"checkbox\" disabled checked> "
                                    : "<label><input type=\"checkbox\" disabled> ");
}

}  // namespace fieldguide
