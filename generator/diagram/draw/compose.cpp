// A small search over wrap widths and distances, scored by what makes a drawing hard to read.
#include "diagram/draw/compose.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "diagram/draw/legend.hpp"
#include "diagram/layout/outline.hpp"

namespace fieldguide::flowchart {
namespace {

/// One way to set a diagram; all in pixels.
struct Setting {
  double node_wrap, edge_wrap, between_nodes, between_ranks;
  double title_wrap = 400;
  double node_margin = 18, group_padding = 20;
  double outside_rows = 0;  ///< Wrap width of nodes that are not in a row, when it is another one.
};

constexpr Setting settings_to_try[] = {{230, 150, 36, 44},
                                       {190, 130, 34, 44},
                                       {165, 112, 30, 42},
                                       {148, 98, 28, 40},
                                       {134, 90, 26, 40},
                                       {116, 84, 22, 38},
                                       {104, 76, 16, 36, 200, 12, 14},
                                       {92, 64, 14, 34, 160, 12, 10}};

/// The last settings are for columns narrower than this: on a page they look cramped.
constexpr double narrow_column = 480;
constexpr std::size_t settings_for_narrow = 2;

/// A search over a large graph would cost more than it brings.
constexpr std::size_t large_graph = 60;  ///< Nodes and groups.
constexpr std::size_t many_links = 120;

/// Room that a title leaves at the sides of its group and of those around it.
constexpr double group_margins = 72;

double wrap_of(const Setting& setting, const Settings& author) {
  return author.wrapping_width ? std::clamp(*author.wrapping_width, 60.0, 600.0)
                               : setting.node_wrap;
}

/// Shapes in which text has less room than their box suggests.
double outline_wrap(Outline outline, double wrap) {
  switch (outline) {
    case Outline::diamond:
    case Outline::triangle:
    case Outline::flipped_triangle:
      return wrap * 0.72;
    case Outline::circle:
    case Outline::double_circle:
      return wrap * 0.8;
    default:
      return wrap;
  }
}

/// Whether the nodes of an item's group stand side by side along the flow, so that their widths add
/// up.
bool in_row(const Picture& picture, const PictureItem& item) {
  const std::string& direction = picture.items[static_cast<std::size_t>(item.parent)].direction;
  return direction == "LR" || direction == "RL";
}

void set_texts(const Picture& picture, const Setting& setting, const Settings& author,
               double column_width, TextMeasurer& measurer, Composition& out) {
  const double title_wrap = std::clamp(column_width - group_margins, 120.0, setting.title_wrap);
  for (const PictureItem& item : picture.items) {
    LabelRole role = item.group ? LabelRole::group_title : LabelRole::node;
    double wrap = wrap_of(setting, author);
    if (setting.outside_rows > 0 && !in_row(picture, item))
      wrap = std::max(wrap, setting.outside_rows);
    out.item_texts.push_back(wrap_label(
        item.label, role, item.group ? title_wrap : outline_wrap(item.outline, wrap), measurer));
  }
  for (const PictureLink& link : picture.links)
    out.link_texts.push_back(wrap_label(link.label, LabelRole::edge, setting.edge_wrap, measurer));
}

void build_scene(const Picture& picture, const Setting& setting, const Settings& author,
                 Composition& out) {
  out.scene.spacing.between_nodes =
      std::clamp(author.node_spacing.value_or(setting.between_nodes), 16.0, 300.0);
  out.scene.spacing.between_ranks =
      std::clamp(author.rank_spacing.value_or(setting.between_ranks), 30.0, 300.0);
  out.scene.spacing.group_padding = setting.group_padding;
  for (std::size_t i = 0; i < picture.items.size(); ++i) {
    const PictureItem& item = picture.items[i];
    Size text{out.item_texts[i].width, out.item_texts[i].height};
    SceneItem scene_item{item.group,
                         item.parent,
                         item.group ? text : box_around(item.outline, text, setting.node_margin),
                         item.outline,
                         parse_direction(item.direction),
                         item.own_direction};
    out.scene.items.push_back(scene_item);
  }
  for (std::size_t i = 0; i < picture.links.size(); ++i) {
    const TextBlock& text = out.link_texts[i];
    Size label = text.empty() ? Size{} : Size{text.width + 10, text.height + 4};
    out.scene.links.push_back(
        {picture.links[i].from, picture.links[i].to, picture.links[i].length, label});
  }
}

std::span<const Setting> settings_for(double column_width) {
  const std::span<const Setting> all(settings_to_try);
  return column_width < narrow_column ? all : all.first(all.size() - settings_for_narrow);
}

bool is_large(const Picture& picture) {
  return picture.items.size() > large_graph || picture.links.size() > many_links;
}

double score(const Drawing& drawing, double column_width) {
  double overflow = std::max(0.0, drawing.size.width - column_width);
  return overflow * 20 + drawing.crossings * 60 + drawing.bends * 4 + drawing.size.height * 0.6;
}

}  // namespace

Scene scene_without_texts(const Picture& picture) {
  Scene scene;
  for (const PictureItem& item : picture.items)
    scene.items.push_back({item.group,
                           item.parent,
                           {},
                           item.outline,
                           parse_direction(item.direction),
                           item.own_direction});
  for (const PictureLink& link : picture.links)
    scene.links.push_back({link.from, link.to, link.length, {}});
  return scene;
}

Composition compose(const Picture& picture, const Settings& author, double column_width,
                    TextMeasurer& measurer) {
  auto attempt = [&](const Setting& setting) {
    Composition tried;
    set_texts(picture, setting, author, column_width, measurer, tried);
    build_scene(picture, setting, author, tried);
    tried.drawing = lay_out(tried.scene);
    return tried;
  };
  std::optional<Composition> best;
  Setting chosen = settings_to_try[0];
  for (const Setting& setting : settings_for(column_width)) {
    Composition tried = attempt(setting);
    bool fits = tried.drawing.size.width <= column_width;
    if (!best || score(tried.drawing, column_width) < score(best->drawing, column_width)) {
      best = std::move(tried);
      chosen = setting;
    }
    if (fits || is_large(picture)) break;
  }
  // When rows had to be narrow, what does not stand in a row may still be wider.
  bool narrowed = chosen.node_wrap < settings_to_try[1].node_wrap;
  if (narrowed && best->drawing.size.width <= column_width) {
    chosen.outside_rows = settings_to_try[1].node_wrap;
    Composition wider = attempt(chosen);
    if (score(wider.drawing, column_width) < score(best->drawing, column_width))
      best = std::move(wider);
  }
  place_legend(picture.legend, measurer, *best);
  return std::move(*best);
}

}  // namespace fieldguide::flowchart
