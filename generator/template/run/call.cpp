// Calls macros, blocks, loops and functions.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/library/callable.hpp"
#include "template/run/renderer.hpp"

namespace fieldguide::jinja {

Value Renderer::visit(const Call& node, Place place) {
  const auto* name = std::get_if<NameUse>(&node.callee->node);
  if (name != nullptr && name->global != nullptr && !look_up(name->name)) {
    const auto positional = evaluate_all(node.arguments.positional);
    const auto named = evaluate_named(node.arguments);
    run_.at(place);
    return run_.failing() ? run_.silent() : run_.call(*name->global, positional, named);
  }
  return call(evaluate(*node.callee), node.arguments, place, nullptr);
}

Value Renderer::call(const Value& callee, const Arguments& arguments, Place place,
                     const Macro* caller) {
  if (run_.unusable(callee)) return run_.silent();
  const auto positional = evaluate_all(arguments.positional);
  const auto named = evaluate_named(arguments);
  if (run_.failing()) return run_.silent();
  run_.at(place);
  if (callee.kind() == Kind::macro)
    return call_macro(callee.as<Macro>(), positional, named, caller);
  if (callee.kind() == Kind::function)
    return run_.call(*callee.as<Function>().callable, positional, named);
  if (!named.empty() || caller != nullptr)
    return run_.fail(Code::template_arguments,
                     fmt::format("{} takes no arguments by name", kind_name(callee)));
  switch (callee.kind()) {
    case Kind::block:
      if (!positional.empty())
        return run_.fail(Code::template_arguments, "a block takes no arguments");
      return call_block(callee.as<Block>());
    case Kind::loop:
      return call_loop(callee.as<Loop>(), positional);
    case Kind::loop_method:
      return call_loop_method(run_, callee.as<LoopMethod>(), positional);
    default:
      return run_.fail(fmt::format("{} cannot be called", kind_name(callee)));
  }
}

Value Renderer::call_macro(const Macro& macro, std::span<const Value> positional,
                           std::span<const NamedArgument> named, const Macro* caller) {
  Scope* const scope = new_scope(macro.scope);
  Instance* const instance = std::exchange(instance_, macro.instance);
  Value result = run_.silent();
  in_scope(scope, [&] {
    in_frame(*macro.source, "called from here", [&] {
      if (!bind_parameters(macro, positional, named, caller)) return;
      result = capture([&] { execute(macro.statement->body); });
    });
  });
  instance_ = instance;
  return result;
}

bool Renderer::bind_parameters(const Macro& macro, std::span<const Value> positional,
                               std::span<const NamedArgument> named, const Macro* caller) {
  const auto& parameters = macro.statement->parameters;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto given = std::find_if(named.begin(), named.end(), [&](const NamedArgument& argument) {
      return argument.name == *parameters[i].name;
    });
    if (i < positional.size() && given == named.end())
      set_name(parameters[i].name, positional[i]);
    else if (i >= positional.size() && given != named.end())
      set_name(parameters[i].name, given->value);
    else if (i >= positional.size())
      set_name(parameters[i].name, parameter_default(macro, parameters[i]));
  }
  if (run_.failing() || !bind_extra(macro, positional, named)) return false;
  if (!macro.statement->uses_caller) return caller == nullptr || refuse_caller(macro);
  set_name(names_.caller, caller != nullptr ? Value::object(caller)
                                            : run_.undefined("the macro was not called by 'call'"));
  return true;
}

bool Renderer::refuse_caller(const Macro& macro) {
  fail_at_call(fmt::format("the macro '{}' does not use 'caller'", *macro.statement->name),
               "call it in '{{ … }}'");
  return false;
}

/// Mistakes in the arguments are those of the template that calls.
void Renderer::fail_at_call(std::string message, std::string hint) {
  Frame* const macro = run_.exchange_frame(run_.frame()->caller);
  run_.fail(Code::template_arguments, std::move(message), std::move(hint));
  run_.exchange_frame(macro);
}

Value Renderer::parameter_default(const Macro& macro, const Parameter& parameter) {
  if (parameter.fallback != nullptr) return evaluate(*parameter.fallback);
  Undefined why;
  why.message = run_.memory().keep(
      fmt::format("the macro '{}' was not given '{}'", *macro.statement->name, *parameter.name));
  why.source = run_.frame()->caller->source;
  why.place = run_.frame()->caller->place;
  return run_.undefined(why);
}

/// Arguments that no parameter takes go to `varargs` and `kwargs` when the body names them.
bool Renderer::bind_extra(const Macro& macro, std::span<const Value> positional,
                          std::span<const NamedArgument> named) {
  const MacroStatement& statement = *macro.statement;
  const std::size_t taken = std::min(positional.size(), statement.parameters.size());
  if (statement.uses_varargs)
    set_name(names_.varargs, Value::list(positional.subspan(taken), Sequence::tuple));
  else if (taken < positional.size()) {
    fail_at_call(fmt::format("the macro '{}' takes {} arguments, not {}", *statement.name,
                             statement.parameters.size(), positional.size()),
                 {});
    return false;
  }
  auto extra = run_.memory().list<Entry>(named.size());
  std::size_t size = 0;
  for (const NamedArgument& argument : named) {
    const auto parameter =
        std::find_if(statement.parameters.begin(), statement.parameters.end(),
                     [&](const Parameter& candidate) { return *candidate.name == argument.name; });
    const auto index = static_cast<std::size_t>(parameter - statement.parameters.begin());
    if (index >= taken && parameter != statement.parameters.end()) continue;
    extra[size++] = {Value::string(argument.name), argument.value};
    if (statement.uses_kwargs) continue;
    std::vector<std::string_view> names;
    for (const Parameter& candidate : statement.parameters)
      names.push_back(*candidate.name);
    if (parameter != statement.parameters.end())
      fail_at_call(
          fmt::format("the macro '{}' is given '{}' twice", *statement.name, argument.name), {});
    else
      fail_at_call(
          fmt::format("the macro '{}' has no argument '{}'", *statement.name, argument.name),
          did_you_mean(argument.name, names));
    return false;
  }
  if (statement.uses_kwargs) set_name(names_.kwargs, Value::map(extra.first(size)));
  return true;
}

Value Renderer::call_block(const Block& block) {
  for (const BlockChain& chain : block.instance->blocks)
    if (chain.name == block.name)
      return capture([&] { run_block(*block.instance, chain, block.level, block.instance->top); });
  return run_.silent();
}

Value Renderer::call_loop(const Loop& loop, std::span<const Value> arguments) {
  if (!loop.statement->recursive)
    return run_.fail("the loop is not recursive", "write 'recursive' at the end of its 'for'");
  if (arguments.size() != 1)
    return run_.fail(Code::template_arguments, "'loop' is called with one list");
  const auto items = run_.items(arguments[0]);
  if (!items) return run_.silent();
  Value result;
  Instance* const instance = std::exchange(instance_, loop.instance);
  in_scope(loop.scope, [&] {
    in_frame(*loop.source, "called from here",
             [&] { result = capture([&] { run_loop(*loop.statement, *items, loop.depth + 1); }); });
  });
  instance_ = instance;
  return result;
}

}  // namespace fieldguide::jinja
