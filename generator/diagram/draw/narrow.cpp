// Tries directions, the author's first, until a drawing fits.
#include "diagram/draw/narrow.hpp"

#include <utility>

#include "diagram/flowchart.hpp"

namespace fieldguide::flowchart {
namespace {

/// The direction that runs along the column instead of across it: what led right leads down.
std::string along_column(const std::string& direction) {
  if (direction == "LR") return "TB";
  return direction == "RL" ? "BT" : direction;
}

/// The direction that runs across the column.
std::string across_column(const std::string& direction) {
  if (direction == "BT") return "RL";
  return direction == "RL" ? direction : "LR";
}

Picture with_directions(const Picture& picture, std::string (*turn)(const std::string&)) {
  Picture turned = picture;
  for (PictureItem& item : turned.items)
    if (item.group) item.direction = turn(item.direction);
  return turned;
}

/// Whether no direction could fit: a search would be in vain, and dear.
bool is_hopeless(const Picture& picture) {
  constexpr std::size_t most_items = 50;
  constexpr std::size_t most_links = 80;
  return picture.items.size() > most_items || picture.links.size() > most_links;
}

std::string as_it_is(const std::string& direction) {
  return direction;
}

}  // namespace

std::optional<NarrowDrawing> compose_narrow(const Picture& picture, const Settings& settings,
                                            double width, TextMeasurer& measurer) {
  if (is_hopeless(picture)) return std::nullopt;
  for (auto* turn : {along_column, as_it_is, across_column}) {
    Picture turned = with_directions(picture, turn);
    Composition tried = compose(turned, settings, width, measurer);
    if (tried.drawing.size.width * smallest_diagram_scale <= width)
      return NarrowDrawing{std::move(turned), std::move(tried)};
  }
  return std::nullopt;
}

}  // namespace fieldguide::flowchart
