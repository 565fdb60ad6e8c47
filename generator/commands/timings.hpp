// `build --timings`: where the time of a build goes.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/observer.hpp"

namespace fieldguide {

/// One stage of a build.
struct StageTime {
  std::string name;
  double wall = 0;  ///< Seconds.
  double cpu = 0;   ///< Seconds of all threads together, user and system.
};

/// One page or block.
struct PieceTime {
  std::string name;
  double seconds = 0;
};

/// What `--timings` shows.
struct Timings {
  std::vector<StageTime> stages;          ///< In their order.
  std::vector<PieceTime> slowest_pages;   ///< Slowest first, at most ten.
  std::vector<PieceTime> slowest_blocks;  ///< Slowest first, at most ten.
  std::size_t pages_rendered = 0;
  std::size_t pages_kept = 0;  ///< Left as an earlier build had published them.
  std::size_t blocks_rendered = 0;
  std::size_t cards_drawn = 0;
  double cards_seconds = 0;  ///< Of all threads together.
  double peak_memory = 0;    ///< MiB, of the whole process.
};

/// Measures a build.
class TimingsObserver final : public Observer {
 public:
  void stage(std::string_view name, std::size_t pieces) override;
  void piece(Piece kind, std::string_view name, Duration took) override;

  /// Ends the last stage; to be called once, when the build is over.
  [[nodiscard]] Timings take();

 private:
  void end_stage();

  std::chrono::steady_clock::time_point stage_began_;
  double cpu_then_ = 0;
  std::mutex mutex_;  ///< Guards what follows.
  Timings timings_;
};

/// A table for a terminal.
std::string timings_in_text(const Timings& timings);

/// One JSON object: `stages`, `pages`, `blocks`, `cards`, `peak_memory_mib`. Times are seconds.
std::string timings_in_json(const Timings& timings);

}  // namespace fieldguide
