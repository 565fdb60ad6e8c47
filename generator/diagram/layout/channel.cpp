// Channel routing: which of two overlapping wires runs above is decided by the crossings it saves.
#include "diagram/layout/channel.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace fieldguide::flowchart {
namespace {

constexpr double clearance = 9;           ///< Pixels between ends of wires on one track.
constexpr int lying_on_each_other = 100;  ///< As bad as so many crossings.

double left(const Wire& w) {
  return std::min(w.top, w.bottom);
}
double right(const Wire& w) {
  return std::max(w.top, w.bottom);
}

bool overlap(const Wire& a, const Wire& b) {
  return left(a) < right(b) + clearance && left(b) < right(a) + clearance;
}

bool inside(double x, const Wire& w) {
  return left(w) + 0.5 < x && x < right(w) - 0.5;
}

/// What it costs to run `upper` above `lower`.
int cost_above(const Wire& upper, const Wire& lower) {
  int cost = 0;
  if (inside(lower.top, upper)) ++cost;
  if (!upper.leaves && inside(upper.bottom, lower)) ++cost;
  if (!upper.leaves && std::abs(upper.bottom - lower.top) < clearance) cost += lying_on_each_other;
  return cost;
}

/// Wires in an order from top to bottom that follows the cheaper choice of each pair as far as they
/// agree.
class TrackOrder {
 public:
  explicit TrackOrder(const std::vector<Wire>& wires)
      : count_(wires.size()), above_(count_ * count_, 0) {
    for (std::size_t a = 0; a < count_; ++a)
      for (std::size_t b = 0; b < count_; ++b)
        if (a != b && overlap(wires[a], wires[b])) above_[a * count_ + b] = preference(wires, a, b);
  }

  /// How much `a` wants to run above `b`; 0 when they do not meet or the other way is as good or
  /// better.
  [[nodiscard]] int wish(std::size_t a, std::size_t b) const { return above_[a * count_ + b]; }

  /// Takes the wire that fewest others want to be above of, again and again.
  std::vector<std::size_t> run() {
    std::vector<int> held_down(count_, 0);
    for (std::size_t a = 0; a < count_; ++a)
      for (std::size_t b = 0; b < count_; ++b)
        held_down[b] += wish(a, b);
    std::vector<std::size_t> order;
    std::vector<bool> taken(count_, false);
    while (order.size() < count_) {
      std::size_t best = count_;
      for (std::size_t i = 0; i < count_; ++i)
        if (!taken[i] && (best == count_ || held_down[i] < held_down[best])) best = i;
      taken[best] = true;
      order.push_back(best);
      for (std::size_t b = 0; b < count_; ++b)
        held_down[b] -= wish(best, b);
    }
    return order;
  }

 private:
  static int preference(const std::vector<Wire>& wires, std::size_t a, std::size_t b) {
    return std::max(0, cost_above(wires[b], wires[a]) - cost_above(wires[a], wires[b]));
  }

  std::size_t count_;
  std::vector<int> above_;
};

}  // namespace

int assign_tracks(std::vector<Wire>& wires) {
  int tracks = 0;
  std::vector<std::size_t> placed;
  for (std::size_t i : TrackOrder(wires).run()) {
    Wire& wire = wires[i];
    wire.track = 0;
    for (std::size_t other : placed)
      if (overlap(wire, wires[other])) wire.track = std::max(wire.track, wires[other].track + 1);
    placed.push_back(i);
    tracks = std::max(tracks, wire.track + 1);
  }
  return tracks;
}

int count_crossings(const std::vector<Wire>& wires) {
  int crossings = 0;
  for (std::size_t a = 0; a < wires.size(); ++a)
    for (std::size_t b = 0; b < wires.size(); ++b)
      if (a != b && wires[a].track < wires[b].track)
        crossings += cost_above(wires[a], wires[b]) % lying_on_each_other;
  return crossings;
}

}  // namespace fieldguide::flowchart
