// Parses what operators work on: names, literals, attributes, calls, filters and tests.
#include <fmt/format.h>

#include "base/text.hpp"
#include "template/limits.hpp"
#include "template/syntax/literals.hpp"
#include "template/syntax/parsing.hpp"

namespace fieldguide::jinja {
namespace {

ExpressionPtr boxed(Expression expression) {
  return std::make_unique<Expression>(std::move(expression));
}

Expression text_literal(Place place, std::string text) {
  Literal literal{{}, std::make_unique<std::string>(std::move(text))};
  literal.value = Value::string(*literal.text);
  return {place, std::move(literal)};
}

}  // namespace

Expression ExpressionParser::primary() {
  const Token& token = tokens_.peek();
  switch (token.kind) {
    case TokenKind::name:
      return name();
    case TokenKind::string:
      return string();
    case TokenKind::integer:
    case TokenKind::floating:
      return number();
    default:
      break;
  }
  if (tokens_.is_symbol("(")) return parenthesised();
  if (tokens_.is_symbol("[")) return list();
  if (tokens_.is_symbol("{")) return map();
  tokens_.unexpected("a value");
  return {token.place, Literal{}};
}

Expression ExpressionParser::name() {
  const Token token = tokens_.peek();
  if (is_reserved(token.text)) {
    tokens_.unexpected("a value");
    return {token.place, Literal{}};
  }
  tokens_.next();
  if (token.text == "true" || token.text == "True")
    return {token.place, Literal{Value::boolean(true), nullptr}};
  if (token.text == "false" || token.text == "False")
    return {token.place, Literal{Value::boolean(false), nullptr}};
  if (token.text == "none" || token.text == "None") return {token.place, Literal{}};
  used.note(token.text);
  return {token.place, NameUse{names_.intern(token.text), library_.function(token.text)}};
}

Expression ExpressionParser::string() {
  std::string text, error;
  const Place begin = tokens_.peek().place;
  Place end = begin;
  while (tokens_.is(TokenKind::string)) {
    const Token& token = tokens_.next();
    end = token.place;
    const auto part = unescape(token.text.substr(1, token.text.size() - 2), error);
    if (!part) {
      tokens_.fail_at(token.place, std::move(error));
      break;
    }
    text += *part;
  }
  return text_literal(span_of(begin, end), std::move(text));
}

Expression ExpressionParser::number() {
  const Token token = tokens_.next();
  if (token.kind == TokenKind::floating)
    return {token.place, Literal{Value::floating(parse_float(token.text)), nullptr}};
  const auto value = parse_integer(token.text);
  if (!value)
    tokens_.fail_at(token.place, "the number does not fit 64 bits", "write it with a point");
  return {token.place, Literal{Value::integer(value.value_or(0)), nullptr}};
}

Expression ExpressionParser::parenthesised() {
  const Place begin = tokens_.next().place;
  if (tokens_.is_symbol(")"))
    return {span_of(begin, tokens_.next().place), ListLiteral{{}, Sequence::tuple}};
  if (++depth_ > max_template_nesting) tokens_.fail("the expression is nested too deeply");
  Expression inner = tuple();
  --depth_;
  tokens_.expect_symbol(")");
  return inner;
}

Expression ExpressionParser::list() {
  const Place begin = tokens_.next().place;
  ListLiteral node;
  while (!tokens_.is_symbol("]") && !tokens_.lost()) {
    node.items.push_back(expression());
    if (!tokens_.skip_symbol(",")) break;
  }
  const Place end = tokens_.peek().place;
  tokens_.expect_symbol("]");
  return {span_of(begin, end), std::move(node)};
}

Expression ExpressionParser::map() {
  const Place begin = tokens_.next().place;
  MapLiteral node;
  while (!tokens_.is_symbol("}") && !tokens_.lost()) {
    Expression key = expression();
    tokens_.expect_symbol(":");
    node.entries.push_back({std::move(key), expression()});
    if (!tokens_.skip_symbol(",")) break;
  }
  const Place end = tokens_.peek().place;
  tokens_.expect_symbol("}");
  return {span_of(begin, end), std::move(node)};
}

Expression ExpressionParser::postfix(Expression object) {
  for (;;) {
    if (tokens_.is_symbol(".")) {
      object = attribute(std::move(object));
    } else if (tokens_.is_symbol("[")) {
      object = subscript(std::move(object));
    } else if (tokens_.is_symbol("(")) {
      const Place begin = object.place;
      Call call{boxed(std::move(object)), arguments()};
      object = {begin, std::move(call)};
    } else {
      return object;
    }
    if (!link()) return object;
  }
}

Expression ExpressionParser::attribute(Expression object) {
  tokens_.next();
  const Token token = tokens_.peek();
  const Place place = span_of(object.place, token.place);
  if (token.kind == TokenKind::integer) {
    Expression index = number();
    return {place, Index{boxed(std::move(object)), boxed(std::move(index))}};
  }
  const Token name = tokens_.expect_any_name("a name or a number");
  return {place, Attribute{boxed(std::move(object)), name.text, name.place}};
}

Expression ExpressionParser::subscript(Expression object) {
  tokens_.next();
  const Place begin = object.place;
  const auto part = [&] {
    return tokens_.is_symbol(":") || tokens_.is_symbol("]") ? nullptr : boxed(expression());
  };
  ExpressionPtr first = part();
  if (!tokens_.is_symbol(":")) {
    if (first == nullptr) tokens_.unexpected("an index");
    const Place end = tokens_.peek().place;
    tokens_.expect_symbol("]");
    return {span_of(begin, end), Index{boxed(std::move(object)), std::move(first)}};
  }
  tokens_.next();
  Slice slice{boxed(std::move(object)), std::move(first), part(), nullptr};
  if (tokens_.skip_symbol(":")) slice.step = part();
  const Place end = tokens_.peek().place;
  tokens_.expect_symbol("]");
  return {span_of(begin, end), std::move(slice)};
}

Arguments ExpressionParser::arguments() {
  Arguments result;
  tokens_.expect_symbol("(");
  while (!tokens_.is_symbol(")") && !tokens_.lost()) {
    argument(result);
    if (!tokens_.skip_symbol(",")) break;
  }
  tokens_.expect_symbol(")");
  return result;
}

void ExpressionParser::argument(Arguments& arguments) {
  if (tokens_.is_symbol("*") || tokens_.is_symbol("**"))
    return tokens_.fail("lists and maps cannot be spread over arguments here",
                        "write each argument out");
  if (tokens_.is(TokenKind::name) && tokens_.is_symbol("=", 1)) {
    const Token name = tokens_.next();
    tokens_.next();
    arguments.named.push_back({name.text, name.place, boxed(expression())});
  } else if (!arguments.named.empty()) {
    tokens_.fail("an argument without a name follows one with a name", "put it first");
  } else {
    arguments.positional.push_back(expression());
  }
}

Expression ExpressionParser::filters_and_tests(Expression input) {
  for (;;) {
    if (tokens_.is_symbol("|")) {
      input = filter(std::move(input));
    } else if (tokens_.is_name("is")) {
      input = test(std::move(input));
    } else if (tokens_.is_symbol("(")) {
      const Place begin = input.place;
      Call call{boxed(std::move(input)), arguments()};
      input = {begin, std::move(call)};
    } else {
      return input;
    }
    if (!link()) return input;
  }
}

FilterUse ExpressionParser::filter_use(ExpressionPtr input) {
  const Token name = tokens_.expect_any_name("the name of a filter");
  const Callable* filter = library_.filter(name.text);
  if (filter == nullptr && !tokens_.lost())
    errors_.add(Code::unknown_filter, name.place, fmt::format("there is no filter '{}'", name.text),
                did_you_mean(name.text, library_.filter_names()));
  FilterUse node{std::move(input), filter, {}};
  if (tokens_.is_symbol("(")) node.arguments = arguments();
  return node;
}

Expression ExpressionParser::filter(Expression input) {
  tokens_.next();
  const Place place = tokens_.peek().place;
  return {place, filter_use(boxed(std::move(input)))};
}

ExpressionPtr ExpressionParser::filters(bool bare) {
  ExpressionPtr chain;
  while (bare || tokens_.skip_symbol("|")) {
    bare = false;
    const Place place = tokens_.peek().place;
    chain = boxed({place, filter_use(std::move(chain))});
    if (!link()) break;
  }
  return chain;
}

bool ExpressionParser::test_argument_follows() const {
  switch (tokens_.peek().kind) {
    case TokenKind::name:
      return !is_reserved(tokens_.peek().text);
    case TokenKind::string:
    case TokenKind::integer:
    case TokenKind::floating:
      return true;
    default:
      return tokens_.is_symbol("[") || tokens_.is_symbol("{");
  }
}

Expression ExpressionParser::test(Expression input) {
  tokens_.next();
  const bool negated = tokens_.skip_name("not");
  const Token name = tokens_.expect_any_name("the name of a test");
  const Callable* test = library_.test(name.text);
  if (test == nullptr && !tokens_.lost())
    errors_.add(Code::unknown_filter, name.place, fmt::format("there is no test '{}'", name.text),
                did_you_mean(name.text, library_.test_names()));
  TestUse node{boxed(std::move(input)), test, {}};
  if (tokens_.is_symbol("("))
    node.arguments = arguments();
  else if (test_argument_follows())
    node.arguments.positional.push_back(postfix(primary()));
  if (tokens_.is_name("is")) tokens_.fail("tests cannot be chained", "join them with 'and'");
  Expression result{name.place, std::move(node)};
  if (!negated) return result;
  return {name.place, Unary{UnaryOperator::logical_not, boxed(std::move(result))}};
}

}  // namespace fieldguide::jinja
