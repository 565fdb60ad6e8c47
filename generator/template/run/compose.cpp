// Joins templates: include, import, extends and blocks.
#include <algorithm>

#include <fmt/format.h>

#include "template/run/renderer.hpp"

namespace fieldguide::jinja {

std::string Renderer::render(const Template& source, const Context& context) {
  Scope* const outermost = new_scope(nullptr);
  outermost->context = &context;
  run_template(source, outermost, {});
  return std::move(out_);
}

Scope* Renderer::run_template(const Template& source, Scope* outer, std::string_view relation) {
  Instance& instance = instances_.emplace_back();
  instance.top = new_scope(outer);
  add_blocks(instance, source);
  Instance* const outer_instance = std::exchange(instance_, &instance);
  in_scope(instance.top, [&] { run_chain(instance, source, relation); });
  instance_ = outer_instance;
  return instance.top;
}

void Renderer::run_chain(Instance& instance, const Template& source, std::string_view relation) {
  const bool muted = muted_;
  in_frame(source, relation, [&] {
    instance.parent = nullptr;
    execute(source.body);
    muted_ = muted;
    if (instance.parent == nullptr) return;
    run_.at(instance.extended_at);
    run_chain(instance, *instance.parent, "extended from here");
  });
}

void Renderer::add_blocks(Instance& instance, const Template& source) {
  for (const BlockStatement* block : source.blocks) {
    const auto chain =
        std::find_if(instance.blocks.begin(), instance.blocks.end(),
                     [&](const BlockChain& candidate) { return candidate.name == block->name; });
    if (chain != instance.blocks.end())
      chain->levels.push_back({block, &source});
    else
      instance.blocks.push_back({block->name, {{block, &source}}});
  }
}

const Template* Renderer::find_by_name(const Value& name) {
  if (run_.unusable(name)) return nullptr;
  if (name.is_string()) return find_(name.text());
  run_.fail(fmt::format("a template is named by a string, not {}", kind_name(name)));
  return nullptr;
}

/// The template of a name, or the first one that exists of a list of names.
const Template* Renderer::find_template(const Value& name, Missing missing) {
  const Template* found = nullptr;
  if (name.is_list()) {
    for (std::size_t i = 0; i < name.size() && found == nullptr && !run_.failing(); ++i)
      found = find_by_name(name.item(i));
  } else {
    found = find_by_name(name);
  }
  if (run_.failing()) return nullptr;
  if (found == nullptr && missing == Missing::is_error)
    run_.fail(Code::missing_template,
              name.is_string() ? fmt::format("there is no template '{}'", name.text())
                               : std::string("there is none of these templates"),
              "names are relative to 'templates/'");
  if (found == nullptr || found->errors.empty()) return found;
  run_.fail_for_errors_of(*found);
  return nullptr;
}

void Renderer::visit(const Include& node, Place) {
  const Value name = evaluate(node.name);
  if (run_.failing()) return;
  run_.at(node.name.place);
  const auto missing = node.ignore_missing ? Missing::is_fine : Missing::is_error;
  const Template* found = find_template(name, missing);
  if (found == nullptr) return;
  run_template(*found, node.with_context ? scope_ : nullptr, "included from here");
}

void Renderer::visit(const Extends& node, Place) {
  const Value name = evaluate(node.name);
  if (run_.failing()) return;
  run_.at(node.name.place);
  if (instance_->parent != nullptr) {
    run_.fail("the template extends two others", "leave out all but one 'extends'");
    return;
  }
  const Template* parent = find_template(name, Missing::is_error);
  muted_ = true;  // without its parent, a template shows nothing
  if (parent == nullptr) return;
  add_blocks(*instance_, *parent);
  instance_->parent = parent;
  instance_->extended_at = node.name.place;
}

void Renderer::visit(const BlockStatement& node, Place place) {
  if (muted_) return;
  const auto chain =
      std::find_if(instance_->blocks.begin(), instance_->blocks.end(),
                   [&](const BlockChain& candidate) { return candidate.name == node.name; });
  if (node.required && chain->levels.size() == 1) {
    run_.at(place);
    run_.fail(fmt::format("the block '{}' is required", *node.name),
              "the template that extends this one must have it");
    return;
  }
  run_.at(place);
  run_block(*instance_, *chain, 0, node.scoped ? scope_ : instance_->top);
}

void Renderer::run_block(Instance& instance, const BlockChain& chain, std::size_t level,
                         Scope* outer) {
  Instance* const outer_instance = std::exchange(instance_, &instance);
  in_scope(new_scope(outer), [&] {
    if (level + 1 < chain.levels.size())
      set_name(names_.super, Value::object(run_.memory().make(
                                 Block{{Kind::block}, &instance, chain.name, level + 1})));
    const BlockLevel shown = chain.levels[level];
    in_frame(*shown.source, "shown from here", [&] { execute(shown.block->body); });
  });
  instance_ = outer_instance;
}

Value Renderer::import_module(const Expression& expression, bool with_context) {
  const Value name = evaluate(expression);
  if (run_.failing()) return run_.silent();
  run_.at(expression.place);
  const Template* found = find_template(name, Missing::is_error);
  if (found == nullptr) return run_.silent();
  Scope* top = nullptr;
  capture(
      [&] { top = run_template(*found, with_context ? scope_ : nullptr, "imported from here"); });
  return Value::object(run_.memory().make(Module{{Kind::module}, top, found}));
}

void Renderer::visit(const Import& node, Place) {
  set_name(node.target, import_module(node.name, node.with_context), true);
}

void Renderer::visit(const FromImport& node, Place) {
  const Value module = import_module(node.name, node.with_context);
  for (const ImportedName& name : node.names) {
    run_.at(name.place);
    set_name(name.alias, run_.failing() ? run_.silent() : run_.attribute(module, *name.name), true);
  }
}

}  // namespace fieldguide::jinja
