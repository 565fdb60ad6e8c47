// What went wrong in the last build, ready to be shown over the page.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/report.hpp"

namespace fieldguide {

/// One finding as the terminal shows it, and where its source can be opened.
struct Problem {
  bool is_error = true;
  std::string text;  ///< Plain text of several lines: place, message, excerpt, hint.
  Location at;
};

struct Problems {
  std::string summary;  ///< "2 errors, 1 warning"; empty when there are none.
  std::vector<Problem> list;
};

/// The findings in the order of the terminal; excerpts come from `lookup`. At most 100 are listed,
/// and the summary counts all.
Problems make_problems(const Diagnostics& diagnostics, const SourceLookup& lookup);

}  // namespace fieldguide
