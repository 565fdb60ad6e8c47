// The semantics of flowDb.ts: ids, edge numbering, who owns a node, what overrides what.
#include "diagram/parser/builder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "diagram/label/sanitize_html.hpp"
#include "diagram/parser/metadata.hpp"
#include "diagram/parser/sanitize_url.hpp"
#include "diagram/parser/shapes.hpp"
#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr int maximum_length = 10;

/// A label's text as mermaid keeps it: trimmed, sanitised, without quotes around it.
std::string clean_label(std::string_view text) {
  std::string clean = sanitize_html(trim_white_space(text));
  if (clean.size() >= 2 && clean.front() == '"' && clean.back() == '"')
    clean = clean.substr(1, clean.size() - 2);
  return clean;
}

bool has_white_space(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); next_code_point(text, at))
    if (white_space_length(text, at) > 0) return true;
  return false;
}

LabelKind metadata_label_kind(const Metadata* kind) {
  if (kind && kind->text == "string") return LabelKind::string;
  if (kind && kind->text == "text") return LabelKind::text;
  return LabelKind::markdown;
}

std::optional<double> number_of(const Metadata& data, std::string_view key) {
  const Metadata* value = data.find(key);
  if (!value || !value->truthy()) return std::nullopt;
  if (value->kind == Metadata::Kind::number) return value->number;
  Metadata::Kind kind = value->kind;
  MetadataError ignored;
  if (kind == Metadata::Kind::string)
    if (auto parsed = parse_metadata(value->text, ignored);
        parsed && parsed->kind == Metadata::Kind::number)
      return parsed->number;
  return std::nullopt;
}

void set_text(const Metadata& data, std::string_view key, std::string& into) {
  const Metadata* value = data.find(key);
  if (value && value->truthy()) into = value->text;
}

/// An icon or image without a label of its own does not show its id.
void drop_implied_label(Vertex& vertex, const Metadata& data) {
  const Metadata* label = data.find("label");
  if ((!label || trim_white_space(label->text).empty()) && vertex.label.text == vertex.id)
    vertex.label.text.clear();
}

void append_unique(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

}  // namespace

Builder::Builder(const ParseOptions& options, Settings settings) : options_(options) {
  chart_.settings = std::move(settings);
}

void Builder::fail(std::string message, std::string hint, std::size_t at, std::size_t length) {
  if (!problem_) problem_ = Problem{std::move(message), std::move(hint), at, length};
}

void Builder::set_direction(std::string_view word) {
  std::string direction(trim_white_space(word));
  if (direction.find('<') != std::string::npos) direction = "RL";
  if (direction.find('^') != std::string::npos) direction = "BT";
  if (direction.find('>') != std::string::npos) direction = "LR";
  if (direction.find('v') != std::string::npos) direction = "TB";
  chart_.direction = direction == "TD" ? "TB" : direction;
}

Vertex& Builder::vertex(const std::string& id, std::size_t at) {
  auto [found, added] = vertex_index_.try_emplace(id, chart_.vertices.size());
  if (added) {
    chart_.vertices.emplace_back();
    chart_.vertices.back().id = id;
    chart_.vertices.back().label.text = id;
    chart_.vertices.back().at = at;
  }
  return chart_.vertices[found->second];
}

Edge* Builder::find_edge(std::string_view id) {
  auto found = std::find_if(chart_.edges.begin(), chart_.edges.end(),
                            [&](const Edge& edge) { return edge.id == id; });
  return found == chart_.edges.end() ? nullptr : &*found;
}

Subgraph* Builder::find_subgraph(std::string_view id) {
  auto found = subgraph_index_.find(id);
  return found == subgraph_index_.end() ? nullptr : &chart_.subgraphs[found->second];
}

void Builder::add_vertex(const std::string& id, std::size_t at, const Label* label,
                         std::string_view shape) {
  if (trim_white_space(id).empty() || find_edge(id)) return;
  Vertex& node = vertex(id, at);
  if (label) node.label = {clean_label(label->text), label->kind};
  if (!shape.empty()) node.shape = shape;
}

void Builder::add_property(const std::string& id, std::string key, std::string value) {
  if (auto found = vertex_index_.find(id); found != vertex_index_.end())
    chart_.vertices[found->second].props.emplace_back(std::move(key), std::move(value));
}

void Builder::add_styles(const std::string& id, const std::vector<std::string>& styles,
                         std::size_t at) {
  if (trim_white_space(id).empty() || find_edge(id)) return;
  Vertex& node = vertex(id, at);
  node.styles.insert(node.styles.end(), styles.begin(), styles.end());
}

void Builder::add_metadata(const std::string& id, const std::string& metadata, std::size_t at) {
  if (trim_white_space(id).empty()) return;
  bool one_line = metadata.find('\n') == std::string::npos;
  MetadataError error;
  auto data = parse_metadata(one_line ? "{\n" + metadata + "\n}" : metadata + "\n", error);
  if (!data) {
    fail(fmt::format("the settings of '{}' cannot be read: {}", id, error.message),
         "write them as '@{ shape: rect, label: \"text\" }'", at);
    return;
  }
  if (Subgraph* subgraph = find_subgraph(id)) {
    for (const auto& [key, value] : data->entries)
      subgraph->metadata.emplace_back(key, value.text);
    return;
  }
  if (Edge* edge = find_edge(id)) {
    if (const Metadata* animate = data->find("animate")) edge->animate = animate->truthy();
    if (const Metadata* animation = data->find("animation")) edge->animation = animation->text;
    if (const Metadata* curve = data->find("curve")) edge->curve = curve->text;
    return;
  }
  apply_to_vertex(id, *data, at);
}

void Builder::apply_to_vertex(const std::string& id, const Metadata& data, std::size_t at) {
  Vertex& node = vertex(id, at);
  if (const Metadata* shape = data.find("shape"); shape && shape->truthy()) {
    bool lower_case =
        shape->text == to_lower_ascii(shape->text) && shape->text.find('_') == std::string::npos;
    if (!lower_case || !is_shape_name(shape->text)) {
      std::string lower = to_lower_ascii(shape->text);
      fail(fmt::format("there is no shape '{}'", shape->text),
           is_shape_name(lower) ? fmt::format("names of shapes are lower case: '{}'", lower)
                                : did_you_mean(lower, documented_shape_names()),
           at);
      return;
    }
    node.shape = shape->text;
  }
  if (const Metadata* label = data.find("label"); label && label->truthy())
    node.label = {label->text, metadata_label_kind(data.find("labelType"))};
  set_text(data, "icon", node.icon);
  set_text(data, "img", node.image);
  if (!node.icon.empty() || !node.image.empty()) drop_implied_label(node, data);
  set_text(data, "form", node.form);
  set_text(data, "pos", node.position);
  set_text(data, "constraint", node.constraint);
  if (auto width = number_of(data, "w")) node.asset_width = width;
  if (auto height = number_of(data, "h")) node.asset_height = height;
}

void Builder::add_links(const std::vector<std::string>& starts,
                        const std::vector<std::string>& ends, const LinkToken& link) {
  std::string id = link.id;
  if (std::size_t sign = id.find('@'); sign != std::string::npos) id.erase(sign, 1);
  for (const std::string& start : starts)
    for (const std::string& end : ends) {
      if (problem_) return;
      bool named = start == starts.back() && end == ends.front();
      add_link(start, end, link, named ? id : std::string());
    }
}

void Builder::add_link(const std::string& start, const std::string& end, const LinkToken& link,
                       std::string id) {
  if (chart_.edges.size() >= options_.maximum_edges)
    return fail(fmt::format("the flowchart has more than {} connections", options_.maximum_edges),
                "split it into several diagrams", link.at);
  Edge edge;
  edge.start = start;
  edge.end = end;
  edge.at = link.at;
  edge.type = link.type;
  edge.stroke = link.stroke;
  if (link.length) edge.length = std::min(*link.length, maximum_length);
  edge.curve = chart_.default_curve;
  if (link.label) {
    edge.label = {clean_label(link.label->text), link.label->kind};
    edge.labelled = !edge.label.text.empty();
  }
  if (!id.empty() && !find_edge(id)) {
    edge.id = std::move(id);
    edge.user_id = true;
  } else {
    auto same = std::count_if(chart_.edges.begin(), chart_.edges.end(), [&](const Edge& other) {
      return other.start == start && other.end == end;
    });
    edge.id = fmt::format("L_{}_{}_{}", start, end, same == 0 ? 0 : same + 1);
  }
  chart_.edges.push_back(std::move(edge));
}

std::string Builder::add_subgraph(const Label& id, const Label* title, const SubgraphBody& body,
                                  std::size_t at) {
  Subgraph subgraph;
  subgraph.at = at;
  bool nameless = !title && has_white_space(id.text);
  subgraph.id = nameless ? fmt::format("subGraph{}", subgraph_count_)
                         : std::string(trim_white_space(id.text));
  ++subgraph_count_;
  const Label& shown = title ? *title : id;
  subgraph.title = {std::string(trim_white_space(sanitize_html(shown.text))), shown.kind};
  subgraph.direction = body.direction;
  if (subgraph.direction.empty() && chart_.settings.inherit_direction)
    subgraph.direction = chart_.direction;
  for (const std::string& member : body.members) {
    if (trim_white_space(member).empty() || owned_.count(member) > 0 || member == subgraph.id)
      continue;
    append_unique(subgraph.members, member);
  }
  owned_.insert(subgraph.members.begin(), subgraph.members.end());
  std::string used_id = subgraph.id;
  if (Subgraph* existing = find_subgraph(used_id)) {
    existing->members.insert(existing->members.end(), subgraph.members.begin(),
                             subgraph.members.end());
  } else {
    subgraph_index_.emplace(used_id, chart_.subgraphs.size());
    chart_.subgraphs.push_back(std::move(subgraph));
  }
  return used_id;
}

void Builder::add_class_def(std::string_view names, const std::vector<std::string>& styles) {
  // A comma separates declarations unless a backslash stands in front of it.
  std::vector<std::string> declarations(1);
  for (std::size_t i = 0; i < styles.size(); ++i) {
    if (i > 0) {
      bool escaped = !declarations.back().empty() && declarations.back().back() == '\\';
      if (escaped) {
        declarations.back().back() = ',';
      } else {
        declarations.emplace_back();
      }
    }
    declarations.back() += styles[i];
  }
  for (std::string_view name : split(names, ',')) {
    auto found = std::find_if(chart_.class_defs.begin(), chart_.class_defs.end(),
                              [&](const ClassDef& def) { return def.name == name; });
    if (found == chart_.class_defs.end())
      found = chart_.class_defs.insert(found, ClassDef{std::string(name), {}});
    found->styles.insert(found->styles.end(), declarations.begin(), declarations.end());
  }
}

void Builder::set_class(std::string_view ids, const std::string& name) {
  for (std::string_view id : split(ids, ',')) {
    if (auto found = vertex_index_.find(id); found != vertex_index_.end())
      chart_.vertices[found->second].classes.push_back(name);
    if (Edge* edge = find_edge(id)) edge->classes.push_back(name);
    if (Subgraph* subgraph = find_subgraph(id)) subgraph->classes.push_back(name);
  }
}

void Builder::set_link(std::string_view ids, std::string_view url, const std::string& target,
                       std::size_t at) {
  std::string_view trimmed = trim_white_space(url);
  for (std::string_view id : split(ids, ',')) {
    auto found = vertex_index_.find(id);
    if (found == vertex_index_.end()) continue;
    Vertex& node = chart_.vertices[found->second];
    node.link.reset();
    if (!trimmed.empty())
      node.link = options_.keep_unsafe_links ? std::string(trimmed) : sanitize_url(trimmed);
    node.link_target = target;
    node.link_at = at;
  }
  set_class(ids, "clickable");
}

void Builder::set_tooltip(std::string_view ids, std::string_view tooltip) {
  for (std::string_view id : split(ids, ','))
    tooltips_[std::string(id)] = sanitize_html(tooltip);
}

Edge* Builder::edge_at(const std::string& position, std::size_t at) {
  bool canonical = position.size() <= 4 && (position == "0" || position.front() != '0');
  std::size_t index =
      canonical ? static_cast<std::size_t>(std::stoul(position)) : chart_.edges.size();
  if (index < chart_.edges.size()) return &chart_.edges[index];
  fail(fmt::format("there is no connection {} to style", position),
       chart_.edges.empty()
           ? std::string("'linkStyle' comes after the connections it styles")
           : fmt::format("connections are numbered from 0 to {}, in the order written before "
                         "this statement",
                         chart_.edges.size() - 1),
       at, position.size());
  return nullptr;
}

void Builder::style_link(const std::string& position, std::vector<std::string> styles,
                         std::size_t at) {
  if (position == "default") {
    chart_.default_edge_style = std::move(styles);
  } else if (Edge* edge = edge_at(position, at)) {
    edge->style = std::move(styles);
    bool filled = std::any_of(edge->style.begin(), edge->style.end(),
                              [](const std::string& style) { return style.rfind("fill", 0) == 0; });
    if (!edge->style.empty() && !filled) edge->style.emplace_back("fill:none");
  }
}

void Builder::curve_link(const std::string& position, const std::string& curve, std::size_t at) {
  if (position == "default") {
    chart_.default_curve = curve;
  } else if (Edge* edge = edge_at(position, at)) {
    edge->curve = curve;
  }
}

Flowchart Builder::take() {
  for (Vertex& node : chart_.vertices) {
    if (auto found = tooltips_.find(node.id); found != tooltips_.end())
      node.tooltip = found->second;
    for (std::string* text : {&node.id, &node.label.text, &node.tooltip})
      *text = decode_entity_placeholders(*text);
    if (node.link) node.link = decode_entity_placeholders(*node.link);
  }
  for (Edge& edge : chart_.edges)
    for (std::string* text : {&edge.id, &edge.start, &edge.end, &edge.label.text})
      *text = decode_entity_placeholders(*text);
  for (Subgraph& subgraph : chart_.subgraphs)
    subgraph.title.text = decode_entity_placeholders(subgraph.title.text);
  chart_.accessible_title = decode_entity_placeholders(chart_.accessible_title);
  chart_.accessible_description = decode_entity_placeholders(chart_.accessible_description);
  return std::move(chart_);
}

}  // namespace fieldguide::flowchart
