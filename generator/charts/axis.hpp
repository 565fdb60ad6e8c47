// A number line with round marks, as charts draw it.
#pragma once

#include <vector>

namespace fieldguide {

struct Axis {
  double low = 0;
  double high = 1;            ///< Greater than `low`.
  std::vector<double> marks;  ///< Ascending; the first is `low`, the last `high`.

  /// Where `value` lies between the ends, in per cent; values beyond an end lie at that end.
  [[nodiscard]] double percent(double value) const;
};

/// The axis over `low` to `high`, which are finite and may be equal, in at most four steps of a
/// round size: 1, 2, 2.5 or 5 times a power of ten.
Axis round_axis(double low, double high);

}  // namespace fieldguide
