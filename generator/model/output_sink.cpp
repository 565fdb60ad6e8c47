// Sinks that write nothing.
#include "model/output_sink.hpp"

#include <algorithm>
#include <utility>

namespace fieldguide {

void CollectedOutputs::add(Output output) {
  const std::lock_guard guard(mutex_);
  outputs_.push_back(std::move(output));
}

bool CollectedOutputs::keep(std::string_view, const ContentHash&) {
  return false;
}

std::vector<Output> CollectedOutputs::take() {
  std::stable_sort(outputs_.begin(), outputs_.end(),
                   [](const Output& a, const Output& b) { return a.path < b.path; });
  return std::exchange(outputs_, {});
}

void NoOutputs::add(Output) {}

bool NoOutputs::keep(std::string_view, const ContentHash&) {
  return false;
}

}  // namespace fieldguide
