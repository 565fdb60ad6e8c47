// Shows on a terminal that a long build gets on.
#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/observer.hpp"

namespace fieldguide {

/// A line that is written over itself: the stage, and how much of it is done. Nothing is shown of a
/// build that takes less than half a second.
class ProgressBar final : public Observer {
 public:
  using Clock = std::chrono::steady_clock;

  /// `now` is asked for the time; tests bring their own.
  explicit ProgressBar(std::ostream& terminal, Clock::time_point (*now)() = Clock::now);
  ~ProgressBar() override;
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void stage(std::string_view name, std::size_t pieces) override;
  void piece(Piece kind, std::string_view name, Duration took) override;

 private:
  void draw_if_due();

  std::ostream& terminal_;
  Clock::time_point (*now_)();
  Clock::time_point due_;  ///< When the line is written next.
  bool shown_ = false;
  std::mutex mutex_;  ///< Guards all of these.
  std::string stage_;
  std::size_t pieces_ = 0;
  std::size_t done_ = 0;
};

/// Tells several observers the same.
class Observers final : public Observer {
 public:
  explicit Observers(std::vector<Observer*> all) : all_(std::move(all)) {}
  void stage(std::string_view name, std::size_t pieces) override;
  void piece(Piece kind, std::string_view name, Duration took) override;

 private:
  std::vector<Observer*> all_;
};

}  // namespace fieldguide
