// Sinks that write nothing themselves.
#include "model/output_sink.hpp"

#include <algorithm>
#include <utility>

namespace fieldguide {

ContentHash CollectedOutputs::add(Output output) {
  const ContentHash hash = hash_bytes(output.bytes);
  const std::lock_guard guard(mutex_);
  outputs_.push_back(std::move(output));
  return hash;
}

bool CollectedOutputs::keep(std::span<const MadeFile>) {
  return false;
}

std::vector<Output> CollectedOutputs::take() {
  std::stable_sort(outputs_.begin(), outputs_.end(),
                   [](const Output& a, const Output& b) { return a.path < b.path; });
  return std::exchange(outputs_, {});
}

ContentHash NotedOutputs::add(Output output) {
  std::string path = output.path;
  const ContentHash hash = next_.add(std::move(output));
  const std::lock_guard guard(mutex_);
  files_.push_back({std::move(path), hash});
  return hash;
}

bool NotedOutputs::keep(std::span<const MadeFile> files) {
  if (!next_.keep(files)) return false;
  const std::lock_guard guard(mutex_);
  files_.insert(files_.end(), files.begin(), files.end());
  return true;
}

std::vector<MadeFile> NotedOutputs::take() {
  return std::exchange(files_, {});
}

ContentHash NoOutputs::add(Output output) {
  return hash_bytes(output.bytes);
}

bool NoOutputs::keep(std::span<const MadeFile>) {
  return true;
}

}  // namespace fieldguide
