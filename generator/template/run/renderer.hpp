// Runs templates: evaluates expressions, executes statements, joins the blocks of templates that
// extend one another.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>

#include "template/run/loop.hpp"
#include "template/run/run.hpp"
#include "template/syntax/ast.hpp"

namespace fieldguide::jinja {

/// The template of a name, compiled; null when there is none.
using FindTemplate = std::function<const Template*(std::string_view name)>;

/// Names that the language itself gives a meaning to.
struct KnownNames {
  Name loop, self, super, caller, varargs, kwargs;
};

/// One render, from one template and one context to one output. Used once.
class Renderer {
 public:
  Renderer(Run& run, FindTemplate find, const KnownNames& names)
      : run_(run), find_(std::move(find)), names_(names) {}

  /// The output of `source`. Throws LimitExceeded.
  std::string render(const Template& source, const Context& context);

 private:
  // ── Expressions: evaluate.cpp ──
  Value evaluate(const Expression& expression);
  Value visit(const Literal& node, Place place);
  Value visit(const NameUse& node, Place place);
  Value visit(const Unary& node, Place place);
  Value visit(const Binary& node, Place place);
  Value visit(const Compare& node, Place place);
  Value visit(const Concatenation& node, Place place);
  Value visit(const Conditional& node, Place place);
  Value visit(const Attribute& node, Place place);
  Value visit(const Index& node, Place place);
  Value visit(const Slice& node, Place place);
  Value visit(const ListLiteral& node, Place place);
  Value visit(const MapLiteral& node, Place place);
  Value visit(const Call& node, Place place);
  Value visit(const FilterUse& node, Place place);
  Value visit(const TestUse& node, Place place);
  Value named_after(Value value, const Expression& owner, Place place);
  Value apply_filter(const FilterUse& node, Value input, Place place);
  /// Behind `reserved` places for values that come first.
  std::span<Value> evaluate_all(std::span<const Expression> expressions, std::size_t reserved = 0);
  std::span<const NamedArgument> evaluate_named(const Arguments& arguments);
  [[nodiscard]] const Value* find_local(Name name) const;
  [[nodiscard]] std::optional<Value> look_up(Name name) const;

  // ── Calls: call.cpp ──
  Value call(const Value& callee, const Arguments& arguments, Place place, const Macro* caller);
  Value call_macro(const Macro& macro, std::span<const Value> positional,
                   std::span<const NamedArgument> named, const Macro* caller);
  bool bind_parameters(const Macro& macro, std::span<const Value> positional,
                       std::span<const NamedArgument> named, const Macro* caller);
  bool refuse_caller(const Macro& macro);
  void fail_at_call(std::string message, std::string hint);
  Value parameter_default(const Macro& macro, const Parameter& parameter);
  bool bind_extra(const Macro& macro, std::span<const Value> positional,
                  std::span<const NamedArgument> named);
  Value call_block(const Block& block);
  Value call_loop(const Loop& loop, std::span<const Value> arguments);

  // ── Statements: execute.cpp ──
  void execute(const Body& body);
  void visit(const TextOutput& node, Place place);
  void visit(const Output& node, Place place);
  void visit(const If& node, Place place);
  void visit(const For& node, Place place);
  void visit(const Set& node, Place place);
  void visit(const SetBlock& node, Place place);
  void visit(const Include& node, Place place);
  void visit(const Extends& node, Place place);
  void visit(const BlockStatement& node, Place place);
  void visit(const MacroStatement& node, Place place);
  void visit(const CallBlock& node, Place place);
  void visit(const Import& node, Place place);
  void visit(const FromImport& node, Place place);
  void visit(const FilterBlock& node, Place place);
  void visit(const With& node, Place place);
  void write(std::string_view text);
  void write_escaped(std::string_view text);
  void check_output() const;
  void print(const Value& value);
  void run_loop(const For& node, std::span<const Value> items, int depth);
  std::span<const Value> filtered(const For& node, std::span<const Value> items);
  void assign(const Target& target, const Value& value);
  void assign_items(const Target& target, const Value& value);
  void set_item(Namespace& values, std::string_view name, const Value& value);
  void set_name(Name name, const Value& value, bool imported = false);
  Value filter_chain(const Expression& filters, const Value& input);

  // ── Templates: compose.cpp ──
  enum class Missing { is_error, is_fine };
  const Template* find_template(const Value& name, Missing missing);
  const Template* find_by_name(const Value& name);
  Scope* run_template(const Template& source, Scope* outer, std::string_view relation);
  void run_chain(Instance& instance, const Template& source, std::string_view relation);
  Value import_module(const Expression& name, bool with_context);
  static void add_blocks(Instance& instance, const Template& source);
  void run_block(Instance& instance, const BlockChain& chain, std::size_t level, Scope* outer);

  /// What is written while `produce` runs, as HTML.
  template <class Produce>
  Value capture(Produce produce);
  /// Runs `action` with `scope` as the innermost one.
  template <class Action>
  void in_scope(Scope* scope, Action action);
  /// Runs `action` at one more level of includes, calls and blocks, in `source`.
  template <class Action>
  void in_frame(const Template& source, std::string_view relation, Action action);
  Scope* new_scope(Scope* outer);

  Run& run_;
  FindTemplate find_;
  const KnownNames& names_;
  std::string out_;
  bool muted_ = false;  ///< Behind `extends`, where only blocks are shown.
  Scope* scope_ = nullptr;
  Instance* instance_ = nullptr;
  int depth_ = 0;             ///< Of includes, calls and blocks.
  int evaluation_depth_ = 0;  ///< Of expressions and bodies.
  std::deque<Instance> instances_;
};

template <class Produce>
Value Renderer::capture(Produce produce) {
  const std::size_t begin = out_.size();
  const bool muted = std::exchange(muted_, false);
  produce();
  muted_ = muted;
  const Value text =
      Value::string(run_.memory().keep(std::string_view(out_).substr(begin)), Safety::safe);
  out_.resize(begin);
  return text;
}

template <class Action>
void Renderer::in_scope(Scope* scope, Action action) {
  Scope* outer = std::exchange(scope_, scope);
  action();
  scope_ = outer;
}

template <class Action>
void Renderer::in_frame(const Template& source, std::string_view relation, Action action) {
  if (++depth_ > run_.limits().depth)
    throw LimitExceeded{"templates, macros or blocks run inside one another without end",
                        "look for one that includes, calls or extends itself"};
  // Kept by the render's memory, so that it can be named after a LimitExceeded.
  Frame* const caller = run_.frame();
  run_.exchange_frame(run_.memory().make(Frame{&source, {}, caller, relation}));
  action();
  run_.exchange_frame(caller);
  --depth_;
}

}  // namespace fieldguide::jinja
