// Runs independent work on several threads, with findings in an order that threads cannot change.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// Calls `work(index, diagnostics)` for each index below `count` on up to `jobs` threads and
/// returns when all are done. Each thread has its own Diagnostics, merged into the caller's at the
/// end; `work` must not throw and must touch only what belongs to its index.
template <typename Work>
void for_each_index(std::size_t count, unsigned jobs, Diagnostics& diagnostics, const Work& work) {
  if (jobs > count) jobs = static_cast<unsigned>(count);
  if (jobs <= 1) {
    for (std::size_t i = 0; i < count; ++i)
      work(i, diagnostics);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::vector<Diagnostics> found(jobs);
  auto run = [&](unsigned worker) {
    for (std::size_t i = 0; (i = next.fetch_add(1)) < count;)
      work(i, found[worker]);
  };
  std::vector<std::thread> threads;
  for (unsigned worker = 1; worker < jobs; ++worker)
    threads.emplace_back(run, worker);
  run(0);
  for (std::thread& thread : threads)
    thread.join();
  for (Diagnostics& own : found)
    diagnostics.merge(std::move(own));
}

/// Calls `work(begin, end)` for consecutive parts of `count` items, which together are all of them,
/// as `for_each_index` does: where one item is too little work for a thread's turn, and none has
/// anything to report.
template <typename Work>
void for_each_part(std::size_t count, unsigned jobs, const Work& work) {
  constexpr std::size_t part = 256;
  Diagnostics none;
  for_each_index((count + part - 1) / part, jobs, none, [&](std::size_t i, Diagnostics&) {
    work(i * part, std::min(count, (i + 1) * part));
  });
}

/// Calls both, `second` on a thread of its own when there may be more than one.
template <typename First, typename Second>
void run_both(const First& first, const Second& second, unsigned jobs) {
  if (jobs > 1) {
    const std::jthread other(second);
    first();
  } else {
    first();
    second();
  }
}

}  // namespace fieldguide
