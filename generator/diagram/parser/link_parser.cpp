// Links and the texts of nodes, links and subgraphs.
#include "diagram/parser/link_token.hpp"
#include "diagram/parser/statements.hpp"

namespace fieldguide::flowchart {
namespace {

using K = TokenKind;

LabelKind label_kind(K token) {
  if (token == K::string) return LabelKind::string;
  return token == K::markdown_string ? LabelKind::markdown : LabelKind::text;
}

}  // namespace

bool StatementParser::at_link() const {
  return at_any({K::link, K::link_id, K::start_link});
}

LinkToken StatementParser::parse_link() {
  Token first = peek();
  std::string id = at(K::link_id) ? take().text : std::string();
  LinkToken link;
  if (at(K::start_link)) {
    Token start = take();
    Label label = parse_edge_text();
    Token end = peek();
    if (!expect(K::link, "the end of the link, such as '-->'")) return link;
    link = read_link(end.text, start.text);
    link.label = std::move(label);
  } else {
    Token end = peek();
    if (!expect(K::link, "a link such as '-->'")) return link;
    link = read_link(end.text, {});
    if (at(K::pipe)) {
      std::size_t opened = take().at;
      link.label = parse_label(K::pipe, opened);
      expect(K::pipe, "'|' at the end of the link's text");
      accept(K::space);
    }
  }
  link.id = std::move(id);
  link.at = first.at;
  return link;
}

/// What stands in brackets or bars, up to what closes it.
Label StatementParser::parse_label(TokenKind open, std::size_t opened_at) {
  Label label;
  if (failed()) return label;
  bool text = at_any({K::text, K::tag_start, K::tag_end, K::letter});
  if (!text && !at_any({K::string, K::markdown_string})) {
    if (at(K::end_of_input)) {
      Token opening{open, {}, opened_at, 1};
      fail("this bracket is never closed", "close it, and quote the text if it holds brackets",
           opening);
    } else {
      unexpected("a text");
    }
    return label;
  }
  label.kind = label_kind(peek().kind);
  label.text = take().text;
  while (!failed() && at_any({K::text, K::tag_start, K::tag_end, K::letter}))
    label.text += take().text;
  return label;
}

Label StatementParser::parse_edge_text() {
  Label label;
  if (!at_any({K::edge_text, K::letter, K::string, K::markdown_string})) {
    unexpected("the link's text");
    return label;
  }
  label.kind = label_kind(peek().kind);
  label.text = take().text;
  while (at_any({K::edge_text, K::letter}))
    label.text += take().text;
  return label;
}

Label StatementParser::parse_subgraph_title() {
  Label label;
  if (at_any({K::string, K::markdown_string})) {
    // Mermaid's grammar gives a quoted title the type of a bare one.
    label.kind = at(K::markdown_string) ? LabelKind::markdown : LabelKind::text;
    label.text = take().text;
  }
  auto at_word = [this] {
    return at_any({K::number, K::node_string,    K::space,     K::minus,      K::ampersand,
                   K::letter, K::colon,          K::star,      K::bracket,    K::start_link,
                   K::style,  K::link_style,     K::class_def, K::class_word, K::click,
                   K::graph,  K::direction_word, K::subgraph,  K::end,        K::down,
                   K::up});
  };
  if (label.text.empty() && !at_word()) {
    unexpected("the subgraph's name");
    return label;
  }
  while (at_word())
    label.text += take().text;
  return label;
}

}  // namespace fieldguide::flowchart
