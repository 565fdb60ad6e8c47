// Writes a Flowchart in the shape that mermaid's own database has when dumped.
#include "diagram/json.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

#include "diagram/label/lines.hpp"

namespace fieldguide::flowchart {
namespace {

using Json = nlohmann::ordered_json;

const char* kind_name(LabelKind kind) {
  switch (kind) {
    case LabelKind::text:
      return "text";
    case LabelKind::string:
      return "string";
    case LabelKind::markdown:
      return "markdown";
  }
  return "text";
}

void put(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

void put(Json& object, const char* key, const std::vector<std::string>& values) {
  if (!values.empty()) object[key] = values;
}

void put(Json& object, const char* key, const std::optional<double>& value) {
  if (!value) return;
  if (*value == std::floor(*value)) {
    object[key] = static_cast<long long>(*value);
  } else {
    object[key] = *value;
  }
}

void put(Json& object, const char* key, const Properties& properties) {
  for (const auto& [name, value] : properties)
    object[key][name] = value;
}

Json vertex_json(const Vertex& vertex) {
  Json json;
  json["id"] = vertex.id;
  json["shape"] = vertex.shape.empty() ? "(default)" : vertex.shape;
  put(json, "text", vertex.label.text);
  json["lines"] = label_lines(vertex.label);
  json["labelType"] = kind_name(vertex.label.kind);
  put(json, "styles", vertex.styles);
  put(json, "classes", vertex.classes);
  if (vertex.link) json["link"] = *vertex.link;
  put(json, "linkTarget", vertex.link_target);
  put(json, "tooltip", vertex.tooltip);
  put(json, "props", vertex.props);
  put(json, "icon", vertex.icon);
  put(json, "form", vertex.form);
  put(json, "pos", vertex.position);
  put(json, "img", vertex.image);
  put(json, "constraint", vertex.constraint);
  put(json, "w", vertex.asset_width);
  put(json, "h", vertex.asset_height);
  return json;
}

Json edge_json(const Edge& edge) {
  Json json;
  json["id"] = edge.id;
  if (edge.user_id) json["userId"] = true;
  json["start"] = edge.start;
  json["end"] = edge.end;
  json["type"] = edge.type;
  json["stroke"] = edge.stroke;
  if (edge.length) json["length"] = *edge.length;
  if (edge.labelled) {
    json["text"] = edge.label.text;
    json["lines"] = label_lines(edge.label);
    json["labelType"] = kind_name(edge.label.kind);
  }
  put(json, "style", edge.style);
  put(json, "classes", edge.classes);
  put(json, "curve", edge.curve);
  if (edge.animate) json["animate"] = *edge.animate;
  put(json, "animation", edge.animation);
  return json;
}

Json subgraph_json(const Subgraph& subgraph) {
  Json json;
  json["id"] = subgraph.id;
  json["title"] = subgraph.title.text;
  json["labelType"] = kind_name(subgraph.title.kind);
  put(json, "nodes", subgraph.members);
  put(json, "dir", subgraph.direction);
  put(json, "classes", subgraph.classes);
  put(json, "metadata", subgraph.metadata);
  return json;
}

}  // namespace

std::string chart_to_json(const Flowchart& chart) {
  Json json;
  json["type"] = chart.keyword == "flowchart-elk" ? "flowchart-elk" : "flowchart-v2";
  json["direction"] = chart.direction;
  put(json, "accTitle", chart.accessible_title);
  put(json, "accDescr", chart.accessible_description);
  for (const Vertex& vertex : chart.vertices)
    json["vertices"].push_back(vertex_json(vertex));
  for (const Edge& edge : chart.edges)
    json["edges"].push_back(edge_json(edge));
  for (const Subgraph& subgraph : chart.subgraphs)
    json["subgraphs"].push_back(subgraph_json(subgraph));
  for (const ClassDef& def : chart.class_defs)
    json["classDefs"][def.name] = def.styles;
  put(json["edgeDefaults"], "style", chart.default_edge_style);
  put(json["edgeDefaults"], "curve", chart.default_curve);
  if (json["edgeDefaults"].is_null()) json.erase("edgeDefaults");
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fieldguide::flowchart
