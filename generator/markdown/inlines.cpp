// Writes text, breaks, code spans and emphasis.
#include "markdown/nodes.hpp"

namespace fieldguide {

Visit enter_text(Writer& writer, cmark_node& node) {
  const std::string_view text = cmark::literal(node);
  if (writer.context.has_labels) check_unknown_citations(writer, text);
  writer.write_escaped(text);
  writer.say(text);
  return Visit::skip;
}

Visit enter_soft_break(Writer& writer, cmark_node&) {
  writer.write("\n");
  writer.say(" ");
  return Visit::skip;
}

Visit enter_line_break(Writer& writer, cmark_node&) {
  writer.write("<br>\n");
  writer.say(" ");
  return Visit::skip;
}

Visit enter_code(Writer& writer, cmark_node& node) {
  const std::string_view code = cmark::literal(node);
  writer.cursor.skip_code_span(code);
  writer.write("<code>");
  writer.write_escaped(code);
  writer.write("</code>");
  writer.say(code);
  return Visit::skip;
}

Visit enter_emphasis(Writer& writer, cmark_node&) {
  writer.write("<em>");
  return Visit::children;
}
void leave_emphasis(Writer& writer, cmark_node&) {
  writer.write("</em>");
}

Visit enter_strong(Writer& writer, cmark_node&) {
  writer.write("<strong>");
  return Visit::children;
}
void leave_strong(Writer& writer, cmark_node&) {
  writer.write("</strong>");
}

Visit enter_strikethrough(Writer& writer, cmark_node&) {
  writer.write("<del>");
  return Visit::children;
}
void leave_strikethrough(Writer& writer, cmark_node&) {
  writer.write("</del>");
}

}  // namespace fieldguide
