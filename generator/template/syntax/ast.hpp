// A template as a tree of plain values. Grammar: Jinja2 3.1, parser.py.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "template/syntax/source.hpp"
#include "template/value.hpp"

namespace fieldguide::jinja {

struct Callable;
struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

/// A name, kept once for all templates, so that names are equal when their pointers are.
using Name = const std::string*;

// ── Expressions
// ─────────────────────────────────────────────────────────────────────────────────────

struct Literal {
  Value value;
  std::unique_ptr<std::string> text;  ///< What `value` refers to, when it is a string with escapes.
};

struct NameUse {
  Name name = nullptr;
  const Callable* global = nullptr;  ///< The function of this name, when no context hides it.
};

enum class UnaryOperator : std::uint8_t { negative, positive, logical_not };
struct Unary {
  UnaryOperator operation{};
  ExpressionPtr operand;
};

enum class BinaryOperator : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,
  floor_divide,
  modulo,
  power,
  logical_and,
  logical_or,
};
struct Binary {
  BinaryOperator operation{};
  ExpressionPtr left, right;
};

enum class Comparison : std::uint8_t {
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  not_in
};
/// `a < b <= c`: true when every step is, as in Python.
struct Compare {
  std::vector<Expression> operands;  ///< One more than comparisons.
  std::vector<Comparison> comparisons;
};

/// `a ~ b ~ c`.
struct Concatenation {
  std::vector<Expression> parts;
};

/// `a if test else b`; without `else` the result prints as nothing.
struct Conditional {
  ExpressionPtr test, then, otherwise;
};

struct Attribute {
  ExpressionPtr object;
  std::string_view name;  ///< Of the source.
  Place name_place;
};

struct Index {
  ExpressionPtr object, key;
};

struct Slice {
  ExpressionPtr object, start, stop, step;  ///< Each of the last three may be absent.
};

struct ListLiteral {
  std::vector<Expression> items;
  Sequence sequence = Sequence::list;
};

struct MapEntry;
struct MapLiteral {
  std::vector<MapEntry> entries;
};

struct Keyword {
  std::string_view name;
  Place place;
  ExpressionPtr value;
};

struct Arguments {
  std::vector<Expression> positional;
  std::vector<Keyword> named;
};

struct Call {
  ExpressionPtr callee;
  Arguments arguments;
};

struct FilterUse {
  ExpressionPtr input;  ///< Absent in a filter block: its body.
  const Callable* filter = nullptr;
  Arguments arguments;
};

struct TestUse {
  ExpressionPtr input;
  const Callable* test = nullptr;
  Arguments arguments;
};

struct Expression {
  Place place;
  std::variant<Literal, NameUse, Unary, Binary, Compare, Concatenation, Conditional, Attribute,
               Index, Slice, ListLiteral, MapLiteral, Call, FilterUse, TestUse>
      node;
};

struct MapEntry {
  Expression key, value;
};

// ── Statements
// ──────────────────────────────────────────────────────────────────────────────────────

struct Statement;
using Body = std::vector<Statement>;

/// What `set` and `for` assign to: a name, `namespace.name`, or a tuple of targets.
struct Target {
  Place place;
  Name name = nullptr;         ///< Null for a tuple.
  std::string_view attribute;  ///< Of a namespace; empty otherwise.
  std::vector<Target> items;   ///< Of a tuple.
};

struct TextOutput {
  std::string_view text;
};

struct Output {
  Expression value;
};

struct If {
  struct Branch {
    Expression test;
    Body body;
  };
  std::vector<Branch> branches;  ///< `if` and each `elif`.
  Body otherwise;
};

struct For {
  Target target;
  Expression items;
  ExpressionPtr filter;  ///< May be absent.
  bool recursive = false;
  bool uses_loop =
      false;  ///< Whether `loop` is named in the body, as Jinja2 decides whether there is one.
  Body body;
  Body otherwise;
};

struct Set {
  Target target;
  Expression value;
};

struct SetBlock {
  Target target;
  ExpressionPtr
      filter;  ///< A chain of FilterUse whose innermost input is absent; may be absent itself.
  Body body;
};

struct Include {
  Expression name;
  bool ignore_missing = false;
  bool with_context = true;
};

struct Extends {
  Expression name;
};

struct BlockStatement {
  Name name = nullptr;
  bool scoped = false;
  bool required = false;
  Body body;
};

struct Parameter {
  Name name = nullptr;
  Place place;
  ExpressionPtr fallback;  ///< Absent when the argument must be given.
};

struct MacroStatement {
  Name name = nullptr;
  std::vector<Parameter> parameters;
  bool uses_caller = false;
  bool uses_varargs = false;
  bool uses_kwargs = false;
  Body body;
};

struct CallBlock {
  MacroStatement caller;
  Expression call;  ///< Holds a Call.
};

struct Import {
  Expression name;
  Name target = nullptr;
  bool with_context = false;
};

struct ImportedName {
  Name name = nullptr;
  Name alias = nullptr;
  Place place;
};
struct FromImport {
  Expression name;
  std::vector<ImportedName> names;
  bool with_context = false;
};

struct FilterBlock {
  Expression filter;  ///< As in SetBlock.
  Body body;
};

struct With {
  std::vector<std::pair<Target, Expression>> values;
  Body body;
};

struct Statement {
  Place place;
  std::variant<TextOutput, Output, If, For, Set, SetBlock, Include, Extends, BlockStatement,
               MacroStatement, CallBlock, Import, FromImport, FilterBlock, With>
      node;
};

/// A template that has been parsed.
struct Template {
  Source source;
  Body body;
  std::vector<const BlockStatement*>
      blocks;                      ///< All of them, nested ones too, in the order of the text.
  std::vector<Diagnostic> errors;  ///< When there are any, the template cannot be rendered.
};

}  // namespace fieldguide::jinja
