// Writes tables in a focusable region, with alignment as classes and scoped column headers.
#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

bool is_header(const cmark_node& row) {
  return cmark_gfm_extensions_get_table_row_is_header(const_cast<cmark_node*>(&row)) != 0;
}

std::string_view alignment_class(std::uint8_t alignment) {
  switch (alignment) {
    case 'l':
      return " class=\"align-left\"";
    case 'c':
      return " class=\"align-center\"";
    case 'r':
      return " class=\"align-right\"";
    default:
      return "";
  }
}

/// An empty header cell heads nothing and is written as an ordinary one.
bool is_header_cell(const cmark_node& cell) {
  return cell.first_child != nullptr && is_header(*cell.parent);
}

}  // namespace

Visit enter_table(Writer& writer, cmark_node& node) {
  writer.cursor.enter_lines(writer.context.line(node.start_line),
                            writer.context.line(node.end_line));
  writer.start_line();
  const int heading = static_cast<int>(writer.body.headings.size()) - 1;
  writer.add_hole(TableStart{heading, ++writer.tables_under_heading});
  writer.write("<table>\n");
  writer.alignments = cmark_gfm_extensions_get_table_alignments(&node);
  return Visit::children;
}

void leave_table(Writer& writer, cmark_node& node) {
  if (node.last_child != node.first_child) writer.write("</tbody>\n");
  writer.write("</table></div>\n");
}

Visit enter_row(Writer& writer, cmark_node& node) {
  writer.start_line();
  if (is_header(node))
    writer.write("<thead>\n");
  else if (is_header(*node.prev))
    writer.write("<tbody>\n");
  writer.write("<tr>");
  writer.column = 0;
  return Visit::children;
}

void leave_row(Writer& writer, cmark_node& node) {
  writer.start_line();
  writer.write("</tr>\n");
  if (is_header(node)) writer.write("</thead>\n");
  writer.end_spoken_line();
}

Visit enter_cell(Writer& writer, cmark_node& node) {
  writer.start_line();
  writer.write(is_header_cell(node) ? "<th scope=\"col\"" : "<td");
  writer.write(alignment_class(writer.alignments[writer.column++]));
  writer.write(">");
  return Visit::children;
}

void leave_cell(Writer& writer, cmark_node& node) {
  writer.write(is_header_cell(node) ? "</th>" : "</td>");
  if (node.next != nullptr && node.first_child != nullptr) writer.say(", ");
}

}  // namespace fieldguide
