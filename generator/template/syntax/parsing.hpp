// What the parsers of expressions and of statements share: the tokens, and how mistakes are got
// over.
#pragma once

#include <string_view>
#include <vector>

#include "template/library/library.hpp"
#include "template/syntax/ast.hpp"
#include "template/syntax/names.hpp"
#include "template/syntax/token.hpp"

namespace fieldguide::jinja {

/// The tokens of a template and a position among them.
///
/// After a mistake the position moves to the end of the tag, where every list and every operand
/// ends, and further reports are withheld until the tag has been left.
class Tokens {
 public:
  Tokens(std::vector<Token> tokens, SyntaxErrors& errors)
      : tokens_(std::move(tokens)), errors_(errors) {}

  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const;
  const Token& next();
  /// Moves before the token that was read last.
  void back();

  [[nodiscard]] bool is_symbol(std::string_view symbol, std::size_t ahead = 0) const;
  [[nodiscard]] bool is_name(std::string_view name, std::size_t ahead = 0) const;
  [[nodiscard]] bool is(TokenKind kind) const { return peek().kind == kind; }
  bool skip_symbol(std::string_view symbol);
  bool skip_name(std::string_view name);
  void expect_symbol(std::string_view symbol);
  void expect_name(std::string_view name);
  /// The name at hand, of which messages say `what`; empty after a report.
  Token expect_any_name(std::string_view what);

  /// Reports a mistake at the token at hand, and moves to the end of its tag.
  void fail(std::string message, std::string hint = {});
  void fail_at(Place place, std::string message, std::string hint = {});
  void unexpected(std::string_view expected);
  /// Expects the end of the tag (of `kind`) and moves behind it.
  void leave_tag(TokenKind kind);
  [[nodiscard]] bool lost() const { return lost_; }
  /// Reports a mistake at `place`, behind which nothing is looked at any more.
  void give_up(Place place, std::string message);

 private:
  std::vector<Token> tokens_;
  SyntaxErrors& errors_;
  std::size_t position_ = 0;
  bool lost_ = false;
};

/// Words that are no names of values.
bool is_reserved(std::string_view name);

/// Which names that only loops and macros have are used: decides whether they are made at all.
struct SpecialNames {
  bool loop = false;
  bool caller = false;
  bool varargs = false;
  bool kwargs = false;

  void note(std::string_view name);
  void merge(const SpecialNames& other);
};

/// Parses expressions. Precedence: Jinja2 3.1, parser.py, from parse_expression down.
class ExpressionParser {
 public:
  ExpressionParser(Tokens& tokens, SyntaxErrors& errors, NameTable& names, const Library& library)
      : tokens_(tokens), errors_(errors), names_(names), library_(library) {}

  /// Any expression; `a if b else c` among them.
  Expression expression();
  /// An expression, or a tuple of several with commas between.
  Expression tuple();
  /// The same without `a if b else c` outside of brackets: what `for` and `if` take.
  Expression tuple_without_conditional();
  /// Filters without an input: of `filter` and `set` blocks. The first one stands without "|" when
  /// `bare`.
  ExpressionPtr filters(bool bare);
  /// Forgets how many operations the last tag had.
  void begin_tag() { links_ = 0; }

  /// Special names met so far; whoever wants to know about a part empties it first.
  SpecialNames used;

 private:
  enum class Conditionals { allowed, refused };

  Expression tuple(Conditionals conditionals);
  Expression conditional();
  Expression logical_or();
  Expression logical_and();
  Expression logical_not();
  Expression comparison();
  Expression sum();
  Expression concatenation();
  Expression product();
  Expression power();
  Expression unary(bool with_filters);
  Expression primary();
  Expression postfix(Expression object);
  Expression filters_and_tests(Expression input);
  Expression filter(Expression input);
  Expression test(Expression input);
  Expression attribute(Expression object);
  Expression subscript(Expression object);
  Expression name();
  Expression string();
  Expression number();
  Expression parenthesised();
  Expression list();
  Expression map();
  Arguments arguments();
  void argument(Arguments& arguments);
  bool test_argument_follows() const;
  FilterUse filter_use(ExpressionPtr input);
  template <class Parse>
  Expression chain(Parse operand,
                   std::initializer_list<std::pair<std::string_view, BinaryOperator>> operators);
  /// Counts one more operation inside the others of the tag; reports too many.
  bool link();

  Tokens& tokens_;
  SyntaxErrors& errors_;
  NameTable& names_;
  const Library& library_;
  int depth_ = 0;
  int links_ = 0;
};

}  // namespace fieldguide::jinja
