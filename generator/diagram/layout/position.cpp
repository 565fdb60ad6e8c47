// Ports by the order of neighbours; coordinates by network simplex; then centring and
// straightening.
#include "diagram/layout/position.hpp"

#include <algorithm>
#include <cmath>

#include "diagram/layout/network_simplex.hpp"
#include "diagram/layout/outline.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr double port_distance = 22;
constexpr double smallest_port_distance = 12;
constexpr double label_gap = 14;
constexpr double bend_gap = 16;

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

class Positioner {
 public:
  Positioner(Layers& layers, const GroupInput& input) : l_(layers), input_(input) {}

  void run() {
    for (int box = 0; box < l_.boxes; ++box) {
      spread_ports(box, true);
      spread_ports(box, false);
    }
    place_by_simplex();
    for (int round = 0; round < 3; ++round)
      centre_boxes();
    for (const Chain& chain : l_.chains)
      align_runs(chain);
    for (int box = 0; box < l_.boxes; ++box) {
      straighten(box, true);
      straighten(box, false);
    }
    move_to_origin();
  }

 private:
  [[nodiscard]] bool fixed(const Segment& s, bool above) const {
    return above ? s.lower_fixed : s.upper_fixed;
  }
  double& offset(Segment& s, bool above) const { return above ? s.lower_offset : s.upper_offset; }

  /// Half the length of the side on which links may end.
  [[nodiscard]] double reach(int box) const {
    const Box& b = input_.boxes[at(box)];
    return straight_half_length(b.outline, b.size.width);
  }

  /// Free links of a side, from left to right as their other ends stand.
  std::vector<int> free_links(int box, bool above) {
    std::vector<int> links;
    for (int s : above ? l_.element(box).up : l_.element(box).down)
      if (!fixed(l_.segment(s), above)) links.push_back(s);
    auto place = [&](int s) {
      const Segment& segment = l_.segment(s);
      int other = above ? segment.upper : segment.lower;
      double width = l_.element(other).left + l_.element(other).right;
      double inside = above ? segment.upper_offset : segment.lower_offset;
      return l_.element(other).order + (width > 0 ? std::clamp(inside / width, -0.49, 0.49) : 0);
    };
    std::stable_sort(links.begin(), links.end(), [&](int a, int b) { return place(a) < place(b); });
    return links;
  }

  void spread_ports(int box, bool above) {
    std::vector<int> links = free_links(box, above);
    if (links.empty()) return;
    double middle = middle_link(links);
    double outermost = std::max(middle, static_cast<double>(links.size() - 1) - middle);
    double distance = outermost > 0 ? std::min(port_distance * 1.6, reach(box) / outermost) : 0;
    distance = std::max(distance, 0.0);
    for (std::size_t i = 0; i < links.size(); ++i)
      offset(l_.segment(links[i]), above) = (static_cast<double>(i) - middle) * distance;
    avoid_fixed_ports(box, above, links);
  }

  /// Which of a side's links takes its middle: the only one that goes with the flow, so that a row
  /// of boxes stays in line; otherwise the links stand around the middle.
  [[nodiscard]] double middle_link(const std::vector<int>& links) const {
    auto goes_on = [&](int s) { return !l_.segment(s).back; };
    if (std::count_if(links.begin(), links.end(), goes_on) == 1)
      return static_cast<double>(std::find_if(links.begin(), links.end(), goes_on) - links.begin());
    return static_cast<double>(links.size() - 1) / 2;
  }

  /// Moves free links off the places where links from inside a group come out.
  void avoid_fixed_ports(int box, bool above, const std::vector<int>& links) {
    std::vector<double> taken;
    for (int s : above ? l_.element(box).up : l_.element(box).down)
      if (fixed(l_.segment(s), above)) taken.push_back(offset(l_.segment(s), above));
    for (int s : links) {
      double wanted = offset(l_.segment(s), above);
      double best = wanted;
      double best_cost = 1e9;
      for (int step = 0; step < 80; ++step) {
        double shift = (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * smallest_port_distance / 2;
        double tried = wanted + shift;
        if (std::abs(tried) > reach(box)) continue;
        double nearest = 1e9;
        for (double other : taken)
          nearest = std::min(nearest, std::abs(other - tried));
        double cost = std::abs(shift) + (nearest < smallest_port_distance ? 1000 - nearest : 0);
        if (cost < best_cost) {
          best_cost = cost;
          best = tried;
        }
      }
      offset(l_.segment(s), above) = best;
      taken.push_back(best);
    }
  }

  [[nodiscard]] double gap(const Element& a, const Element& b) const {
    bool box_a = a.kind == ElementKind::box;
    bool box_b = b.kind == ElementKind::box;
    if (box_a && box_b) return input_.scene->spacing.between_nodes;
    if (a.kind == ElementKind::label || b.kind == ElementKind::label) return label_gap;
    return box_a || box_b ? std::min(20.0, input_.scene->spacing.between_nodes) : bend_gap;
  }

  /// How much it is worth that a segment is straight. What runs back goes around the flow rather
  /// than bend it.
  [[nodiscard]] int weight(const Segment& s) const {
    const Element& a = l_.element(s.upper);
    const Element& b = l_.element(s.lower);
    bool inner_a = a.kind == ElementKind::bend || a.kind == ElementKind::label;
    bool inner_b = b.kind == ElementKind::bend || b.kind == ElementKind::label;
    if (inner_a && inner_b) return 8;
    if (s.back) return 1;
    return inner_a || inner_b || a.kind == ElementKind::port || b.kind == ElementKind::port ? 3 : 2;
  }

  void place_by_simplex() {
    std::vector<SimplexEdge> edges;
    int nodes = static_cast<int>(l_.elements.size());
    for (const auto& layer : l_.layers)
      for (std::size_t i = 0; i + 1 < layer.size(); ++i) {
        const Element& a = l_.element(layer[i]);
        const Element& b = l_.element(layer[i + 1]);
        edges.push_back(
            {layer[i], layer[i + 1], static_cast<int>(std::ceil(a.right + b.left + gap(a, b))), 0});
      }
    for (const Segment& s : l_.segments) {
      double common = std::max(s.upper_offset, s.lower_offset);
      int cost = weight(s);
      edges.push_back(
          {nodes, s.upper, static_cast<int>(std::lround(common - s.upper_offset)), cost});
      edges.push_back(
          {nodes, s.lower, static_cast<int>(std::lround(common - s.lower_offset)), cost});
      ++nodes;
    }
    std::vector<int> x = network_simplex(nodes, edges);
    for (std::size_t i = 0; i < l_.elements.size(); ++i)
      l_.elements[i].x = x[i];
  }

  /// Room of an element between its neighbours.
  void room(int element, double& low, double& high) const {
    const Element& e = l_.element(element);
    const auto& layer = l_.layers[at(e.layer)];
    low = -1e9;
    high = 1e9;
    if (e.order > 0) {
      const Element& before = l_.element(layer[at(e.order - 1)]);
      low = before.x + before.right + gap(before, e) + e.left;
    }
    if (at(e.order + 1) < layer.size()) {
      const Element& after = l_.element(layer[at(e.order + 1)]);
      high = after.x - after.left - gap(e, after) - e.right;
    }
  }

  /// Where a box's links are shortest there may be room: moves it to the middle of that.
  void centre_boxes() {
    for (int i = 0; i < l_.boxes; ++i) {
      std::vector<std::pair<double, int>> wishes;
      for (bool above : {true, false})
        for (int s : above ? l_.element(i).up : l_.element(i).down)
          add_wish(l_.segment(s), above, wishes);
      if (wishes.size() < 2) continue;
      std::sort(wishes.begin(), wishes.end());
      auto [first, last] = median(wishes);
      if (last - first < 1) continue;
      double low = 0;
      double high = 0;
      room(i, low, high);
      low = std::max(low, first);
      high = std::min(high, last);
      if (low <= high) l_.element(i).x = std::clamp((first + last) / 2, low, high);
    }
  }

  /// A straight run of bends and labels between two ends at other places bends twice; in line with
  /// one of the ends, preferably the upper one, it bends once and is no longer.
  void align_runs(const Chain& chain) {
    std::size_t count = chain.elements.size();
    for (std::size_t begin = 1; begin + 1 < count;) {
      std::size_t end = begin + 1;
      while (end + 1 < count && std::abs(l_.element(chain.elements[end]).x -
                                         l_.element(chain.elements[begin]).x) < 0.5)
        ++end;
      double upper = l_.upper_x(l_.segment(chain.segments[begin - 1]));
      double lower = l_.lower_x(l_.segment(chain.segments[end - 1]));
      double x = l_.element(chain.elements[begin]).x;
      bool between = (upper - x) * (lower - x) < 0;
      if (between && !move_run(chain, begin, end, upper)) move_run(chain, begin, end, lower);
      begin = end;
    }
  }

  bool move_run(const Chain& chain, std::size_t begin, std::size_t end, double x) {
    for (std::size_t i = begin; i < end; ++i) {
      double low = 0;
      double high = 0;
      room(chain.elements[i], low, high);
      if (x < low || x > high) return false;
    }
    for (std::size_t i = begin; i < end; ++i)
      l_.element(chain.elements[i]).x = x;
    return true;
  }

  void add_wish(const Segment& s, bool above, std::vector<std::pair<double, int>>& wishes) const {
    double wish = above ? l_.upper_x(s) - s.lower_offset : l_.lower_x(s) - s.upper_offset;
    wishes.emplace_back(wish, weight(s));
  }

  /// The range in which the weighted distance to all wishes is least.
  static std::pair<double, double> median(const std::vector<std::pair<double, int>>& wishes) {
    int total = 0;
    for (const auto& wish : wishes)
      total += wish.second;
    int below = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
      below += wishes[i].second;
      if (2 * below > total) return {wishes[i].first, wishes[i].first};
      if (2 * below == total) return {wishes[i].first, wishes[i + 1].first};
    }
    return {wishes.back().first, wishes.back().first};
  }

  /// Moves free links along a box's side so that they run straight where the side is long enough.
  void straighten(int box, bool above) {
    std::vector<int> links = free_links(box, above);
    bool all_free = links.size() == (above ? l_.element(box).up : l_.element(box).down).size();
    if (links.empty() || !all_free) return;
    double limit = reach(box);
    double distance = links.size() > 1 ? std::min(smallest_port_distance + 4,
                                                  2 * limit / static_cast<double>(links.size() - 1))
                                       : 0;
    std::vector<double> wanted;
    for (int s : links) {
      const Segment& segment = l_.segment(s);
      double target = (above ? l_.upper_x(segment) : l_.lower_x(segment)) - l_.element(box).x;
      double now = offset(l_.segment(s), above);
      wanted.push_back(std::abs(target) <= limit ? target : now);
    }
    for (std::size_t i = 1; i < wanted.size(); ++i)
      wanted[i] = std::max(wanted[i], wanted[i - 1] + distance);
    double overflow = std::max(0.0, wanted.back() - limit);
    if (overflow > 0) {
      wanted.back() -= overflow;
      for (std::size_t i = wanted.size() - 1; i > 0; --i)
        wanted[i - 1] = std::min(wanted[i - 1], wanted[i] - distance);
    }
    if (wanted.front() < -limit - 0.5) return;
    for (std::size_t i = 0; i < links.size(); ++i)
      offset(l_.segment(links[i]), above) = wanted[i];
  }

  void move_to_origin() {
    double left = 1e9;
    for (const Element& e : l_.elements)
      left = std::min(left, e.x - e.left);
    for (Element& e : l_.elements)
      e.x -= left;
  }

  Layers& l_;
  const GroupInput& input_;
};

}  // namespace

void position_elements(Layers& layers, const GroupInput& input) {
  Positioner(layers, input).run();
}

}  // namespace fieldguide::flowchart
