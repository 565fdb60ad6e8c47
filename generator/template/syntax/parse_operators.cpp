// Parses operators, from the loosest to the tightest.
#include <algorithm>

#include "template/limits.hpp"
#include "template/syntax/parsing.hpp"

namespace fieldguide::jinja {
namespace {

ExpressionPtr boxed(Expression expression) {
  return std::make_unique<Expression>(std::move(expression));
}

/// The comparison that the tokens at hand begin, and how many tokens it takes.
std::pair<std::optional<Comparison>, int> comparison_at(const Tokens& tokens) {
  constexpr std::pair<std::string_view, Comparison> symbols[] = {
      {"==", Comparison::equal},  {"!=", Comparison::not_equal},
      {"<", Comparison::less},    {"<=", Comparison::less_equal},
      {">", Comparison::greater}, {">=", Comparison::greater_equal}};
  for (const auto& [symbol, comparison] : symbols)
    if (tokens.is_symbol(symbol)) return {comparison, 1};
  if (tokens.is_name("in")) return {Comparison::in, 1};
  if (tokens.is_name("not") && tokens.is_name("in", 1)) return {Comparison::not_in, 2};
  return {std::nullopt, 0};
}

}  // namespace

bool ExpressionParser::link() {
  if (++links_ <= max_tag_operations) return true;
  tokens_.fail("the expression is too long", "split it with 'set'");
  return false;
}

Expression ExpressionParser::expression() {
  if (++depth_ > max_template_nesting) tokens_.fail("the expression is nested too deeply");
  Expression result = conditional();
  --depth_;
  return result;
}

Expression ExpressionParser::tuple() {
  return tuple(Conditionals::allowed);
}
Expression ExpressionParser::tuple_without_conditional() {
  return tuple(Conditionals::refused);
}

Expression ExpressionParser::tuple(Conditionals conditionals) {
  const auto parse = [&] {
    return conditionals == Conditionals::allowed ? expression() : logical_or();
  };
  Expression first = parse();
  if (!tokens_.is_symbol(",")) return first;
  ListLiteral tuple{{}, Sequence::tuple};
  const Place begin = first.place;
  Place end = begin;
  tuple.items.push_back(std::move(first));
  while (tokens_.skip_symbol(",")) {
    if (tokens_.is(TokenKind::output_end) || tokens_.is(TokenKind::tag_end) ||
        tokens_.is_symbol(")") || tokens_.is_name("recursive"))
      break;
    tuple.items.push_back(parse());
    end = tuple.items.back().place;
  }
  return {span_of(begin, end), std::move(tuple)};
}

Expression ExpressionParser::conditional() {
  Expression then = logical_or();
  while (tokens_.skip_name("if")) {
    if (!link()) break;
    Conditional node;
    const Place begin = then.place;
    node.test = boxed(logical_or());
    Place end = node.test->place;
    if (tokens_.skip_name("else")) {
      node.otherwise = boxed(expression());
      end = node.otherwise->place;
    }
    node.then = boxed(std::move(then));
    then = {span_of(begin, end), std::move(node)};
  }
  return then;
}

template <class Parse>
Expression ExpressionParser::chain(
    Parse operand, std::initializer_list<std::pair<std::string_view, BinaryOperator>> operators) {
  Expression left = operand();
  for (;;) {
    const auto found = std::find_if(operators.begin(), operators.end(), [&](const auto& candidate) {
      return tokens_.is_symbol(candidate.first) || tokens_.is_name(candidate.first);
    });
    if (found == operators.end() || !link()) return left;
    tokens_.next();
    Expression right = operand();
    const Place place = span_of(left.place, right.place);
    left = {place, Binary{found->second, boxed(std::move(left)), boxed(std::move(right))}};
  }
}

Expression ExpressionParser::logical_or() {
  return chain([this] { return logical_and(); }, {{"or", BinaryOperator::logical_or}});
}

Expression ExpressionParser::logical_and() {
  return chain([this] { return logical_not(); }, {{"and", BinaryOperator::logical_and}});
}

Expression ExpressionParser::logical_not() {
  if (!tokens_.is_name("not")) return comparison();
  const Place begin = tokens_.next().place;
  if (!link()) return {begin, Literal{}};
  Expression operand = logical_not();
  const Place place = span_of(begin, operand.place);
  return {place, Unary{UnaryOperator::logical_not, boxed(std::move(operand))}};
}

Expression ExpressionParser::comparison() {
  Expression first = sum();
  Compare node;
  for (;;) {
    const auto [comparison, length] = comparison_at(tokens_);
    if (!comparison) break;
    for (int i = 0; i < length; ++i)
      tokens_.next();
    if (node.operands.empty()) node.operands.push_back(std::move(first));
    node.comparisons.push_back(*comparison);
    node.operands.push_back(sum());
  }
  if (node.operands.empty()) return first;
  const Place place = span_of(node.operands.front().place, node.operands.back().place);
  return {place, std::move(node)};
}

Expression ExpressionParser::sum() {
  return chain([this] { return concatenation(); },
               {{"+", BinaryOperator::add}, {"-", BinaryOperator::subtract}});
}

Expression ExpressionParser::concatenation() {
  Expression first = product();
  if (!tokens_.is_symbol("~")) return first;
  Concatenation node;
  node.parts.push_back(std::move(first));
  while (tokens_.skip_symbol("~"))
    node.parts.push_back(product());
  const Place place = span_of(node.parts.front().place, node.parts.back().place);
  return {place, std::move(node)};
}

Expression ExpressionParser::product() {
  return chain([this] { return power(); }, {{"*", BinaryOperator::multiply},
                                            {"/", BinaryOperator::divide},
                                            {"//", BinaryOperator::floor_divide},
                                            {"%", BinaryOperator::modulo}});
}

Expression ExpressionParser::power() {
  return chain([this] { return unary(true); }, {{"**", BinaryOperator::power}});
}

Expression ExpressionParser::unary(bool with_filters) {
  Expression result;
  if (tokens_.is_symbol("-") || tokens_.is_symbol("+")) {
    const Token& sign = tokens_.next();
    if (!link()) return {sign.place, Literal{}};
    Expression operand = unary(false);
    const Place place = span_of(sign.place, operand.place);
    const auto operation = sign.text == "-" ? UnaryOperator::negative : UnaryOperator::positive;
    result = {place, Unary{operation, boxed(std::move(operand))}};
  } else {
    result = primary();
  }
  result = postfix(std::move(result));
  return with_filters ? filters_and_tests(std::move(result)) : std::move(result);
}

}  // namespace fieldguide::jinja
