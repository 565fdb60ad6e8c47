// Gathers built-in and host callables in tables by name.
#include "template/library/library.hpp"

#include <algorithm>

#include "template/host.hpp"
#include "template/run/run.hpp"

namespace fieldguide::jinja {
namespace {

/// Hosts never see undefined values.
bool has_unusable(Run& run, const Bound& bound) {
  const auto unusable = [&](const Value& value) { return run.unusable(value); };
  return std::any_of(bound.values.begin(), bound.values.end(), unusable) ||
         std::any_of(bound.rest.begin(), bound.rest.end(), unusable) ||
         std::any_of(bound.named.begin(), bound.named.end(),
                     [&](const NamedArgument& argument) { return unusable(argument.value); });
}

/// The host's answer as a value that lives as long as the render.
Value kept(Run& run, Json answer) {
  if (answer.is_structured()) return Value::of(run.memory().keep_json(std::move(answer)));
  const Value value = Value::of(answer);
  return value.is_string() ? Value::string(run.memory().keep(value.text()), value.safety()) : value;
}

/// A host function as an action: its answer is kept as long as the render.
Action host_action(std::function<HostResult(const HostCall&)> run) {
  return [run = std::move(run)](Run& render, const Bound& bound) -> Value {
    if (has_unusable(render, bound)) return render.silent();
    HostResult result = run({bound.values, bound.rest, bound.named, render.context()});
    if (auto* error = std::get_if<HostError>(&result))
      return render.fail(Code::template_call, std::move(error->message), std::move(error->hint));
    return kept(render, std::get<Json>(std::move(result)));
  };
}

}  // namespace

Library::Library(Host host) {
  for (auto declarations : {string_filters(), sequence_filters(), selection_filters(),
                            number_filters(), value_filters()})
    add(filters_, "filter", declarations);
  add(tests_, "test", built_in_tests());
  add(functions_, "function", built_in_functions());
  add(filters_, "filter", host.filters);
  add(functions_, "function", host.functions);
}

void Library::add(Table& table, std::string_view noun, std::span<const Declaration> declarations) {
  for (const Declaration& declaration : declarations)
    table.insert_or_assign(
        std::string(declaration.name),
        Callable{std::string(declaration.name), noun, parse_signature(declaration.parameters),
                 declaration.undefined, declaration.run});
}

void Library::add(Table& table, std::string_view noun, std::vector<HostFunction>& functions) {
  for (HostFunction& function : functions) {
    const auto& text =
        texts_.emplace_back(std::make_unique<std::string>(std::move(function.parameters)));
    table.insert_or_assign(
        function.name, Callable{function.name, noun, parse_signature(*text), Undefinedness::refused,
                                host_action(std::move(function.run))});
  }
}

const Callable* Library::find(const Table& table, std::string_view name) {
  const auto found = table.find(name);
  return found == table.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Library::names(const Table& table) {
  std::vector<std::string_view> result;
  for (const auto& [name, callable] : table)
    result.push_back(name);
  return result;
}

const Callable* Library::filter(std::string_view name) const {
  return find(filters_, name);
}
const Callable* Library::test(std::string_view name) const {
  return find(tests_, name);
}
const Callable* Library::function(std::string_view name) const {
  return find(functions_, name);
}

std::vector<std::string_view> Library::filter_names() const {
  return names(filters_);
}
std::vector<std::string_view> Library::test_names() const {
  return names(tests_);
}
std::vector<std::string_view> Library::function_names() const {
  return names(functions_);
}

}  // namespace fieldguide::jinja
