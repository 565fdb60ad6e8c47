// Values that only templates make: undefined values, macros, loops, namespaces, blocks.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "template/syntax/ast.hpp"
#include "template/value.hpp"

namespace fieldguide {
struct Context;
}  // namespace fieldguide

namespace fieldguide::jinja {

struct Callable;
struct Instance;
struct Scope;

/// Why there is no value. What can be done with it: `is defined`, the filter `default`.
struct Undefined {
  enum class Why : std::uint8_t {
    name,       ///< No such name in scope.
    attribute,  ///< No such key in `owner`.
    item,       ///< No such index in `owner`.
    other,      ///< `message` says it.
    no_else,    ///< An inline `if` without `else`: prints as nothing, unlike the others.
    reported,   ///< A mistake has been reported already; whatever uses the value stays silent.
  };
  Why why = Why::other;
  std::string_view name;        ///< The name, key or index that was sought.
  std::string_view message;     ///< For Why::other.
  std::string_view owner_text;  ///< How the template writes `owner`; may be empty.
  Value owner;
  const Scope* scope = nullptr;      ///< For Why::name: where it was sought.
  const Template* source = nullptr;  ///< Where the template names it.
  Place place;
};

/// A name and its value in a scope, or in a namespace.
struct Binding {
  Name name = nullptr;
  Value value;
  bool imported = false;  ///< Not handed on by a module.
  Binding* next = nullptr;
};

/// Names that a template has set, innermost first.
struct Scope {
  Scope* outer = nullptr;
  Binding* first = nullptr;
  /// Of the outermost scope only: where names are sought that no scope has.
  const Context* context = nullptr;
};

struct Function : Object {
  const Callable* callable = nullptr;
};

struct Macro : Object {
  const MacroStatement* statement = nullptr;
  const Template* source = nullptr;
  Scope* scope = nullptr;  ///< Where it was defined; its body sees these names.
  Instance* instance = nullptr;
};

struct Loop : Object {
  std::span<const Value> items;
  std::size_t index = 0;
  int depth = 0;
  const For* statement = nullptr;
  const Template* source = nullptr;
  Scope* scope = nullptr;  ///< Around the loop, for recursion.
  Instance* instance = nullptr;
  std::span<const Value> changed;  ///< Arguments of the last `loop.changed`.
  bool changed_called = false;
};

struct LoopMethod : Object {
  enum class Which : std::uint8_t { cycle, changed };
  Which which{};
  Loop* loop = nullptr;
};

struct Module : Object {
  Scope* scope = nullptr;
  const Template* source = nullptr;
};

struct Namespace : Object {
  struct Item {
    std::string_view name;
    Value value;
    Item* next = nullptr;
  };
  Item* first = nullptr;
};

/// `self`: the blocks of a page by name.
struct Blocks : Object {
  Instance* instance = nullptr;
};

/// One block, as `self.name` or `super` refers to it.
struct Block : Object {
  Instance* instance = nullptr;
  Name name = nullptr;
  std::size_t level = 0;  ///< 0 is the innermost template's.
};

}  // namespace fieldguide::jinja
