// Executes statements: output, conditions, loops, assignments, macros.
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/python/text_form.hpp"
#include "template/run/renderer.hpp"

namespace fieldguide::jinja {

void Renderer::execute(const Body& body) {
  if (++evaluation_depth_ > max_evaluation_depth)
    throw LimitExceeded{"expressions and tags run inside one another too deeply", {}};
  for (const Statement& statement : body) {
    std::visit([&](const auto& node) { visit(node, statement.place); }, statement.node);
    run_.recover();
  }
  --evaluation_depth_;
}

void Renderer::write(std::string_view text) {
  if (muted_) return;
  out_ += text;
  check_output();
}

/// No single text is larger than the memory of a render, so that looking afterwards is soon enough.
void Renderer::check_output() const {
  if (out_.size() > run_.limits().output)
    throw LimitExceeded{fmt::format("the page grows beyond {} MiB", run_.limits().output >> 20U),
                        {}};
}

void Renderer::write_escaped(std::string_view text) {
  if (muted_) return;
  append_escaped_html(out_, text);
  check_output();
}

void Renderer::visit(const TextOutput& node, Place) {
  write(node.text);
}

void Renderer::visit(const Output& node, Place) {
  if (muted_) return;
  const Value value = evaluate(node.value);
  run_.at(node.value.place);
  if (!run_.failing()) print(value);
}

void Renderer::print(const Value& value) {
  if (run_.unusable(value) || value.is_undefined()) return;
  if (value.is_string()) return value.is_safe() ? write(value.text()) : write_escaped(value.text());
  if (value.kind() == Kind::integer) {
    std::array<char, 24> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value.as_integer()).ptr;
    return write({digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  if (value.is_object()) {
    run_.fail(fmt::format("{} cannot be shown", kind_name(value)),
              value.kind() == Kind::loop ? "" : "call it with '()' behind its name");
    return;
  }
  TextBuilder text(run_.memory());
  add_text(text, value);
  write_escaped(text.text());
}

void Renderer::visit(const If& node, Place) {
  for (const If::Branch& branch : node.branches) {
    const Value test = evaluate(branch.test);
    run_.at(branch.test.place);
    const bool chosen = truth(run_, test);
    if (run_.failing()) return;
    if (chosen) return execute(branch.body);
  }
  execute(node.otherwise);
}

Scope* Renderer::new_scope(Scope* outer) {
  return run_.memory().make(Scope{outer, nullptr, nullptr});
}

void Renderer::visit(const For& node, Place) {
  const Value value = evaluate(node.items);
  run_.at(node.items.place);
  if (const auto items = run_.items(value); items && !run_.failing()) run_loop(node, *items, 0);
}

std::span<const Value> Renderer::filtered(const For& node, std::span<const Value> items) {
  if (node.filter == nullptr) return items;
  auto kept = run_.memory().list<Value>(items.size());
  std::size_t size = 0;
  in_scope(new_scope(scope_), [&] {
    for (const Value& item : items) {
      scope_->first = nullptr;
      assign(node.target, item);
      if (!run_.failing() && truth(run_, evaluate(*node.filter))) kept[size++] = item;
      if (run_.failing()) return;
    }
  });
  return kept.first(size);
}

void Renderer::run_loop(const For& node, std::span<const Value> items, int depth) {
  items = filtered(node, items);
  if (run_.failing()) return;
  if (items.empty()) return in_scope(new_scope(scope_), [&] { execute(node.otherwise); });
  auto* loop = run_.memory().make(Loop{
      {Kind::loop}, items, 0, depth, &node, run_.frame()->source, scope_, instance_, {}, false});
  in_scope(new_scope(scope_), [&] {
    run_.count_iterations(items.size());
    for (; loop->index < items.size(); ++loop->index) {
      scope_->first = nullptr;
      run_.at(node.target.place);
      assign(node.target, items[loop->index]);
      if (run_.failing()) return;
      if (node.uses_loop) set_name(names_.loop, Value::object(loop));
      execute(node.body);
    }
  });
}

void Renderer::set_name(Name name, const Value& value, bool imported) {
  for (Binding* binding = scope_->first; binding != nullptr; binding = binding->next) {
    if (binding->name != name) continue;
    binding->value = value;
    binding->imported = imported;
    return;
  }
  scope_->first = run_.memory().make(Binding{name, value, imported, scope_->first});
}

void Renderer::assign(const Target& target, const Value& value) {
  if (target.name == nullptr) return assign_items(target, value);
  if (target.attribute.empty()) return set_name(target.name, value);
  const auto found = look_up(target.name);
  if (!found || found->kind() != Kind::namespace_object) {
    run_.at(target.place);
    run_.fail(fmt::format("'{}' is not a namespace", *target.name),
              fmt::format("make one with '{{% set {} = namespace() %}}'", *target.name));
    return;
  }
  set_item(found->as<Namespace>(), target.attribute, value);
}

void Renderer::set_item(Namespace& values, std::string_view name, const Value& value) {
  for (auto* item = values.first; item != nullptr; item = item->next) {
    if (item->name != name) continue;
    item->value = value;
    return;
  }
  values.first = run_.memory().make(Namespace::Item{name, value, values.first});
}

void Renderer::assign_items(const Target& target, const Value& value) {
  const auto items = run_.items(value);
  if (items && items->size() != target.items.size())
    run_.fail(fmt::format("{} names cannot take {} values", target.items.size(), items->size()),
              "the numbers must be equal");
  for (std::size_t i = 0; i < target.items.size(); ++i)
    assign(target.items[i], items && i < items->size() ? (*items)[i] : run_.silent());
}

void Renderer::visit(const Set& node, Place) {
  const Value value = evaluate(node.value);
  run_.at(node.target.place);
  assign(node.target, run_.failing() ? run_.silent() : value);
}

Value Renderer::filter_chain(const Expression& filters, const Value& input) {
  const auto& use = std::get<FilterUse>(filters.node);
  const Value value = use.input == nullptr ? input : filter_chain(*use.input, input);
  return apply_filter(use, value, filters.place);
}

void Renderer::visit(const SetBlock& node, Place) {
  Value text;
  in_scope(new_scope(scope_), [&] {
    text = capture([&] { execute(node.body); });
    if (node.filter != nullptr) text = filter_chain(*node.filter, text);
  });
  if (node.filter != nullptr && !run_.failing())
    text = Value::string(to_string(run_.memory(), text).text(), Safety::safe);
  assign(node.target, text);
}

void Renderer::visit(const FilterBlock& node, Place) {
  Value text;
  in_scope(new_scope(scope_), [&] {
    text = capture([&] { execute(node.body); });
    text = filter_chain(node.filter, text);
  });
  // As in Jinja2, what a filter makes of a body is shown as it stands, even when it is no longer
  // safe.
  if (!run_.failing() && !run_.unusable(text)) write(to_string(run_.memory(), text).text());
}

void Renderer::visit(const With& node, Place) {
  Scope* const inner = new_scope(scope_);
  for (const auto& [target, expression] : node.values) {
    const Value value = evaluate(expression);
    if (run_.failing()) return;
    in_scope(inner, [&, &bound = target] { assign(bound, value); });
  }
  in_scope(inner, [&] { execute(node.body); });
}

void Renderer::visit(const MacroStatement& node, Place) {
  set_name(node.name, Value::object(run_.memory().make(
                          Macro{{Kind::macro}, &node, run_.frame()->source, scope_, instance_})));
}

void Renderer::visit(const CallBlock& node, Place) {
  const auto& call_node = std::get<Call>(node.call.node);
  const Value callee = evaluate(*call_node.callee);
  if (run_.failing()) return;
  run_.at(node.call.place);
  const auto* caller = run_.memory().make(
      Macro{{Kind::macro}, &node.caller, run_.frame()->source, scope_, instance_});
  const Value result = call(callee, call_node.arguments, node.call.place, caller);
  if (!run_.failing()) print(result);
}

}  // namespace fieldguide::jinja
