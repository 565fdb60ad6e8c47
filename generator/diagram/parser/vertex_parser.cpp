// Nodes: their ids, shapes, classes, metadata, and the lists that links join.
#include "diagram/parser/statements.hpp"

namespace fieldguide::flowchart {
namespace {

using K = TokenKind;

/// A bracket that opens a shape, what closes it, and the shape.
struct Bracket {
  K open, close;
  const char* shape;
  const char* closing;  ///< As the author would write it.
};
constexpr Bracket brackets[] = {
    {K::square_open, K::square_close, "square", "']'"},
    {K::double_circle_open, K::double_circle_close, "doublecircle", "')))'"},
    {K::ellipse_open, K::ellipse_close, "ellipse", "'-)'"},
    {K::stadium_open, K::stadium_close, "stadium", "'])'"},
    {K::subroutine_open, K::subroutine_close, "subroutine", "']]'"},
    {K::cylinder_open, K::cylinder_close, "cylinder", "')]'"},
    {K::tag_end, K::square_close, "odd", "']'"},
};

/// A bracket that is doubled by a second one of its kind: `((x))`, `{{x}}`.
struct DoublingBracket {
  K open, close;
  const char* single_shape;
  const char* double_shape;
  const char* closing;
};
constexpr DoublingBracket doubling_brackets[] = {
    {K::round_open, K::round_close, "round", "circle", "')'"},
    {K::diamond_open, K::diamond_close, "diamond", "hexagon", "'}'"},
};

}  // namespace

void StatementParser::parse_vertex_statement(SubgraphBody& body) {
  std::vector<std::string> starts = parse_node_list();
  std::vector<std::string> mentioned = starts;
  while (!failed() && at_link()) {
    LinkToken link = parse_link();
    std::vector<std::string> ends = parse_node_list();
    if (failed()) return;
    builder_.add_links(starts, ends, link);
    mentioned.insert(mentioned.begin(), ends.begin(), ends.end());
    starts = std::move(ends);
  }
  body.members.insert(body.members.end(), mentioned.begin(), mentioned.end());
}

std::vector<std::string> StatementParser::parse_node_list() {
  std::size_t at_first = peek().at;
  std::vector<std::string> nodes{parse_styled_vertex()};
  while (!failed()) {
    bool has_data = at(K::shape_data);
    std::string data = parse_shape_data();
    bool spaced = accept(K::space);
    bool more = spaced && accept(K::ampersand);
    if (has_data) builder_.add_metadata(nodes.back(), data, at_first);
    if (!more || !expect(K::space, "a space behind '&'")) break;
    at_first = peek().at;
    nodes.push_back(parse_styled_vertex());
  }
  return nodes;
}

std::string StatementParser::parse_shape_data() {
  std::string data;
  while (!failed() && at(K::shape_data))
    data += take().text;
  return data;
}

std::string StatementParser::parse_styled_vertex() {
  std::size_t begin = peek().at;
  std::string id = parse_id();
  if (failed()) return id;
  parse_vertex_shape(id, begin);
  if (accept(K::style_separator)) {
    std::string name = parse_id();
    if (!failed()) builder_.set_class(id, name);
  }
  return id;
}

void StatementParser::parse_vertex_shape(const std::string& id, std::size_t begin) {
  for (const Bracket& bracket : brackets) {
    if (!at(bracket.open)) continue;
    std::size_t opened = take().at;
    Label label = parse_label(bracket.open, opened);
    if (expect(bracket.close, bracket.closing))
      builder_.add_vertex(id, begin, &label, bracket.shape);
    return;
  }
  for (const DoublingBracket& bracket : doubling_brackets) {
    if (!at(bracket.open)) continue;
    std::size_t opened = take().at;
    bool doubled = accept(bracket.open);
    Label label = parse_label(bracket.open, opened);
    bool closed = expect(bracket.close, bracket.closing) &&
                  (!doubled || expect(bracket.close, bracket.closing));
    if (closed)
      builder_.add_vertex(id, begin, &label, doubled ? bracket.double_shape : bracket.single_shape);
    return;
  }
  if (at(K::properties_open)) return parse_properties(id, begin);
  if (at_any({K::trapezoid_open, K::inverse_trapezoid_open})) return parse_trapezoid(id, begin);
  builder_.add_vertex(id, begin);
}

/// `[|field:value|text]`
void StatementParser::parse_properties(const std::string& id, std::size_t begin) {
  std::size_t opened = take().at;
  std::string field = peek().text;
  if (!expect(K::node_string, "a property") || !expect(K::colon, "':'")) return;
  std::string value = peek().text;
  if (!expect(K::node_string, "the property's value") || !expect(K::pipe, "'|'")) return;
  Label label = parse_label(K::square_open, opened);
  if (!expect(K::square_close, "']'")) return;
  builder_.add_vertex(id, begin, &label, "rect");
  builder_.add_property(id, std::move(field), std::move(value));
}

/// `[/text\]` and its three relatives.
void StatementParser::parse_trapezoid(const std::string& id, std::size_t begin) {
  bool slash = at(K::trapezoid_open);
  Token opened = take();
  Label label = parse_label(opened.kind, opened.at);
  if (failed()) return;
  bool backslash_close = at(K::trapezoid_close);
  if (!backslash_close && !at(K::inverse_trapezoid_close)) return unexpected("'/]' or '\\]'");
  take();
  const char* shape = slash ? (backslash_close ? "trapezoid" : "lean_right")
                            : (backslash_close ? "lean_left" : "inv_trapezoid");
  builder_.add_vertex(id, begin, &label, shape);
}

}  // namespace fieldguide::flowchart
