// Turns diagnostics into what the overlay shows.
#include "serve/problems.hpp"

#include <algorithm>

namespace fieldguide {

Problems make_problems(const Diagnostics& diagnostics, const SourceLookup& lookup) {
  constexpr std::size_t most = 100;  // nobody mends more before looking again
  Problems problems{count_summary(diagnostics), {}};
  for (const Diagnostic& finding : diagnostics.sorted()) {
    if (problems.list.size() == most) break;
    problems.list.push_back({code_info(finding.code).severity == Severity::error,
                             report_one(finding, lookup, Colour::off), finding.location});
  }
  return problems;
}

}  // namespace fieldguide
