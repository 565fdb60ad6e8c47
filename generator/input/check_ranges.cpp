// Checks the numbers that roles state: ends in order, and one unit for each dimension.
#include "input/check_references.hpp"

#include <map>
#include <string>

#include <fmt/format.h>

namespace fieldguide {
namespace {

void check_ends(const Range& range, Diagnostics& diagnostics) {
  if (range.low && range.high && *range.low > *range.high)
    diagnostics.add(Code::range_reversed, range.at,
                    fmt::format("the range begins at {} and ends at {}", *range.low, *range.high),
                    "exchange 'low' and 'high'");
}

/// The unit of a dimension and the place that says it: its declaration, or its first range.
struct Unit {
  std::string name;
  Location at;
};

class UnitChecker {
 public:
  UnitChecker(const Content& content, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const Dimension& dimension : content.dimensions)
      if (!dimension.unit.empty()) units_.emplace(dimension.id, Unit{dimension.unit, dimension.at});
  }

  void check(const std::string& dimension, const Range& range) {
    if (range.unit.empty()) {
      diagnostics_.add(Code::missing_unit, range.at,
                       fmt::format("the range of '{}' has no unit", dimension),
                       "add 'unit:' here, or to the dimension in content/dimensions.yaml");
      return;
    }
    const Unit& unit = units_.emplace(dimension, Unit{range.unit, range.at}).first->second;
    if (unit.name == range.unit) return;
    diagnostics_.add({Code::mixed_units,
                      range.at,
                      fmt::format("this range of '{}' is in '{}', others are in '{}'", dimension,
                                  range.unit, unit.name),
                      "use one unit, or two dimensions",
                      {{unit.at, fmt::format("'{}' is used here", unit.name)}}});
  }

 private:
  Diagnostics& diagnostics_;
  std::map<std::string, Unit> units_;
};

}  // namespace

void check_ranges(const Content& content, Diagnostics& diagnostics) {
  UnitChecker units(content, diagnostics);
  for (const Role& role : content.roles)
    for (const DimensionValue& value : role.values)
      for (const Range& range : value.ranges) {
        check_ends(range, diagnostics);
        units.check(value.dimension, range);
      }
}

}  // namespace fieldguide
