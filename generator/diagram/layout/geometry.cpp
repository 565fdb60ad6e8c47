// Turns drawings between the four directions of flow.
#include "diagram/layout/geometry.hpp"

namespace fieldguide::flowchart {

Direction parse_direction(std::string_view word) {
  if (word == "BT") return Direction::up;
  if (word == "LR") return Direction::right;
  if (word == "RL") return Direction::left;
  return Direction::down;
}

Size Frame::turn(Size size) const {
  return sideways() ? Size{size.height, size.width} : size;
}

Side Frame::to_frame(Side side) const {
  switch (direction_) {
    case Direction::down:
      return side;
    case Direction::up:
      if (side == Side::north) return Side::south;
      return side == Side::south ? Side::north : side;
    case Direction::right:
      if (side == Side::west) return Side::north;
      if (side == Side::east) return Side::south;
      return side == Side::north ? Side::west : Side::east;
    case Direction::left:
      if (side == Side::east) return Side::north;
      if (side == Side::west) return Side::south;
      return side == Side::north ? Side::west : Side::east;
  }
  return side;
}

Side Frame::to_page(Side side) const {
  for (Side page : {Side::north, Side::south, Side::west, Side::east})
    if (to_frame(page) == side) return page;
  return side;
}

Point Frame::to_page(Point point, Size page) const {
  switch (direction_) {
    case Direction::down:
      return point;
    case Direction::up:
      return {point.x, page.height - point.y};
    case Direction::right:
      return {point.y, point.x};
    case Direction::left:
      return {page.width - point.y, point.x};
  }
  return point;
}

double Frame::offset_to_frame(Side page_side, double offset, Size box) const {
  bool along_x = page_side == Side::north || page_side == Side::south;
  if (direction_ == Direction::up && !along_x) return box.height - offset;
  if (direction_ == Direction::left && along_x) return box.width - offset;
  return offset;
}

}  // namespace fieldguide::flowchart
