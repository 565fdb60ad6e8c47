// style, linkStyle, classDef, class and click.
#include "diagram/parser/statements.hpp"

namespace fieldguide::flowchart {
namespace {

using K = TokenKind;

constexpr std::initializer_list<K> id_tokens = {
    K::number, K::node_string, K::down,    K::minus, K::default_word, K::comma,
    K::colon,  K::ampersand,   K::bracket, K::star,  K::letter};
constexpr std::initializer_list<K> alphanumeric_tokens = {
    K::number, K::letter, K::node_string, K::direction_word, K::down, K::minus,
    K::comma,  K::colon,  K::ampersand,   K::bracket,        K::star};
constexpr std::initializer_list<K> style_tokens = {K::number, K::node_string, K::colon,
                                                   K::space,  K::bracket,     K::style};

}  // namespace

std::string StatementParser::parse_id() {
  std::string id;
  if (!failed() && !at_any(id_tokens)) unexpected("a node");
  while (!failed() && at_any(id_tokens))
    id += take().text;
  return id;
}

std::string StatementParser::parse_alphanumeric() {
  std::string word;
  if (!failed() && !at_any(alphanumeric_tokens)) unexpected("a word");
  while (!failed() && at_any(alphanumeric_tokens))
    word += take().text;
  return word;
}

std::vector<std::string> StatementParser::parse_declarations() {
  std::vector<std::string> declarations;
  do {
    if (failed()) return declarations;
    if (!at_any(style_tokens)) {
      unexpected("a declaration such as 'fill:#eee'");
      return declarations;
    }
    declarations.emplace_back();
    while (at_any(style_tokens))
      declarations.back() += take().text;
  } while (accept(K::comma));
  return declarations;
}

void StatementParser::parse_style() {
  Token keyword = take();
  if (!expect(K::space, "a space behind 'style'")) return;
  std::string id = parse_id();
  if (!expect(K::space, "a space behind the node")) return;
  std::vector<std::string> declarations = parse_declarations();
  if (!failed()) builder_.add_styles(id, declarations, keyword.at);
}

void StatementParser::parse_class_def() {
  take();
  if (!expect(K::space, "a space behind 'classDef'")) return;
  std::string names = parse_id();
  if (!expect(K::space, "a space behind the class")) return;
  std::vector<std::string> declarations = parse_declarations();
  if (!failed()) builder_.add_class_def(names, declarations);
}

void StatementParser::parse_class() {
  take();
  if (!expect(K::space, "a space behind 'class'")) return;
  std::string ids = parse_id();
  if (!expect(K::space, "a space behind the nodes")) return;
  std::string name = parse_id();
  if (!failed()) builder_.set_class(ids, name);
}

void StatementParser::parse_link_style() {
  Token keyword = take();
  if (!expect(K::space, "a space behind 'linkStyle'")) return;
  std::vector<Token> positions{peek()};
  if (!accept(K::default_word)) {
    if (!expect(K::number, "the number of a connection, or 'default'")) return;
    while (accept(K::comma)) {
      positions.push_back(peek());
      if (!expect(K::number, "the number of a connection")) return;
    }
  }
  if (!expect(K::space, "a space behind the connection")) return;
  std::string curve;
  bool declared = true;
  if (accept(K::interpolate)) {
    if (!expect(K::space, "a space behind 'interpolate'")) return;
    curve = parse_alphanumeric();
    declared = accept(K::space);
  }
  std::vector<std::string> declarations =
      declared ? parse_declarations() : std::vector<std::string>();
  if (failed()) return;
  for (const Token& position : positions) {
    if (!curve.empty()) builder_.curve_link(position.text, curve, position.at);
    if (declared) builder_.style_link(position.text, declarations, position.at);
  }
}

void StatementParser::parse_click() {
  const std::size_t start = peek().at;
  std::string ids = take().text;
  if (at(K::callback_name)) {
    take();
    accept(K::callback_arguments);
    return parse_click_target(ids, start, true);
  }
  if (accept(K::href)) {
    if (!at(K::string)) return unexpected("the address in double quotes");
  }
  if (!at(K::string)) {
    parse_alphanumeric();
    return parse_click_target(ids, start, true);
  }
  parse_click_target(ids, start, false);
}

/// What follows the nodes: the address of a link, then tooltip and target; of a callback, the
/// tooltip only.
void StatementParser::parse_click_target(const std::string& ids, std::size_t start, bool callback) {
  if (failed()) return;
  std::string url = callback ? std::string() : take().text;
  std::optional<std::string> tooltip;
  std::string target;
  if (accept(K::space)) {
    if (at(K::string)) {
      tooltip = take().text;
      if (!callback && accept(K::space)) {
        target = peek().text;
        if (!expect(K::link_target, "a target such as '_blank'")) return;
      }
    } else {
      target = peek().text;
      if (callback) return unexpected("a tooltip in double quotes");
      if (!expect(K::link_target, "a tooltip in double quotes or a target such as '_blank'"))
        return;
    }
  }
  if (callback) {
    builder_.set_class(ids, "clickable");
  } else {
    builder_.set_link(ids, url, target, start);
  }
  if (tooltip) builder_.set_tooltip(ids, *tooltip);
}

}  // namespace fieldguide::flowchart
