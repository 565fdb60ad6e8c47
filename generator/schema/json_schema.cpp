// Writes declared shapes as JSON Schema.
#include "schema/json_schema.hpp"

#include <map>
#include <vector>

#include <nlohmann/json.hpp>

namespace fieldguide {
namespace {

using Json = nlohmann::ordered_json;

/// "text value" → "text-value".
std::string definition_name(const Shape& shape) {
  std::string name = shape.name;
  for (char& c : name)
    if (c == ' ') c = '-';
  return name;
}

/// Writes one shape and remembers which others it needs.
class SchemaWriter {
 public:
  Json write_file(const std::string& title, const Type& type) {
    Json file = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}};
    file.update(write_type(type));
    for (std::size_t done = 0; done < wanted_.size(); ++done)
      file["$defs"][definition_name(*wanted_[done])] = write_shape(*wanted_[done]);
    return file;
  }

 private:
  Json write_shape(const Shape& shape) {
    Json json = {{"description", shape.meaning}, {"type", "object"}};
    for (const FieldInfo& field : shape.fields)
      json["properties"][field.name] = write_field(field);
    for (const FieldInfo& field : shape.fields)
      if (field.required) json["required"].push_back(field.name);
    for (const Rule& rule : shape.rules)
      json[rule_word(rule)] = write_rule(rule);
    json["additionalProperties"] = !shape.other_keys.empty();
    return json;
  }

  Json write_field(const FieldInfo& field) {
    Json json = write_type(field.type);
    json["description"] = field.meaning;
    return json;
  }

  static std::string rule_word(const Rule& rule) {
    return rule.count == Rule::Count::exactly_one ? "oneOf" : "anyOf";
  }

  static Json write_rule(const Rule& rule) {
    Json alternatives = Json::array();
    for (const std::string& field : rule.fields)
      alternatives.push_back({{"required", {field}}});
    return alternatives;
  }

  Json write_type(const Type& type) {
    switch (type.kind) {
      case Type::Kind::choice:
        return {{"enum", type.choices}};
      case Type::Kind::list:
        return {{"type", "array"}, {"items", write_type(type.parts.front())}};
      case Type::Kind::map:
        return {{"$ref", "#/$defs/" + want(*type.shape)}};
      case Type::Kind::either:
        return {{"anyOf", write_parts(type.parts)}};
      default:
        return write_scalar(type.kind);
    }
  }

  Json write_parts(const std::vector<Type>& parts) {
    Json all = Json::array();
    for (const Type& part : parts)
      all.push_back(write_type(part));
    return all;
  }

  static Json write_scalar(Type::Kind kind) {
    using Kind = Type::Kind;
    switch (kind) {
      case Kind::any:
        return Json::object();
      case Kind::integer:
        return {{"type", "integer"}};
      case Kind::number:
        return {{"type", "number"}};
      case Kind::boolean:
        return {{"type", "boolean"}};
      case Kind::date:
        return {{"type", "string"}, {"format", "date"}};
      case Kind::id:
        return {{"type", "string"}, {"pattern", "^[a-z0-9][a-z0-9-]{0,63}$"}};
      case Kind::url:
        return {{"type", "string"},
                {"pattern", "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)"}};
      case Kind::colour:
        return {{"type", "string"}, {"pattern", "^#[0-9A-Fa-f]{6}$"}};
      case Kind::language:
        return {{"type", "string"}, {"pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}};
      // YAML's plain 2026 is a text where a text is wanted.
      case Kind::text:
        return {{"type", {"string", "number", "boolean"}}};
      default:
        return {{"type", "string"}};
    }
  }

  std::string want(const Shape& shape) {
    std::string name = definition_name(shape);
    if (known_.emplace(name, &shape).second) wanted_.push_back(&shape);
    return name;
  }

  std::map<std::string, const Shape*> known_;
  std::vector<const Shape*> wanted_;  ///< In order of first use.
};

}  // namespace

std::string json_schema(const std::string& title, const Type& type) {
  return SchemaWriter().write_file(title, type).dump(2) + "\n";
}

}  // namespace fieldguide
