// Writes headings as holes and records them for contents lists, anchors and search.
#include <fmt/format.h>

#include "base/text.hpp"
#include "markdown/nodes.hpp"

namespace fieldguide {
namespace {

void check_level(Writer& writer, const cmark_node& node, int level) {
  if (writer.in_footnote)
    writer.report(Code::misplaced_heading, writer.context.at(node),
                  "a heading cannot stand in a footnote", "use bold text instead");
  else if (level == 1 && !writer.at_start())
    writer.report(Code::misplaced_heading, writer.context.at(node),
                  "a level 1 heading can only be the first thing in a page: it is the page's title",
                  "write '##'");
  else if (level > writer.heading_level + 1)
    writer.report(
        Code::skipped_heading_level, writer.context.at(node),
        fmt::format("the heading's level goes from {} to {}", writer.heading_level, level),
        fmt::format("write {} '#'", writer.heading_level + 1));
}

std::size_t record(Writer& writer, const cmark_node& node, int level) {
  Heading heading;
  heading.level = level;
  heading.text = trim(text_of(node));  // a citation at the end leaves a blank
  const std::string html = simple_html_of(node);
  if (trim(html) != escape_html(heading.text)) heading.html = trim(html);
  heading.id = writer.slugger.unique(heading.text);
  heading.text_offset = writer.body.plain_text.size();
  heading.nested = node.parent != nullptr && node.parent->type != CMARK_NODE_DOCUMENT;
  writer.body.headings.push_back(std::move(heading));
  return writer.body.headings.size() - 1;
}

}  // namespace

Visit enter_heading(Writer& writer, cmark_node& node) {
  const int level = node.as.heading.level;
  check_level(writer, node, level);
  const bool is_title = level == 1 && writer.at_start();
  const std::size_t heading = record(writer, node, level);
  writer.heading_level = level;
  writer.tables_under_heading = 0;
  if (is_title) return Visit::skip;
  writer.cursor.enter_lines(writer.context.line(node.start_line),
                            writer.context.line(node.end_line));
  writer.start_line();
  writer.add_hole(HeadingStart{heading});
  return Visit::children;
}

void leave_heading(Writer& writer, cmark_node&) {
  const std::size_t heading = writer.body.headings.size() - 1;
  writer.add_hole(HeadingEnd{heading});
  writer.write("\n");
  writer.end_spoken_line();
  writer.body.headings[heading].text_offset = writer.body.plain_text.size();
}

}  // namespace fieldguide
