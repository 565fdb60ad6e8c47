// Functions and filters that the program gives to templates: t, asset, url, icon, date.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "template/context.hpp"
#include "template/json.hpp"
#include "template/value.hpp"

namespace fieldguide {

/// A call from a template, its arguments evaluated and put in the order of the declaration.
struct HostCall {
  /// One for each declared parameter, defaults filled in; the first of a filter is what stands left
  /// of "|".
  std::span<const jinja::Value> arguments;
  /// What "*rest" took.
  std::span<const jinja::Value> rest;
  /// What "**named" took, in the order of the call.
  std::span<const jinja::NamedArgument> named;
  /// What the template that calls can see.
  const Context& context;
};

/// Why a call cannot be answered; becomes a diagnostic (FG0508) at the place of the call.
struct HostError {
  std::string message;
  std::string hint;
};

/// A plain text, or any value: `markup()` for HTML.
using HostResult = std::variant<std::string, Json, HostError>;

/// One function or filter, with what the handbook says about it.
struct HostFunction {
  std::string name;
  /// As in a macro: `key, count=none, **values`. Defaults are literals.
  std::string parameters;
  std::string meaning;
  /// Must be callable from several threads at once.
  std::function<HostResult(const HostCall&)> run;
};

struct Host {
  std::vector<HostFunction> functions;
  std::vector<HostFunction> filters;
};

}  // namespace fieldguide
