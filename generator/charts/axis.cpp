// Chooses round marks for a number line.
#include "charts/axis.hpp"

#include <algorithm>
#include <cmath>

namespace fieldguide {
namespace {

/// Before both ends are moved out to round numbers, which may add one.
constexpr int most_steps = 3;

/// The smallest round number that is not below `wanted`, which is positive.
double round_step(double wanted) {
  const double power = std::pow(10.0, std::floor(std::log10(wanted)));
  for (double factor : {1.0, 2.0, 2.5, 5.0})
    if (factor * power >= wanted) return factor * power;
  return 10 * power;
}

}  // namespace

double Axis::percent(double value) const {
  return std::clamp((value - low) / (high - low), 0.0, 1.0) * 100;
}

Axis round_axis(double low, double high) {
  const double width = high > low ? high - low : std::max(std::abs(low), 1.0);
  const double step = round_step(width / most_steps);
  const double first = std::floor(low / step);
  const double last = std::max(std::ceil(high / step), first + 1);
  Axis axis{first * step, last * step, {}};
  const auto steps = static_cast<int>(last - first);
  for (int mark = 0; mark <= steps; ++mark)
    axis.marks.push_back((first + mark) * step);
  return axis;
}

}  // namespace fieldguide
