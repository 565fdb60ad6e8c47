// What authors may set with `style`, `classDef` and `linkStyle`, checked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fieldguide::flowchart {

/// Values that have been checked and may be written into attributes; empty where nothing is set.
struct Style {
  std::string fill, stroke, colour;
  std::string stroke_width;  ///< Pixels: "2" or "1.5".
  std::string stroke_dash;   ///< "5 5".
  bool bold = false;
  bool italic = false;
};

/// Reads declarations such as "fill:#fff" on top of `style`. Returns those that are not understood
/// or not allowed.
std::vector<std::string> apply_declarations(const std::vector<std::string>& declarations,
                                            Style& style);

/// The text colour to use: the author's, or one that can be read on the author's fill; empty when
/// neither is given.
std::string text_colour(const Style& style);

/// The style with a fill on which its text has a contrast of 7 (WCAG 2.2, 1.4.6): an author's fill
/// that gives 4.5 or more (1.4.3) is deepened or lightened by the shade that is missing. One
/// further off would become another colour, and stays.
Style with_enhanced_contrast(Style style);

}  // namespace fieldguide::flowchart
