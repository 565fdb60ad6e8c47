// A flowchart as its author wrote it: what the parser makes and the layout reads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The inside of the flowchart engine; `diagram/flowchart.hpp` is its door.
namespace fieldguide::flowchart {

/// How a label was written: bare, in double quotes, or in double quotes with backticks.
enum class LabelKind { text, string, markdown };

/// Pairs as written, in order; keys may repeat.
using Properties = std::vector<std::pair<std::string, std::string>>;

struct Label {
  /// As mermaid keeps it: sanitised HTML source, entities written as `&…;`.
  std::string text;
  LabelKind kind = LabelKind::text;
};

/// A node. A subgraph that is named in a `style` statement has a vertex of the same id as well.
struct Vertex {
  std::string id;
  std::string shape;  ///< Mermaid's name of the shape: "square", "cyl"; empty when none is given.
  Label label;
  std::vector<std::string> styles;  ///< Declarations as written: "fill:#fff".
  std::vector<std::string> classes;
  std::optional<std::string> link;  ///< After mermaid's clean-up; "about:blank" when it was unsafe.
  std::string link_target;          ///< "_blank"; empty when none is given.
  std::size_t link_at = 0;          ///< Byte offset of the link's statement.
  std::string tooltip;
  Properties props;                                     ///< Of `A[|border:all|text]`.
  std::string icon, form, position, image, constraint;  ///< Of `@{ icon: … }` and `@{ img: … }`.
  std::optional<double> asset_width, asset_height;      ///< Pixels, of the icon or image.
  std::size_t at = 0;                                   ///< Byte offset of its first mention.
};

struct Edge {
  std::string id;
  bool user_id = false;  ///< Whether the author gave the id (`e1@-->`).
  std::string start, end;
  std::string type;           ///< "arrow_point", "double_arrow_cross", "arrow_open", "INVALID"…
  std::string stroke;         ///< "normal", "thick", "dotted", "invisible", "INVALID".
  std::optional<int> length;  ///< Ranks to span, from 1, at most 10; absent for INVALID.
  Label label;
  bool labelled = false;
  std::vector<std::string> classes;
  std::vector<std::string> style;
  std::string curve;  ///< "basis"; empty when none is given.
  std::optional<bool> animate;
  std::string animation;  ///< "fast" or "slow"; empty when none is given.
  std::size_t at = 0;
};

struct Subgraph {
  std::string id;
  Label title;
  std::vector<std::string> members;  ///< Ids of nodes and subgraphs.
  std::string direction;             ///< As written: "LR"; empty when none is given.
  std::vector<std::string> classes;
  Properties metadata;  ///< Of `id@{ view: collapsed }`.
  std::size_t at = 0;
};

/// `classDef name declarations`.
struct ClassDef {
  std::string name;
  std::vector<std::string> styles;
};

/// Settings of a diagram's front matter and `%%{init}%%`.
struct Settings {
  std::string title;
  std::string curve;                     ///< `flowchart.curve`; empty when not set.
  std::optional<double> node_spacing;    ///< Pixels between neighbours of a rank.
  std::optional<double> rank_spacing;    ///< Pixels between ranks.
  std::optional<double> wrapping_width;  ///< Pixels at which labels wrap.
  bool inherit_direction = false;        ///< Subgraphs take the diagram's direction.
};

struct Flowchart {
  std::string keyword;           ///< "graph", "flowchart", "flowchart-elk".
  std::string direction;         ///< "TB", "BT", "LR", "RL" or, as mermaid has it, "BR".
  std::vector<Vertex> vertices;  ///< In order of first mention.
  std::vector<Edge> edges;
  std::vector<Subgraph> subgraphs;  ///< Inner ones before those that hold them.
  std::vector<ClassDef> class_defs;
  std::vector<std::string> default_edge_style;
  std::string default_curve;
  std::string accessible_title, accessible_description;
  Settings settings;
};

}  // namespace fieldguide::flowchart
