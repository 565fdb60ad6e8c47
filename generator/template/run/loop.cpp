// What `loop` knows: Jinja2's LoopContext.
#include "template/run/loop.hpp"

#include "template/python/operators.hpp"

namespace fieldguide::jinja {
namespace {

Value number(std::size_t value) {
  return Value::integer(static_cast<std::int64_t>(value));
}

Value neighbour(Run& run, const Loop& loop, bool exists, std::size_t index,
                std::string_view message) {
  return exists ? loop.items[index] : run.undefined(message);
}

Value method(Run& run, Loop& loop, LoopMethod::Which which) {
  return Value::object(run.memory().make(LoopMethod{{Kind::loop_method}, which, &loop}));
}

bool same_arguments(Run& run, std::span<const Value> left, std::span<const Value> right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i)
    if (!equal(run, left[i], right[i])) return false;
  return true;
}

}  // namespace

std::optional<Value> loop_attribute(Run& run, Loop& loop, std::string_view name) {
  const std::size_t length = loop.items.size();
  if (name == "index") return number(loop.index + 1);
  if (name == "index0") return number(loop.index);
  if (name == "revindex") return number(length - loop.index);
  if (name == "revindex0") return number(length - loop.index - 1);
  if (name == "first") return Value::boolean(loop.index == 0);
  if (name == "last") return Value::boolean(loop.index + 1 == length);
  if (name == "length") return number(length);
  if (name == "depth") return Value::integer(loop.depth + 1);
  if (name == "depth0") return Value::integer(loop.depth);
  if (name == "previtem")
    return neighbour(run, loop, loop.index > 0, loop.index - 1,
                     "the first item has none before it");
  if (name == "nextitem")
    return neighbour(run, loop, loop.index + 1 < length, loop.index + 1,
                     "the last item has none after it");
  if (name == "cycle") return method(run, loop, LoopMethod::Which::cycle);
  if (name == "changed") return method(run, loop, LoopMethod::Which::changed);
  return std::nullopt;
}

Value call_loop_method(Run& run, LoopMethod& method, std::span<const Value> arguments) {
  Loop& loop = *method.loop;
  if (method.which == LoopMethod::Which::cycle) {
    if (arguments.empty())
      return run.fail(Code::template_arguments,
                      "'loop.cycle' is not given anything to choose from");
    return arguments[loop.index % arguments.size()];
  }
  const bool changed = !loop.changed_called || !same_arguments(run, loop.changed, arguments);
  loop.changed = arguments;
  loop.changed_called = true;
  return Value::boolean(changed);
}

}  // namespace fieldguide::jinja
