// When to build after changes: editors write a file in several steps.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace fieldguide {

/// Waits until nothing has changed for a moment, but not for ever when changes do not end.
class Debounce {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds quiet{15};
  static constexpr std::chrono::milliseconds longest{250};

  void note_change(Clock::time_point now) {
    if (!first_) first_ = now;
    last_ = now;
  }
  /// When to build; nothing when nothing has changed.
  [[nodiscard]] std::optional<Clock::time_point> due() const {
    if (!first_) return std::nullopt;
    return std::min(last_ + quiet, *first_ + longest);
  }
  /// To be called when a build begins.
  void clear() { first_.reset(); }

 private:
  std::optional<Clock::time_point> first_;
  Clock::time_point last_{};
};

}  // namespace fieldguide
