// Writes declared shapes as Markdown tables.
#include "schema/document.hpp"

#include <fmt/format.h>

namespace fieldguide {
namespace {

/// Text for a cell of a table: pipes would end it.
std::string escape_cell(std::string_view text) {
  std::string escaped;
  for (char c : text) {
    if (c == '|') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string code(std::string_view text) {
  return fmt::format("`{}`", text);
}

std::string anchor_of(const Shape& shape) {
  std::string anchor = shape.name;
  for (char& c : anchor)
    if (c == ' ') c = '-';
  return anchor;
}

std::string join(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts)
    all += (all.empty() ? "" : " or ") + part;
  return all;
}

std::string value_of(const Type& type) {
  std::vector<std::string> parts;
  switch (type.kind) {
    case Type::Kind::map:
      return fmt::format("map: [{}](#{})", type.shape->name, anchor_of(*type.shape));
    case Type::Kind::list:
      return fmt::format("list of {}", value_of(type.parts.front()));
    case Type::Kind::choice:
      for (const std::string& choice : type.choices)
        parts.push_back(code(choice));
      return join(parts);
    case Type::Kind::either:
      for (const Type& part : type.parts)
        parts.push_back(value_of(part));
      return join(parts);
    default:
      return describe(type);
  }
}

std::string row_of(const FieldInfo& field) {
  return fmt::format("| {}{} | {} | {} | {} |\n", code(field.name),
                     field.required ? " (required)" : "", escape_cell(value_of(field.type)),
                     escape_cell(field.meaning), escape_cell(code(field.example)));
}

std::string sentence_of(const Rule& rule) {
  std::vector<std::string> names;
  for (const std::string& field : rule.fields)
    names.push_back(code(field));
  return fmt::format("\n{} of {} must be there.\n",
                     rule.count == Rule::Count::exactly_one ? "Exactly one" : "At least one",
                     join(names));
}

}  // namespace

std::string document_shape(const Shape& shape) {
  std::string page = "| Key | Value | Meaning | Example |\n| --- | --- | --- | --- |\n";
  for (const FieldInfo& field : shape.fields)
    page += row_of(field);
  for (const Rule& rule : shape.rules)
    page += sentence_of(rule);
  if (!shape.other_keys.empty()) page += fmt::format("\nAny other key: {}.\n", shape.other_keys);
  return page;
}

}  // namespace fieldguide
