// Writes tables in a focusable region, with caption, alignment as classes and scoped headers.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

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

/// What a paragraph before a table begins with when it is the table's caption, as in Pandoc.
constexpr std::string_view caption_mark = "Table:";

/// The text that begins with the mark; null where the paragraph is no caption.
cmark_node* caption_text(const cmark_node& paragraph) {
  cmark_node* text = paragraph.first_child;
  const bool is_before_table =
      paragraph.next != nullptr && cmark_gfm_extensions_get_table_columns(paragraph.next) > 0;
  if (!is_before_table || !cmark::is(text, CMARK_NODE_TEXT)) return nullptr;
  const std::string_view words = cmark::literal(*text);
  const bool says_something = words.size() > caption_mark.size() || text->next != nullptr;
  return words.starts_with(caption_mark) && says_something ? text : nullptr;
}

void open_region(Writer& writer, bool has_caption) {
  writer.start_line();
  const int heading = static_cast<int>(writer.body.headings.size()) - 1;
  writer.add_hole(TableStart{heading, ++writer.tables_under_heading, has_caption});
}

void add_text(const cmark_node& node, std::string& text) {
  if (cmark::is(&node, CMARK_NODE_TEXT) || cmark::is(&node, CMARK_NODE_CODE))
    text += cmark::literal(node);
  for (const cmark_node* child = node.first_child; child != nullptr; child = child->next)
    add_text(*child, text);
}

/// Whether the first column names the rows: each of its cells says something, no two the same, and
/// there is something to name.
bool names_rows(const cmark_node& table) {
  std::set<std::string> names;
  for (const cmark_node* row = table.first_child->next; row != nullptr; row = row->next) {
    std::string name;
    add_text(*row->first_child, name);
    if (name.empty() || !names.insert(std::move(name)).second) return false;
  }
  return table.first_child->first_child != table.first_child->last_child;
}

/// What a cell heads; an empty header cell heads nothing and is written as an ordinary one.
std::string_view scope_of(const Writer& writer, const cmark_node& cell) {
  if (is_header(*cell.parent)) return cell.first_child == nullptr ? "" : "col";
  return cell.prev == nullptr && writer.first_column_names_rows ? "row" : "";
}

}  // namespace

bool open_table_caption(Writer& writer, cmark_node& paragraph) {
  cmark_node* text = caption_text(paragraph);
  if (text == nullptr) return false;
  std::string_view caption = cmark::literal(*text).substr(caption_mark.size());
  caption.remove_prefix(std::min(caption.find_first_not_of(' '), caption.size()));
  cmark_node_set_literal(text, std::string(caption).c_str());
  open_region(writer, true);
  writer.has_table_caption = true;
  return true;
}

Visit enter_table(Writer& writer, cmark_node& node) {
  writer.cursor.enter_lines(writer.context.line(node.start_line),
                            writer.context.line(node.end_line));
  if (!std::exchange(writer.has_table_caption, false)) open_region(writer, false);
  writer.first_column_names_rows = names_rows(node);
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
  const std::string_view scope = scope_of(writer, node);
  writer.write(scope.empty() ? "<td" : scope == "col" ? "<th scope=\"col\"" : "<th scope=\"row\"");
  writer.write(alignment_class(writer.alignments[writer.column++]));
  writer.write(">");
  return Visit::children;
}

void leave_cell(Writer& writer, cmark_node& node) {
  writer.write(scope_of(writer, node).empty() ? "</td>" : "</th>");
  if (node.next != nullptr && node.first_child != nullptr) writer.say(", ");
}

}  // namespace fieldguide
