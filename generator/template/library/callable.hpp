// Filters, tests and functions, built in or of the host: one shape for all.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "template/value.hpp"

namespace fieldguide::jinja {

class Run;

/// Arguments of a call, put in the order of the declared parameters.
struct Bound {
  std::span<const Value>
      values;  ///< One for each parameter; a filter's or test's input comes first.
  std::span<const Value> rest;
  std::span<const NamedArgument> named;

  const Value& operator[](std::size_t index) const { return values[index]; }
};

/// Whether a filter or test may be given an undefined value as its input.
enum class Undefinedness : std::uint8_t { refused, accepted };

/// What a call has to say for itself in the handbook, and what it does.
struct Declaration {
  std::string_view name;
  /// As in a macro: `length=255, killwords=false`; the input of filters and tests comes first and
  /// is left out of the handbook. `*rest` and `**named` take all that is left.
  std::string_view parameters;
  std::string_view meaning;
  /// A template and its output.
  std::string_view example;
  std::string_view result;
  Value (*run)(Run&, const Bound&);
  Undefinedness undefined = Undefinedness::refused;
};

/// The declared parameters, read from their text.
struct Signature {
  struct Parameter {
    std::string name;
    std::optional<Value> fallback;  ///< Absent when the argument must be given.
  };
  std::vector<Parameter> parameters;
  bool rest = false;
  bool named = false;
};

/// Reads `text` ("key, count=none, **values"). It is ours: a malformed one is a failed assertion.
Signature parse_signature(std::string_view text);

/// What a call does: may call `Run::fail`.
using Action = std::function<Value(Run&, const Bound&)>;

/// A filter, test or function, ready to be called.
struct Callable {
  std::string name;
  std::string_view noun;  ///< "filter", "test" or "function", for messages.
  Signature signature;
  Undefinedness undefined = Undefinedness::refused;
  Action run;
};

}  // namespace fieldguide::jinja
