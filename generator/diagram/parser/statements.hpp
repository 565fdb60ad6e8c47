// The grammar of mermaid's flow.jison by recursive descent; its LALR(1) tables never look further
// than one token, so neither does this.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "diagram/parser/builder.hpp"
#include "diagram/parser/mapped_text.hpp"
#include "diagram/parser/token.hpp"

namespace fieldguide::flowchart {

/// Parses statements into a Builder. Every function leaves the parser failed when the text is
/// wrong, and then nothing more is read.
class StatementParser {
 public:
  StatementParser(const MappedText& text, std::vector<Token> tokens, Builder& builder);

  /// The whole chart from its keyword on.
  void parse_chart();
  [[nodiscard]] bool failed() const {
    return problem_.has_value() || builder_.problem().has_value();
  }
  /// Why it failed, with offsets in the author's text.
  [[nodiscard]] Problem problem() const;

 private:
  // statements.cpp
  void parse_header();
  void parse_document(SubgraphBody& body, int depth);
  void parse_statement(SubgraphBody& body, int depth);
  void parse_subgraph(SubgraphBody& body, int depth);
  void parse_separator();
  void parse_direction(SubgraphBody& body);
  void parse_accessible_text(SubgraphBody& body);

  // vertex_parser.cpp
  void parse_vertex_statement(SubgraphBody& body);
  /// `a & b`, with the metadata of the last one.
  std::vector<std::string> parse_node_list();
  std::string parse_styled_vertex();
  void parse_vertex_shape(const std::string& id, std::size_t at);
  void parse_properties(const std::string& id, std::size_t at);
  void parse_trapezoid(const std::string& id, std::size_t at);
  std::string parse_shape_data();

  // link_parser.cpp
  [[nodiscard]] bool at_link() const;
  LinkToken parse_link();
  Label parse_label(TokenKind open, std::size_t opened_at);
  Label parse_edge_text();
  Label parse_subgraph_title();

  // style_parser.cpp
  void parse_style();
  void parse_link_style();
  void parse_class_def();
  void parse_class();
  void parse_click();
  void parse_click_target(const std::string& ids, std::size_t start, bool callback);
  std::vector<std::string> parse_declarations();
  std::string parse_id();
  std::string parse_alphanumeric();

  // Tokens.
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  [[nodiscard]] bool at(TokenKind kind) const { return peek().kind == kind; }
  [[nodiscard]] bool at_any(std::initializer_list<TokenKind> kinds) const;
  Token take();
  bool accept(TokenKind kind);
  /// Takes the token, or fails with what was expected.
  bool expect(TokenKind kind, const char* what);

  // Complaints.
  void fail(std::string message, std::string hint, const Token& token);
  /// Fails at the current token: "expected `what`", with a hint that fits what stands there.
  void unexpected(const char* what);
  [[nodiscard]] std::string describe(const Token& token) const;
  [[nodiscard]] std::string hint_for(const Token& token) const;
  [[nodiscard]] bool in_label() const;

  const MappedText& text_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  Builder& builder_;
  std::optional<Problem> problem_;
};

}  // namespace fieldguide::flowchart
