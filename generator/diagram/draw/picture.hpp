// A flowchart with everything decided but positions: texts, styles, what is shown of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "diagram/draw/style.hpp"
#include "diagram/graph.hpp"
#include "diagram/label/rich_text.hpp"
#include "diagram/parser/shapes.hpp"

namespace fieldguide::flowchart {

/// A node or a group as it is drawn. Item 0 is the whole drawing.
struct PictureItem {
  bool group = false;
  int parent = 0;
  std::string id;
  std::vector<RichLine> label;  ///< A group's title.
  Outline outline = Outline::rectangle;
  std::string direction;  ///< Of a group, as written.
  bool own_direction = false;
  Style style;
  std::vector<std::string> roles;  ///< Classes without a definition: roles of the theme.
  std::string link, link_target, tooltip;
  std::size_t link_at = 0;  ///< Byte offset of the statement that gives the link.
};

enum class Head { none, arrow, circle, cross };
enum class Line { normal, thick, dotted, invisible };

struct PictureLink {
  int from = 0, to = 0;
  std::vector<RichLine> label;
  Line line = Line::normal;
  Head start = Head::none, end = Head::none;
  int length = 1;
  Style style;
  bool sharp = false;  ///< Corners are not rounded.
  int animated = 0;    ///< 0: no, 1: slowly, 2: fast.
};

/// What a kind of line means.
struct LegendEntry {
  Line line = Line::normal;
  Head start = Head::none, end = Head::none;
  std::string meaning;
};

struct Picture {
  std::vector<PictureItem> items;
  std::vector<PictureLink> links;
  std::vector<LegendEntry> legend;
};

/// Something of the author's that is not drawn as written.
struct Remark {
  enum class Kind { style, link, image, legend } kind = Kind::style;
  std::string subject;  ///< "fill:url(x)", an address.
  std::size_t at = 0;
};

/// Resolves classes and styles, groups and members, collapsed groups and the ends of links.
Picture make_picture(const Flowchart& chart, std::vector<Remark>& remarks);

}  // namespace fieldguide::flowchart
