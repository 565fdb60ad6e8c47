// From the author's flowchart to what is drawn.
#include "diagram/draw/picture.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

/// A vertex or subgraph in the order of the source.
struct Entry {
  const Vertex* vertex = nullptr;
  const Subgraph* subgraph = nullptr;
  std::size_t at = 0;
};

bool is_slug(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
  });
}

/// Gives a label the weight and slant that its style asks for.
void emphasise(std::vector<RichLine>& label, const Style& style) {
  for (RichLine& line : label)
    for (Run& run : line) {
      run.bold = run.bold || style.bold;
      run.italic = run.italic || style.italic;
    }
}

class PictureMaker {
 public:
  PictureMaker(const Flowchart& chart, std::vector<Remark>& remarks)
      : chart_(chart), remarks_(remarks) {
    for (const ClassDef& def : chart.class_defs)
      class_defs_[def.name] = &def;
    for (const Vertex& vertex : chart.vertices)
      vertices_[vertex.id] = &vertex;
    for (const Subgraph& subgraph : chart.subgraphs)
      subgraphs_[subgraph.id] = &subgraph;
    for (const Subgraph& subgraph : chart.subgraphs)
      for (const std::string& member : subgraph.members)
        holder_.emplace(member, &subgraph);
  }

  Picture run() {
    PictureItem root;
    root.group = true;
    root.direction = chart_.direction;
    picture_.items.push_back(root);
    collect_children();
    add_children(nullptr, 0);
    for (const Edge& edge : chart_.edges)
      add_link(edge);
    return std::move(picture_);
  }

 private:
  /// The subgraph that holds `id`; null at the top, and where subgraphs hold one another in a
  /// circle.
  [[nodiscard]] const Subgraph* holder(const std::string& id) const {
    auto found = holder_.find(id);
    if (found == holder_.end()) return nullptr;
    std::set<std::string> seen{id};
    for (const Subgraph* up = found->second; up;) {
      if (!seen.insert(up->id).second) return nullptr;
      auto next = holder_.find(up->id);
      up = next == holder_.end() ? nullptr : next->second;
    }
    return found->second;
  }

  void collect_children() {
    std::vector<Entry> entries;
    for (const Vertex& vertex : chart_.vertices)
      if (subgraphs_.count(vertex.id) == 0) entries.push_back({&vertex, nullptr, vertex.at});
    for (const Subgraph& subgraph : chart_.subgraphs)
      entries.push_back({nullptr, &subgraph, subgraph.at});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.at < b.at; });
    for (const Entry& entry : entries)
      children_[holder(entry.vertex ? entry.vertex->id : entry.subgraph->id)].push_back(entry);
  }

  [[nodiscard]] static bool collapsed(const Subgraph& subgraph) {
    return std::any_of(subgraph.metadata.begin(), subgraph.metadata.end(), [](const auto& entry) {
      return entry.first == "view" && entry.second == "collapsed";
    });
  }

  void add_children(const Subgraph* parent, int parent_item) {
    for (const Entry& entry : children_[parent]) {
      int item = static_cast<int>(picture_.items.size());
      if (entry.vertex) {
        picture_.items.push_back(make_node(*entry.vertex, parent_item));
        item_[entry.vertex->id] = item;
      } else {
        picture_.items.push_back(make_group(*entry.subgraph, parent_item));
        item_[entry.subgraph->id] = item;
        if (picture_.items[at(item)].group) {
          add_children(entry.subgraph, item);
        } else {
          hide_members(*entry.subgraph, item);
        }
      }
    }
  }

  /// Links to what a collapsed group holds go to the group.
  void hide_members(const Subgraph& subgraph, int item) {
    for (const Entry& entry : children_[&subgraph]) {
      item_[entry.vertex ? entry.vertex->id : entry.subgraph->id] = item;
      hidden_.insert(entry.vertex ? entry.vertex->id : entry.subgraph->id);
      if (entry.subgraph) hide_members(*entry.subgraph, item);
    }
  }

  [[nodiscard]] PictureItem make_node(const Vertex& vertex, int parent) {
    PictureItem item;
    item.parent = parent;
    item.id = vertex.id;
    item.label = rich_lines(vertex.label);
    if (item.label.empty() && !vertex.icon.empty())
      item.label = rich_lines({vertex.icon, LabelKind::text});
    item.outline = outline_of(vertex.shape);
    if (vertex.form == "circle") item.outline = Outline::circle;
    if (vertex.form == "rounded") item.outline = Outline::rounded;
    item.tooltip = vertex.tooltip;
    if (vertex.link && *vertex.link == "about:blank") {
      remarks_.push_back({Remark::Kind::link, vertex.id, vertex.link_at});
    } else if (vertex.link) {
      item.link = *vertex.link;
      item.link_at = vertex.link_at;
      item.link_target = vertex.link_target;
    }
    if (!vertex.image.empty()) remarks_.push_back({Remark::Kind::image, vertex.image, vertex.at});
    style_item(item, vertex.classes, &vertex.styles, vertex.at);
    return item;
  }

  [[nodiscard]] PictureItem make_group(const Subgraph& subgraph, int parent) {
    PictureItem item;
    item.group = !collapsed(subgraph) && !children_[&subgraph].empty();
    item.parent = parent;
    item.id = subgraph.id;
    item.label = rich_lines(subgraph.title);
    item.own_direction = !subgraph.direction.empty();
    item.direction = item.own_direction ? subgraph.direction : picture_.items[at(parent)].direction;
    if (!item.group)
      item.outline = collapsed(subgraph) ? Outline::stacked_rectangle : Outline::rounded;
    auto twin = vertices_.find(subgraph.id);
    style_item(item, subgraph.classes, twin == vertices_.end() ? nullptr : &twin->second->styles,
               subgraph.at);
    return item;
  }

  void apply(const std::vector<std::string>& declarations, Style& style, std::size_t at) {
    for (std::string& refused : apply_declarations(declarations, style))
      if (remarked_.insert(refused).second)
        remarks_.push_back({Remark::Kind::style, std::move(refused), at});
  }

  void style_item(PictureItem& item, const std::vector<std::string>& classes,
                  const std::vector<std::string>* styles, std::size_t at) {
    if (auto fallback = class_defs_.find("default"); fallback != class_defs_.end() && !item.group)
      apply(fallback->second->styles, item.style, at);
    for (const std::string& name : classes) {
      auto def = class_defs_.find(name);
      if (def != class_defs_.end()) {
        apply(def->second->styles, item.style, at);
      } else if (name != "clickable" && is_slug(name)) {
        item.roles.push_back(name);
      }
    }
    if (styles) apply(*styles, item.style, at);
    emphasise(item.label, item.style);
  }

  void add_link(const Edge& edge) {
    auto from = item_.find(edge.start);
    auto to = item_.find(edge.end);
    if (from == item_.end() || to == item_.end()) return;
    bool inside_collapsed = from->second == to->second &&
                            (hidden_.count(edge.start) > 0 || hidden_.count(edge.end) > 0);
    if (inside_collapsed) return;
    PictureLink link;
    link.from = from->second;
    link.to = to->second;
    if (edge.labelled) link.label = rich_lines(edge.label);
    link.line = line_of(edge.stroke);
    set_heads(edge.type, link);
    link.length = edge.length.value_or(1);
    apply(chart_.default_edge_style, link.style, edge.at);
    for (const std::string& name : edge.classes)
      if (auto def = class_defs_.find(name); def != class_defs_.end())
        apply(def->second->styles, link.style, edge.at);
    apply(edge.style, link.style, edge.at);
    emphasise(link.label, link.style);
    const std::string& curve = curve_of(edge);
    link.sharp = curve == "linear" || curve.rfind("step", 0) == 0;
    bool animated = edge.animate.value_or(!edge.animation.empty());
    if (animated) link.animated = edge.animation == "slow" ? 1 : 2;
    picture_.links.push_back(std::move(link));
  }

  [[nodiscard]] const std::string& curve_of(const Edge& edge) const {
    if (!edge.curve.empty()) return edge.curve;
    return chart_.default_curve.empty() ? chart_.settings.curve : chart_.default_curve;
  }

  static Line line_of(const std::string& stroke) {
    if (stroke == "thick") return Line::thick;
    if (stroke == "dotted") return Line::dotted;
    return stroke == "invisible" ? Line::invisible : Line::normal;
  }

  static void set_heads(const std::string& type, PictureLink& link) {
    if (type.find("point") != std::string::npos) link.end = Head::arrow;
    if (type.find("circle") != std::string::npos) link.end = Head::circle;
    if (type.find("cross") != std::string::npos) link.end = Head::cross;
    if (type.rfind("double", 0) == 0) link.start = link.end;
  }

  const Flowchart& chart_;
  std::vector<Remark>& remarks_;
  std::map<std::string, const ClassDef*> class_defs_;
  std::map<std::string, const Vertex*> vertices_;
  std::map<std::string, const Subgraph*> subgraphs_;
  std::map<std::string, const Subgraph*> holder_;  ///< By member.
  std::map<const Subgraph*, std::vector<Entry>> children_;
  std::map<std::string, int> item_;
  std::set<std::string> hidden_;
  std::set<std::string> remarked_;
  Picture picture_;
};

}  // namespace

Picture make_picture(const Flowchart& chart, std::vector<Remark>& remarks) {
  return PictureMaker(chart, remarks).run();
}

}  // namespace fieldguide::flowchart
