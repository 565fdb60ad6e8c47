// The document: header, statements, subgraphs.
#include "diagram/parser/statements.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagram/label/sanitize_html.hpp"
#include "diagram/parser/lexer_scan.hpp"
#include "diagram/parser/parser.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

using K = TokenKind;

/// Which of `.*direction\s+TB`, BT, RL, LR, TD matches first.
std::string_view direction_in(std::string_view statement) {
  for (std::string_view word : {"TB", "BT", "RL", "LR", "TD"})
    if (LexerScan(statement).direction_statement(0, word) != no_match) return word;
  return {};
}

/// /\n\s+/g → "\n"
std::string without_line_indentation(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    out += text[at];
    at = text[at] == '\n' ? skip_white_space(text, at + 1) : at + 1;
  }
  return out;
}

}  // namespace

StatementParser::StatementParser(const MappedText& text, std::vector<Token> tokens,
                                 Builder& builder)
    : text_(text), tokens_(std::move(tokens)), builder_(builder) {}

const Token& StatementParser::peek(std::size_t ahead) const {
  return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
}

bool StatementParser::at_any(std::initializer_list<TokenKind> kinds) const {
  return std::find(kinds.begin(), kinds.end(), peek().kind) != kinds.end();
}

Token StatementParser::take() {
  Token token = peek();
  if (next_ + 1 < tokens_.size()) ++next_;
  return token;
}

bool StatementParser::accept(TokenKind kind) {
  if (failed() || !at(kind)) return false;
  take();
  return true;
}

bool StatementParser::expect(TokenKind kind, const char* what) {
  if (failed()) return false;
  if (accept(kind)) return true;
  unexpected(what);
  return false;
}

void StatementParser::parse_chart() {
  parse_header();
  SubgraphBody body;
  parse_document(body, 0);
  if (failed() || at(K::end_of_input)) return;
  if (at(K::end)) {
    fail("this 'end' closes no subgraph",
         "remove it, or write 'End' or quote it where a node is meant", peek());
  } else {
    unexpected("a statement");
  }
}

void StatementParser::parse_header() {
  while (at_any({K::space, K::newline}))
    take();
  Token keyword = peek();
  if (!expect(K::graph, "'flowchart' or 'graph'")) return;
  builder_.chart().keyword = keyword.text;
  if (accept(K::no_direction)) return builder_.set_direction("TB");
  Token direction = peek();
  if (!expect(K::direction_word, "a direction")) return;
  builder_.set_direction(direction.text);
  accept(K::space);
  if (at(K::semicolon) && peek(0).at == direction.at + direction.length) {
    take();
  } else {
    expect(K::newline, "a new line behind the direction");
  }
}

void StatementParser::parse_document(SubgraphBody& body, int depth) {
  while (!failed() && !at_any({K::end_of_input, K::end})) {
    if (at(K::semicolon)) {
      // A stray semicolon is, in mermaid, a member of the subgraph around it.
      body.members.push_back(take().text);
    } else if (at_any({K::newline, K::space, K::end_of_file})) {
      take();
    } else {
      parse_statement(body, depth);
    }
  }
}

void StatementParser::parse_statement(SubgraphBody& body, int depth) {
  switch (peek().kind) {
    case K::subgraph:
      return parse_subgraph(body, depth);
    case K::direction_statement:
      return parse_direction(body);
    case K::accessible_title_value:
    case K::accessible_description_value:
      return parse_accessible_text(body);
    case K::style:
      parse_style();
      break;
    case K::link_style:
      parse_link_style();
      break;
    case K::class_def:
      parse_class_def();
      break;
    case K::class_word:
      parse_class();
      break;
    case K::click:
      parse_click();
      break;
    default:
      parse_vertex_statement(body);
  }
  parse_separator();
}

void StatementParser::parse_separator() {
  if (failed() || at_any({K::newline, K::semicolon, K::end_of_file})) {
    take();
  } else {
    unexpected("the end of the statement");
  }
}

void StatementParser::parse_direction(SubgraphBody& body) {
  body.direction = direction_in(take().text);
}

void StatementParser::parse_accessible_text(SubgraphBody& body) {
  bool title = at(K::accessible_title_value);
  std::string text(trim_white_space(take().text));
  body.members.push_back(text);
  if (title) {
    builder_.chart().accessible_title = sanitize_html(text);
  } else {
    builder_.chart().accessible_description = without_line_indentation(sanitize_html(text));
  }
}

void StatementParser::parse_subgraph(SubgraphBody& body, int depth) {
  Token keyword = take();
  if (depth >= maximum_subgraph_depth)
    return fail(fmt::format("subgraphs are nested more than {} deep", maximum_subgraph_depth),
                "draw the inner ones in a diagram of their own", keyword);
  if (!at(K::space))
    return fail("the subgraph has no name",
                "name it: 'subgraph one', or 'subgraph one [Its title]'", keyword);
  take();
  Label id = parse_subgraph_title();
  std::optional<Label> title;
  if (at(K::square_open)) {
    Token bracket = take();
    title = parse_label(K::square_open, bracket.at);
    expect(K::square_close, "']'");
  }
  parse_separator();
  SubgraphBody inner;
  parse_document(inner, depth + 1);
  if (failed()) return;
  if (!accept(K::end))
    return fail("the subgraph is never closed", "close it with a line 'end'", keyword);
  body.members.push_back(builder_.add_subgraph(id, title ? &*title : nullptr, inner, keyword.at));
}

}  // namespace fieldguide::flowchart
