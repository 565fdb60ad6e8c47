// Reads the start tag of an SVG document.
#include "base/svg_size.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <utility>

namespace fieldguide {
namespace {

constexpr std::string_view space = " \t\r\n";
constexpr double largest_side = 1 << 24;

void skip_space(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
}

/// Moves behind `end`; to the end of the text when it is not there.
void skip_past(std::string_view& text, std::string_view end) {
  const std::size_t found = text.find(end);
  text.remove_prefix(found == std::string_view::npos ? text.size() : found + end.size());
}

/// Moves behind a doctype, whose internal subset may hold further '>'.
void skip_doctype(std::string_view& text) {
  const std::size_t stop = std::min(text.find_first_of("[>"), text.size());
  const bool has_subset = stop < text.size() && text[stop] == '[';
  if (has_subset) skip_past(text, "]");
  skip_past(text, ">");
}

/// Moves to what follows `<svg` of the root element; false when the root is something else.
bool enter_root(std::string_view& text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (skip_space(text); !text.empty(); skip_space(text)) {
    if (text.starts_with("<?"))
      skip_past(text, "?>");
    else if (text.starts_with("<!--"))
      skip_past(text, "-->");
    else if (text.starts_with("<!"))
      skip_doctype(text);
    else
      break;
  }
  if (!text.starts_with("<svg") || text.size() < 5) return false;
  text.remove_prefix(4);
  return space.find(text[0]) != std::string_view::npos || text[0] == '>' || text[0] == '/';
}

struct Attribute {
  std::string_view name, value;
};

/// The next attribute of a start tag; nothing at its end or where it is malformed.
std::optional<Attribute> next_attribute(std::string_view& text) {
  skip_space(text);
  const std::size_t name_end = text.find_first_of("= \t\r\n/>");
  if (name_end == 0 || name_end == std::string_view::npos) return std::nullopt;
  const std::string_view name = text.substr(0, name_end);
  text.remove_prefix(name_end);
  skip_space(text);
  if (!text.starts_with('=')) return std::nullopt;
  text.remove_prefix(1);
  skip_space(text);
  if (text.empty() || (text[0] != '"' && text[0] != '\'')) return std::nullopt;
  const std::size_t end = text.find(text[0], 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view value = text.substr(1, end - 1);
  text.remove_prefix(end + 1);
  return Attribute{name, value};
}

/// A number at the head of `text`, which is moved behind it.
std::optional<double> take_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size()));
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// CSS pixels of an absolute length; nothing for percentages, relative units and what is not
/// positive.
std::optional<double> pixels(std::string_view length) {
  constexpr std::array<std::pair<std::string_view, double>, 7> units = {{{"", 1},
                                                                         {"px", 1},
                                                                         {"pt", 96.0 / 72},
                                                                         {"pc", 16},
                                                                         {"in", 96},
                                                                         {"cm", 96 / 2.54},
                                                                         {"mm", 9.6 / 2.54}}};
  const auto number = take_number(length);
  if (!number || *number <= 0) return std::nullopt;
  skip_space(length);
  length = length.substr(0, std::min(length.find_first_of(space), length.size()));
  for (const auto& [unit, size] : units)
    if (length == unit) return *number * size;
  return std::nullopt;
}

/// What the start tag says; 0 where it says nothing usable.
struct Wanted {
  double width = 0, height = 0, box_width = 0, box_height = 0;
};

void read_view_box(std::string_view value, Wanted& wanted) {
  std::array<double, 4> numbers{};
  for (double& number : numbers) {
    const auto taken = take_number(value);
    if (!taken) return;
    number = *taken;
  }
  if (numbers[2] > 0 && numbers[3] > 0) {
    wanted.box_width = numbers[2];
    wanted.box_height = numbers[3];
  }
}

Wanted read_start_tag(std::string_view text) {
  Wanted wanted;
  while (const auto attribute = next_attribute(text)) {
    if (attribute->name == "width") wanted.width = pixels(attribute->value).value_or(0);
    if (attribute->name == "height") wanted.height = pixels(attribute->value).value_or(0);
    if (attribute->name == "viewBox") read_view_box(attribute->value, wanted);
  }
  return wanted;
}

std::optional<ImageSize> rounded(double width, double height) {
  if (!(width > 0 && height > 0 && width <= largest_side && height <= largest_side))
    return std::nullopt;
  const auto side = [](double length) {
    return std::max(1, static_cast<int>(std::lround(length)));
  };
  return ImageSize{side(width), side(height)};
}

}  // namespace

std::optional<ImageSize> svg_size(std::string_view text) {
  if (!enter_root(text)) return std::nullopt;
  const Wanted wanted = read_start_tag(text);
  if (wanted.width > 0 && wanted.height > 0) return rounded(wanted.width, wanted.height);
  if (wanted.box_width <= 0) return std::nullopt;
  const double ratio = wanted.box_height / wanted.box_width;
  if (wanted.width > 0) return rounded(wanted.width, wanted.width * ratio);
  if (wanted.height > 0) return rounded(wanted.height / ratio, wanted.height);
  return rounded(wanted.box_width, wanted.box_height);
}

}  // namespace fieldguide
