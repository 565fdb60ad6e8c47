// What an expression of a template yields: 16 bytes that refer to a context, to the template's text
// or to the render's memory. Semantics are Python's, as in Jinja2.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "template/json_type.hpp"

namespace fieldguide::jinja {

enum class Kind : std::uint8_t {
  undefined,
  none,
  boolean,
  integer,
  floating,
  string,
  list,
  map,
  // Objects: what only templates make, see objects.hpp.
  macro,
  function,
  loop,
  loop_method,
  module,
  namespace_object,
  blocks,
  block,
};

/// Whether a string is HTML already (Jinja2's Markup).
enum class Safety : std::uint8_t { plain, safe };

/// Lists that Python tells apart: `[1]` is not `(1,)`; a group of `groupby` has names for its two
/// items.
enum class Sequence : std::uint8_t { list, tuple, group };

struct Undefined;
struct Entry;

/// Base of everything that only templates make.
struct Object {
  Kind kind;
};

/// A value. Copying is cheap and never copies what it refers to.
class Value {
 public:
  Value() : kind_(Kind::none), flag_(0), from_json_(false), size_(0), integer_(0) {}

  /// Refers to `json`, which must outlive the value.
  static Value of(const Json& json);
  static Value boolean(bool value);
  static Value integer(std::int64_t value);
  static Value floating(double value);
  /// Refers to `text`, which must outlive the value.
  static Value string(std::string_view text, Safety safety = Safety::plain);
  static Value list(std::span<const Value> items, Sequence sequence = Sequence::list);
  static Value map(std::span<const Entry> entries);
  static Value undefined(const Undefined* why);
  static Value object(const Object* object);

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is_undefined() const { return kind_ == Kind::undefined; }
  [[nodiscard]] bool is_none() const { return kind_ == Kind::none; }
  [[nodiscard]] bool is_string() const { return kind_ == Kind::string; }
  [[nodiscard]] bool is_safe() const { return is_string() && flag_ != 0; }
  [[nodiscard]] bool is_list() const { return kind_ == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind_ == Kind::map; }
  /// Whether it counts as a whole number: Python's True is 1.
  [[nodiscard]] bool is_integral() const {
    return kind_ == Kind::integer || kind_ == Kind::boolean;
  }
  [[nodiscard]] bool is_number() const { return is_integral() || kind_ == Kind::floating; }
  [[nodiscard]] bool is_object() const { return kind_ >= Kind::macro; }

  // Each of these may be asked of its own kinds only.
  [[nodiscard]] bool as_boolean() const { return integer_ != 0; }
  [[nodiscard]] std::int64_t as_integer() const { return integer_; }
  /// Of any number.
  [[nodiscard]] double as_double() const;
  [[nodiscard]] std::string_view text() const { return {text_, size_}; }
  [[nodiscard]] Safety safety() const { return flag_ != 0 ? Safety::safe : Safety::plain; }
  [[nodiscard]] Sequence sequence() const { return static_cast<Sequence>(flag_); }
  [[nodiscard]] const Undefined& why() const { return *undefined_; }
  template <class T>
  [[nodiscard]] T& as() const {
    return const_cast<T&>(static_cast<const T&>(*object_));
  }

  /// Items of a list, entries of a map; bytes of a string.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Item of a list, `index` below `size()`.
  [[nodiscard]] Value item(std::size_t index) const;
  /// Key and value of a map, `index` below `size()`.
  [[nodiscard]] std::pair<Value, Value> entry(std::size_t index) const;
  /// The value of a key in a map.
  [[nodiscard]] std::optional<Value> find(std::string_view key) const;

  /// A copy as JSON: tuples become lists, keys that are no strings their text; none for objects.
  [[nodiscard]] Json to_json() const;

 private:
  explicit Value(Kind kind) : Value() { kind_ = kind; }

  Kind kind_;
  std::uint8_t flag_;  ///< Safety of strings, Sequence of lists.
  bool from_json_;     ///< Lists and maps: `json_` rather than `items_` or `entries_`.
  std::uint32_t size_;
  union {
    std::int64_t integer_;
    double floating_;
    const char* text_;
    const Value* items_;
    const Entry* entries_;
    const Json* json_;
    const Undefined* undefined_;
    const Object* object_;
  };
};

/// Key and value of a map that a template made.
struct Entry {
  Value key;
  Value value;
};

/// An argument that was given by name.
struct NamedArgument {
  std::string_view name;
  Value value;
};

/// What messages call a value: "a list", "none", "a macro".
std::string_view kind_name(const Value& value);

}  // namespace fieldguide::jinja
