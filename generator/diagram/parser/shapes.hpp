// The names that shapes have in mermaid.
#pragma once

#include <string_view>
#include <vector>

namespace fieldguide::flowchart {

/// The outline that is drawn for a shape.
enum class Outline {
  rectangle,
  rounded,
  stadium,
  subroutine,
  cylinder,
  datastore,
  folder,
  bucket,
  console,
  browser,
  person,
  circle,
  bang,
  cloud,
  diamond,
  hexagon,
  lean_right,
  lean_left,
  trapezoid,
  inverse_trapezoid,
  double_circle,
  text,
  card,
  lined_rectangle,
  small_circle,
  framed_circle,
  fork,
  hourglass,
  brace_left,
  brace_right,
  braces,
  bolt,
  document,
  delay,
  horizontal_cylinder,
  lined_cylinder,
  curved_trapezoid,
  divided_rectangle,
  triangle,
  window_pane,
  filled_circle,
  notched_pentagon,
  flipped_triangle,
  sloped_rectangle,
  documents,
  stacked_rectangle,
  bow_tie,
  crossed_circle,
  tagged_document,
  tagged_rectangle,
  flag,
  odd,
  lined_document,
  ellipse
};

/// Whether `name` may stand in `@{ shape: name }` (isValidShape of mermaid 12).
bool is_shape_name(std::string_view name);
/// What is drawn for a name of `@{ shape: … }` or of a bracket ("square", "round"); a rectangle for
/// names of other diagrams' shapes, which mermaid accepts, and for the empty name.
Outline outline_of(std::string_view name);
/// All names that an editor would write, for suggestions.
std::vector<std::string_view> documented_shape_names();

}  // namespace fieldguide::flowchart
