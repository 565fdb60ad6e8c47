// What values a field takes, as data: messages, JSON Schema and the handbook are all made from it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fieldguide {

struct Shape;

struct Type {
  enum class Kind {
    any,       ///< Whatever YAML can hold.
    text,      ///< One line or several, shown as it is.
    markdown,  ///< Inline Markdown.
    integer,
    number,
    boolean,
    date,      ///< 2026-03-01
    id,        ///< `[a-z0-9][a-z0-9-]*`, at most 64 characters.
    url,       ///< http, https or mailto.
    colour,    ///< #rrggbb
    language,  ///< A BCP 47 tag.
    path,      ///< Of a file, relative, forward slashes.
    choice,    ///< One of `choices`.
    list,      ///< Of `parts[0]`.
    either,    ///< One of `parts`.
    map,       ///< Of the shape `shape`.
  };

  Kind kind = Kind::any;
  std::vector<std::string> choices;
  std::vector<Type> parts;
  const Shape* shape = nullptr;
};

/// A key of a map.
struct FieldInfo {
  std::string name;
  Type type;
  std::string meaning;  ///< A sentence without final stop, lower-case start: "the page's name".
  std::string example;  ///< As it is written in YAML.
  bool required = false;
};

/// How many of some keys must stand in a map.
struct Rule {
  enum class Count { exactly_one, at_least_one };
  Count count = Count::exactly_one;
  std::vector<std::string> fields;
};

/// The keys of one kind of map.
struct Shape {
  std::string name;     ///< "front matter", "role"
  std::string meaning;  ///< What it describes, a sentence with final stop.
  std::vector<FieldInfo> fields;
  std::vector<Rule> rules;
  std::string other_keys;  ///< What keys that are no field mean; empty: they are errors.

  [[nodiscard]] const FieldInfo* find(std::string_view field) const;
};

/// For messages: "a text", "a list of ids", "'text', 'list' or 'range'". Where a map is but the
/// long form of something, it is not named.
std::string describe(const Type& type);
/// "'a', 'b' or 'c'".
std::string join_quoted(const std::vector<std::string>& words,
                        std::string_view last_separator = " or ");

}  // namespace fieldguide
