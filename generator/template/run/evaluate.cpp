// Evaluates expressions.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/callable.hpp"
#include "template/python/operators.hpp"
#include "template/run/renderer.hpp"
#include "template/run/slices.hpp"

namespace fieldguide::jinja {

Value Renderer::evaluate(const Expression& expression) {
  if (++evaluation_depth_ > max_evaluation_depth)
    throw LimitExceeded{"expressions and tags run inside one another too deeply", {}};
  const Value result =
      std::visit([&](const auto& node) { return visit(node, expression.place); }, expression.node);
  --evaluation_depth_;
  return result;
}

Value Renderer::visit(const Literal& node, Place) {
  return node.value;
}

const Value* Renderer::find_local(Name name) const {
  for (const Scope* scope = scope_; scope != nullptr; scope = scope->outer)
    for (const Binding* binding = scope->first; binding != nullptr; binding = binding->next)
      if (binding->name == name) return &binding->value;
  return nullptr;
}

std::optional<Value> Renderer::look_up(Name name) const {
  if (const Value* local = find_local(name)) return *local;
  const Scope* outermost = scope_;
  while (outermost->outer != nullptr)
    outermost = outermost->outer;
  for (const Context* context = outermost->context; context != nullptr; context = context->outer)
    if (const auto found = Value::of(*context->values).find(*name)) return found;
  return std::nullopt;
}

Value Renderer::visit(const NameUse& node, Place place) {
  if (node.name == names_.self)
    return Value::object(run_.memory().make(Blocks{{Kind::blocks}, instance_}));
  if (const auto found = look_up(node.name)) return *found;
  if (node.global != nullptr)
    return Value::object(run_.memory().make(Function{{Kind::function}, node.global}));
  Undefined why;
  why.why = Undefined::Why::name;
  why.name = *node.name;
  if (node.name == names_.super) {
    why.why = Undefined::Why::other;
    why.message = "'super' is used outside of a block, or no template further up has this block";
  }
  why.scope = scope_;
  why.source = run_.frame()->source;
  why.place = place;
  return run_.undefined(why);
}

Value Renderer::visit(const Unary& node, Place place) {
  const Value operand = evaluate(*node.operand);
  if (run_.failing()) return run_.silent();
  run_.at(place);
  if (node.operation == UnaryOperator::logical_not) return Value::boolean(!truth(run_, operand));
  return sign(run_, node.operation, operand);
}

Value Renderer::visit(const Binary& node, Place place) {
  const Value left = evaluate(*node.left);
  if (run_.failing()) return run_.silent();
  if (node.operation == BinaryOperator::logical_and)
    return truth(run_, left) && !run_.failing() ? evaluate(*node.right) : left;
  if (node.operation == BinaryOperator::logical_or)
    return truth(run_, left) || run_.failing() ? left : evaluate(*node.right);
  const Value right = evaluate(*node.right);
  if (run_.failing()) return run_.silent();
  run_.at(place);
  return arithmetic(run_, node.operation, left, right);
}

Value Renderer::visit(const Compare& node, Place place) {
  Value left = evaluate(node.operands[0]);
  for (std::size_t i = 0; i < node.comparisons.size(); ++i) {
    if (run_.failing()) return run_.silent();
    const Value right = evaluate(node.operands[i + 1]);
    if (run_.failing()) return run_.silent();
    run_.at(place);
    if (!compare(run_, node.comparisons[i], left, right)) return Value::boolean(false);
    left = right;
  }
  return Value::boolean(true);
}

Value Renderer::visit(const Concatenation& node, Place place) {
  const auto parts = evaluate_all(node.parts);
  run_.at(place);
  return run_.failing() ? run_.silent() : concatenate(run_, parts);
}

Value Renderer::visit(const Conditional& node, Place place) {
  const bool chosen = truth(run_, evaluate(*node.test));
  if (run_.failing()) return run_.silent();
  if (chosen) return evaluate(*node.then);
  if (node.otherwise != nullptr) return evaluate(*node.otherwise);
  Undefined why;
  why.why = Undefined::Why::no_else;
  why.source = run_.frame()->source;
  why.place = place;
  return run_.undefined(why);
}

/// Tells an undefined attribute how the template wrote what it was sought in, and where.
Value Renderer::named_after(Value value, const Expression& owner, Place place) {
  if (!value.is_undefined() || value.why().why == Undefined::Why::reported) return value;
  Undefined why = value.why();
  if (why.source != run_.frame()->source || why.place.offset != place.offset) return value;
  why.owner_text =
      std::string_view(why.source->source.text).substr(owner.place.offset, owner.place.length);
  return run_.undefined(why);
}

Value Renderer::visit(const Attribute& node, Place) {
  const Value object = evaluate(*node.object);
  run_.at(node.name_place);
  return named_after(run_.attribute(object, node.name), *node.object, node.name_place);
}

Value Renderer::visit(const Index& node, Place place) {
  const Value object = evaluate(*node.object);
  const Value key = evaluate(*node.key);
  if (run_.failing()) return run_.silent();
  run_.at(place);
  return named_after(run_.item(object, key), *node.object, place);
}

Value Renderer::visit(const Slice& node, Place place) {
  const Value object = evaluate(*node.object);
  const auto part = [&](const ExpressionPtr& expression) {
    return expression == nullptr ? Value() : evaluate(*expression);
  };
  const Value start = part(node.start), stop = part(node.stop), step = part(node.step);
  run_.at(place);
  return run_.failing() ? run_.silent() : slice(run_, object, start, stop, step);
}

std::span<Value> Renderer::evaluate_all(std::span<const Expression> expressions,
                                        std::size_t reserved) {
  auto values = run_.memory().list<Value>(reserved + expressions.size());
  for (std::size_t i = 0; i < expressions.size() && !run_.failing(); ++i)
    values[reserved + i] = evaluate(expressions[i]);
  return values;
}

std::span<const NamedArgument> Renderer::evaluate_named(const Arguments& arguments) {
  auto named = run_.memory().list<NamedArgument>(arguments.named.size());
  for (std::size_t i = 0; i < named.size() && !run_.failing(); ++i)
    named[i] = {arguments.named[i].name, evaluate(*arguments.named[i].value)};
  return named;
}

Value Renderer::visit(const ListLiteral& node, Place) {
  return Value::list(evaluate_all(node.items), node.sequence);
}

Value Renderer::visit(const MapLiteral& node, Place place) {
  auto entries = run_.memory().list<Entry>(node.entries.size());
  std::size_t size = 0;
  for (const auto& [key_node, value_node] : node.entries) {
    const Value key = evaluate(key_node);
    const Value value = evaluate(value_node);
    if (run_.failing()) return run_.silent();
    run_.at(place);
    if (run_.unusable(key)) return run_.silent();
    if (key.is_list() || key.is_map())
      return run_.fail(fmt::format("{} cannot be a key of a map", kind_name(key)));
    const auto end = entries.begin() + static_cast<std::ptrdiff_t>(size);
    const auto same = std::find_if(entries.begin(), end,
                                   [&](const Entry& entry) { return equal(run_, entry.key, key); });
    if (same == end)
      entries[size++] = {key, value};
    else
      same->value = value;
  }
  return Value::map(entries.first(size));
}

Value Renderer::visit(const FilterUse& node, Place place) {
  return apply_filter(node, evaluate(*node.input), place);
}

Value Renderer::apply_filter(const FilterUse& node, Value input, Place place) {
  if (run_.failing()) return run_.silent();
  const auto arguments = evaluate_all(node.arguments.positional, 1);
  const auto named = evaluate_named(node.arguments);
  if (run_.failing()) return run_.silent();
  arguments[0] = input;
  run_.at(place);
  return run_.call(*node.filter, arguments, named);
}

Value Renderer::visit(const TestUse& node, Place place) {
  const Value input = evaluate(*node.input);
  const auto arguments = evaluate_all(node.arguments.positional, 1);
  const auto named = evaluate_named(node.arguments);
  if (run_.failing()) return run_.silent();
  arguments[0] = input;
  run_.at(place);
  return run_.call(*node.test, arguments, named);
}

}  // namespace fieldguide::jinja
