// Data as an editor wrote it in YAML: a tree that remembers where each part stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide {

struct Value;
struct MapEntry;

/// A key of a map, with its own place: "unknown key" points at it.
struct Key {
  std::string name;
  Location at;
};

/// One node of a YAML document. Maps keep the order of the file.
struct Value {
  enum class Kind { null, scalar, list, map };

  Kind kind = Kind::null;
  /// Text of a scalar as YAML means it, unquoted and unfolded.
  std::string text;
  /// Whether a scalar was quoted or a block: a quoted "1" or "true" is a text, never a number.
  bool quoted = false;
  std::vector<Value> items;       ///< Of a list.
  std::vector<MapEntry> entries;  ///< Of a map; keys are unique.
  /// First character of the node. For a plain or quoted scalar on one line, `column` is that of the
  /// text's first character (behind the quote); for a block text ("|", ">") it is that of its first
  /// line.
  Location at;

  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  /// The value of `key` in a map; null when it is absent or this is no map.
  [[nodiscard]] const Value* find(std::string_view key) const;
};

/// A key of a map and its value.
struct MapEntry {
  Key key;
  Value value;
};

}  // namespace fieldguide
