// Points, boxes and directions of a drawing, in pixels; y grows downwards.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace fieldguide::flowchart {

struct Point {
  double x = 0, y = 0;
};

struct Size {
  double width = 0, height = 0;
};

/// A box by its top left corner.
struct Rect {
  double x = 0, y = 0, width = 0, height = 0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
};

/// Where a flow leads.
enum class Direction { down, up, right, left };

/// Direction of "TB", "BT", "LR", "RL"; `down` for anything else, as mermaid.
Direction parse_direction(std::string_view word);

/// Sides of a box on the page.
enum class Side { north, south, west, east };

/// A drawing is computed as if it flowed down, and then turned. This turns sides, sizes and points
/// of the page into that frame and back.
class Frame {
 public:
  explicit Frame(Direction direction) : direction_(direction) {}

  /// Width and height change places when the flow is sideways; the same both ways.
  [[nodiscard]] Size turn(Size size) const;
  /// The side in the frame of a side on the page: north is where the flow begins.
  [[nodiscard]] Side to_frame(Side side) const;
  [[nodiscard]] Side to_page(Side side) const;
  /// A point of the frame on a page of `page` pixels.
  [[nodiscard]] Point to_page(Point point, Size page) const;
  /// Offset along a page side of a box of `box` pixels → offset along the frame's side.
  [[nodiscard]] double offset_to_frame(Side page_side, double offset, Size box) const;

 private:
  [[nodiscard]] bool sideways() const {
    return direction_ == Direction::right || direction_ == Direction::left;
  }
  Direction direction_;
};

using Polyline = std::vector<Point>;

}  // namespace fieldguide::flowchart
