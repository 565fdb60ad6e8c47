// Chooses how wide texts run and how far things stand apart, so that a diagram fits its column.
#pragma once

#include <vector>

#include "diagram/draw/picture.hpp"
#include "diagram/label/wrap.hpp"
#include "diagram/layout/scene.hpp"

namespace fieldguide::flowchart {

/// An entry of the legend in its place.
struct PlacedEntry {
  Polyline sample;  ///< Two points; the text stands behind the second.
  TextBlock text;
};

/// A picture with texts broken into lines and everything in its place.
struct Composition {
  std::vector<TextBlock> item_texts;  ///< One for each item.
  std::vector<TextBlock> link_texts;  ///< One for each link.
  Scene scene;
  Drawing drawing;
  std::vector<PlacedEntry> legend;  ///< One for each entry.
};

/// The picture's structure without sizes: enough to tell how much a layout would cost.
Scene scene_without_texts(const Picture& picture);

/// Tries narrower texts and closer spacing until the drawing fits `column_width` pixels; the best
/// of what was tried otherwise. The author's settings of spacing and wrapping win.
Composition compose(const Picture& picture, const Settings& settings, double column_width,
                    TextMeasurer& measurer);

}  // namespace fieldguide::flowchart
