// Flowcharts written in Mermaid's language, drawn at build time: the door of this folder.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "diagram/measure.hpp"

namespace fieldguide {

/// A diagram's text as an editor wrote it.
struct DiagramSource {
  std::string_view text;
  Location at;  ///< Of the text's first character in its file.
};

/// Words of the text alternative and of titles, in the page's language.
struct DiagramTexts {
  std::string flowchart = "Flowchart";  ///< Title of a diagram that has none.
  std::string nodes = "Nodes";
  std::string connections = "Connections";
  std::string leads_to = "to";              ///< Between the ends of a connection.
  std::string joined_with = "joined with";  ///< The same for a connection without a head.
  std::string in_group = "in";              ///< Between a node and its group.
  std::string lines = "Lines";              ///< Above what the legend says of these:
  std::string solid = "solid", dashed = "dashed", thick = "thick";
};

struct DiagramOptions {
  std::string id_prefix;      ///< Makes ids unique on the page: "diagram-1-".
  double column_width = 768;  ///< Pixels that the drawing should fit.
  double narrow_width = 0;    ///< Pixels of a narrow column, for a second drawing; 0 for none.
  DiagramTexts texts;
  /// What a link in the diagram leads to; nothing when it leads nowhere, which is then reported.
  /// Without it, links stay as written.
  std::function<std::optional<std::string>(const std::string& link, const Location& at,
                                           Diagnostics& diagnostics)>
      resolve_link;
  /// A role's colour ("#6d28d9") or nothing, for the drawing that stands alone.
  std::function<std::string(const std::string& role)> role_colour;
};

struct DiagramResult {
  std::string svg;         ///< For a page: its colours are the theme's.
  std::string narrow_svg;  ///< The same for a narrow column; empty when `svg` fits there or no
                           ///< layout does.
  std::string file;        ///< The same as a file of its own, with literal colours.
  std::string text_alternative_html;  ///< Lists of nodes and connections.
  std::string title;        ///< `accTitle` or the front matter's title; empty when there is none.
  std::string description;  ///< `accDescr`; may be empty.
  double width = 0, height = 0;  ///< Pixels of `svg`.
};

/// A diagram's nodes, connections, text and nesting at most; larger ones are an error.
inline constexpr std::size_t maximum_diagram_bytes = 50'000;
inline constexpr std::size_t maximum_diagram_nodes = 1'000;
inline constexpr std::size_t maximum_diagram_connections = 500;
/// Places where connections pass a rank of nodes, over the whole diagram.
inline constexpr long maximum_diagram_passes = 6'000;

/// How far a drawing may be shrunk to fit: its smallest labels, of 13.5 pixels, stay above 12.
inline constexpr double smallest_diagram_scale = 12.05 / 13.5;

/// Whether the text is a flowchart: its keyword is `graph` or `flowchart`.
bool is_flowchart(std::string_view text);

/// The keyword of a diagram: "sequence", "gantt", "pie", "flowchart"; for anything unknown its
/// first word.
std::string diagram_kind(std::string_view text);

/// Whether `kind` is a diagram of Mermaid's that is not drawn here; false for flowcharts and
/// unknown words.
bool is_other_diagram(std::string_view kind);

/// Draws a flowchart. Nothing when it cannot be read or is too large, which is reported at its
/// place in the Markdown file; styles, links and images that are not used are reported as warnings.
std::optional<DiagramResult> draw_flowchart(const DiagramSource& source,
                                            const DiagramOptions& options, const Fonts& fonts,
                                            Diagnostics& diagnostics);

/// The flowchart as JSON in the shape of mermaid's database. Nothing when it cannot be read, which
/// is reported.
std::optional<std::string> flowchart_json(const DiagramSource& source, Diagnostics& diagnostics);

}  // namespace fieldguide
