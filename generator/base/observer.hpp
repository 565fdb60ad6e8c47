// Tells whoever wants to know how a run gets on and what it spends its time on.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fieldguide {

/// A part of a stage's work.
enum class Piece : std::uint8_t {
  page,       ///< A page was rendered.
  kept_page,  ///< A page was left as an earlier build had published it.
  block,      ///< A block of a page was rendered, in the time of its page.
  card        ///< The card of a page was drawn, in the time of its page.
};

/// Is told of stages as they begin and of pieces as they are done. `piece` may be called from
/// several threads at once, `stage` from the one that runs the build.
class Observer {
 public:
  using Duration = std::chrono::steady_clock::duration;

  virtual ~Observer() = default;

  /// A stage of the work begins, and with it the one before ends. `pieces`: how many pages it will
  /// report; 0 when it reports none.
  virtual void stage(std::string_view name, std::size_t pieces) = 0;

  /// `name` says what was done, as in "/roles/data-engineer/", and is not needed afterwards.
  virtual void piece(Piece kind, std::string_view name, Duration took) = 0;
};

/// Begins a stage; `observer` is null when nobody wants to know.
inline void begin_stage(Observer* observer, std::string_view name, std::size_t pieces = 0) {
  if (observer != nullptr) observer->stage(name, pieces);
}

/// Tells the observer, unless it is null, of one piece: from here to the end of the scope.
class PieceTimer {
 public:
  /// `name` must outlive the timer.
  PieceTimer(Observer* observer, Piece kind, std::string_view name)
      : observer_(observer), kind_(kind), name_(name) {}
  ~PieceTimer() {
    if (observer_ != nullptr)
      observer_->piece(kind_, name_, std::chrono::steady_clock::now() - began_);
  }
  PieceTimer(const PieceTimer&) = delete;
  PieceTimer& operator=(const PieceTimer&) = delete;

 private:
  Observer* observer_;
  Piece kind_;
  std::string_view name_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace fieldguide
