// Says types in words.
#include "schema/type.hpp"

#include <fmt/format.h>

namespace fieldguide {
namespace {

struct Words {
  std::string_view one, many;
};

Words words_of(Type::Kind kind) {
  switch (kind) {
    case Type::Kind::text:
      return {"a text", "texts"};
    case Type::Kind::markdown:
      return {"a Markdown text", "Markdown texts"};
    case Type::Kind::integer:
      return {"a whole number", "whole numbers"};
    case Type::Kind::number:
      return {"a number", "numbers"};
    case Type::Kind::boolean:
      return {"true or false", "true or false"};
    case Type::Kind::date:
      return {"a date", "dates"};
    case Type::Kind::id:
      return {"an id", "ids"};
    case Type::Kind::url:
      return {"a URL", "URLs"};
    case Type::Kind::colour:
      return {"a colour", "colours"};
    case Type::Kind::language:
      return {"a language tag", "language tags"};
    case Type::Kind::path:
      return {"a path", "paths"};
    default:
      return {"a value", "values"};
  }
}

/// The forms of an `either` that messages name: a map is the long form of something, if there is
/// another.
std::vector<Type> named_parts(const Type& type) {
  std::vector<Type> parts;
  for (const Type& part : type.parts)
    if (part.kind != Type::Kind::map) parts.push_back(part);
  return parts.empty() ? type.parts : parts;
}

std::string describe_many(const Type& type) {
  if (type.kind == Type::Kind::map) return "maps";
  if (type.kind == Type::Kind::choice) return join_quoted(type.choices);
  if (type.kind == Type::Kind::list)
    return fmt::format("lists of {}", describe_many(type.parts.front()));
  if (type.kind != Type::Kind::either) return std::string(words_of(type.kind).many);
  std::string all;
  for (const Type& part : named_parts(type))
    all += (all.empty() ? "" : " or ") + describe_many(part);
  return all;
}

}  // namespace

const FieldInfo* Shape::find(std::string_view field) const {
  for (const FieldInfo& info : fields)
    if (info.name == field) return &info;
  return nullptr;
}

std::string describe(const Type& type) {
  if (type.kind == Type::Kind::map) return "a map";
  if (type.kind == Type::Kind::choice) return join_quoted(type.choices);
  if (type.kind == Type::Kind::list)
    return fmt::format("a list of {}", describe_many(type.parts.front()));
  if (type.kind != Type::Kind::either) return std::string(words_of(type.kind).one);
  std::string all;
  for (const Type& part : named_parts(type))
    all += (all.empty() ? "" : " or ") + describe(part);
  return all;
}

std::string join_quoted(const std::vector<std::string>& words, std::string_view last_separator) {
  std::string all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) all += i + 1 == words.size() ? last_separator : std::string_view(", ");
    all += fmt::format("'{}'", words[i]);
  }
  return all;
}

}  // namespace fieldguide
