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
    if (const auto* text = std::get_if<std::string>(&result))
      return Value::string(render.memory().keep(*text));
    return kept(render, std::get<Json>(std::move(result)));
  };
}

using Table = std::map<std::string, Callable, std::less<>>;

/// What the language itself has; the same for every library, so it is made once.
struct BuiltIn {
  Table filters, tests, functions;
};

void add(Table& table, std::string_view noun, std::span<const Declaration> declarations) {
  for (const Declaration& declaration : declarations)
    table.emplace(declaration.name, Callable{std::string(declaration.name), noun,
                                             parse_signature(declaration.parameters),
                                             declaration.undefined, declaration.run});
}

BuiltIn make_built_in() {
  BuiltIn result;
  for (auto declarations : {string_filters(), sequence_filters(), selection_filters(),
                            number_filters(), value_filters()})
    add(result.filters, "filter", declarations);
  add(result.tests, "test", built_in_tests());
  add(result.functions, "function", built_in_functions());
  return result;
}

const BuiltIn& built_in() {
  static const BuiltIn tables = make_built_in();
  return tables;
}

/// The callable of `name` in the first of the tables that has it; null when none does.
const Callable* find(std::initializer_list<const Table*> tables, std::string_view name) {
  for (const Table* table : tables)
    if (const auto found = table->find(name); found != table->end()) return &found->second;
  return nullptr;
}

std::vector<std::string_view> names(std::initializer_list<const Table*> tables) {
  std::vector<std::string_view> result;
  for (const Table* table : tables)
    for (const auto& [name, callable] : *table)
      result.push_back(name);
  return result;
}

}  // namespace

Library::Library(Host host) {
  add(filters_, "filter", host.filters);
  add(functions_, "function", host.functions);
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

const Callable* Library::filter(std::string_view name) const {
  return find({&filters_, &built_in().filters}, name);
}
const Callable* Library::test(std::string_view name) const {
  return find({&built_in().tests}, name);
}
const Callable* Library::function(std::string_view name) const {
  return find({&functions_, &built_in().functions}, name);
}

std::vector<std::string_view> Library::filter_names() const {
  return names({&filters_, &built_in().filters});
}
std::vector<std::string_view> Library::test_names() const {
  return names({&built_in().tests});
}
std::vector<std::string_view> Library::function_names() const {
  return names({&functions_, &built_in().functions});
}

}  // namespace fieldguide::jinja
