// Sweeps of barycentres and exchanges of neighbours (Sugiyama, Tagawa, Toda 1981; Gansner et al.
// 1993).
#include "diagram/layout/order.hpp"

#include <algorithm>
#include <cstdint>

namespace fieldguide::flowchart {
namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

class Orderer {
 public:
  Orderer(Layers& layers, bool keep_ports) : l_(layers), keep_ports_(keep_ports) {}

  int run() {
    int best = count_all();
    auto best_layers = l_.layers;
    // Large drawings get fewer rounds: each costs about the square of a layer.
    int rounds = l_.elements.size() > 1500 ? 4 : 10;
    int failures = 0;
    for (int round = 0; round < rounds && best > 0 && failures < 4; ++round) {
      sweep(round % 2 == 0, round % 4 >= 2);
      exchange_neighbours();
      int crossings = count_all();
      ++failures;
      if (crossings < best) {
        best = crossings;
        best_layers = l_.layers;
        failures = 0;
      }
    }
    l_.layers = std::move(best_layers);
    for (auto& layer : l_.layers)
      renumber(layer);
    return best;
  }

 private:
  /// Position of a segment's end among all of the layer: the element's, refined by its port.
  [[nodiscard]] double end_position(int element, double offset) const {
    const Element& e = l_.element(element);
    double width = e.left + e.right;
    double share = width > 0 ? std::clamp(offset / width, -0.49, 0.49) : 0;
    return e.order + share;
  }
  [[nodiscard]] double upper_position(const Segment& s) const {
    return end_position(s.upper, s.upper_offset);
  }
  [[nodiscard]] double lower_position(const Segment& s) const {
    return end_position(s.lower, s.lower_offset);
  }

  void renumber(const std::vector<int>& layer) {
    for (std::size_t i = 0; i < layer.size(); ++i)
      l_.element(layer[i]).order = static_cast<int>(i);
  }

  [[nodiscard]] bool movable(const std::vector<int>& layer) const {
    return !(keep_ports_ && !layer.empty() && l_.element(layer.front()).kind == ElementKind::port);
  }

  void sweep(bool downwards, bool favour_right) {
    int count = static_cast<int>(l_.layers.size());
    for (int step = 1; step < count; ++step) {
      auto& layer = l_.layers[at(downwards ? step : count - 1 - step)];
      if (!movable(layer)) continue;
      sort_by_neighbours(layer, downwards, favour_right);
    }
  }

  /// Mean position of what the element is joined to; -1 when it is joined to nothing on that side.
  [[nodiscard]] double barycentre(int element, bool above) const {
    const auto& segments = above ? l_.element(element).up : l_.element(element).down;
    if (segments.empty()) return -1;
    double sum = 0;
    for (int s : segments)
      sum += above ? upper_position(l_.segment(s)) : lower_position(l_.segment(s));
    return sum / static_cast<double>(segments.size());
  }

  void sort_by_neighbours(std::vector<int>& layer, bool above, bool favour_right) {
    struct Entry {
      double key;
      int element;
    };
    std::vector<Entry> joined;
    for (int element : layer)
      if (double key = barycentre(element, above); key >= 0) joined.push_back({key, element});
    if (favour_right) std::reverse(joined.begin(), joined.end());
    std::stable_sort(joined.begin(), joined.end(),
                     [](const Entry& a, const Entry& b) { return a.key < b.key; });
    // Elements that are joined to nothing keep their places.
    std::size_t next = 0;
    for (int& element : layer)
      if (barycentre(element, above) >= 0) element = joined[next++].element;
    renumber(layer);
  }

  /// Crossings between the segments of neighbours `a` (left) and `b` on one side.
  [[nodiscard]] int pair_crossings(int a, int b, bool above) const {
    const auto& left = above ? l_.element(a).up : l_.element(a).down;
    const auto& right = above ? l_.element(b).up : l_.element(b).down;
    int crossings = 0;
    for (int s : left) {
      double x = above ? upper_position(l_.segment(s)) : lower_position(l_.segment(s));
      for (int t : right) {
        double y = above ? upper_position(l_.segment(t)) : lower_position(l_.segment(t));
        if (x > y) ++crossings;
      }
    }
    return crossings;
  }

  void exchange_neighbours() {
    bool improved = true;
    for (int round = 0; improved && round < 8; ++round) {
      improved = false;
      for (auto& layer : l_.layers) {
        if (!movable(layer)) continue;
        for (std::size_t i = 0; i + 1 < layer.size(); ++i)
          improved |= exchange_if_better(layer, i);
      }
    }
  }

  bool exchange_if_better(std::vector<int>& layer, std::size_t i) {
    int a = layer[i];
    int b = layer[i + 1];
    int now = pair_crossings(a, b, true) + pair_crossings(a, b, false);
    if (now == 0) return false;
    int then = pair_crossings(b, a, true) + pair_crossings(b, a, false);
    if (then >= now) return false;
    std::swap(layer[i], layer[i + 1]);
    std::swap(l_.element(a).order, l_.element(b).order);
    return true;
  }

  [[nodiscard]] int count_all() {
    int crossings = 0;
    for (const auto& layer : l_.layers)
      crossings += count_below(layer);
    return crossings;
  }

  /// Crossings between a layer and the next one: inversions of the lower ends when the upper are in
  /// order.
  int count_below(const std::vector<int>& layer) {
    ends_.clear();
    for (int element : layer)
      for (int s : l_.element(element).down)
        ends_.emplace_back(upper_position(l_.segment(s)), lower_position(l_.segment(s)));
    std::sort(ends_.begin(), ends_.end());
    int inversions = 0;
    // Insertion into a sorted list: layers are short and nearly sorted after the first sweeps.
    sorted_.clear();
    for (const auto& [upper, lower] : ends_) {
      auto place = std::upper_bound(sorted_.begin(), sorted_.end(), lower);
      inversions += static_cast<int>(sorted_.end() - place);
      sorted_.insert(place, lower);
    }
    return inversions;
  }

  Layers& l_;
  bool keep_ports_;
  std::vector<std::pair<double, double>> ends_;
  std::vector<double> sorted_;
};

}  // namespace

int order_layers(Layers& layers, bool keep_ports) {
  return Orderer(layers, keep_ports).run();
}

}  // namespace fieldguide::flowchart
