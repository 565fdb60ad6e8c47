// The network simplex against the best of all assignments, by trying them.
#include "diagram/layout/network_simplex.hpp"

#include <functional>
#include <limits>
#include <random>

#include "catch.hpp"

using namespace fieldguide::flowchart;

namespace {

long cost(const std::vector<SimplexEdge>& edges, const std::vector<int>& value) {
  long sum = 0;
  for (const SimplexEdge& edge : edges) {
    int distance =
        value[static_cast<std::size_t>(edge.head)] - value[static_cast<std::size_t>(edge.tail)];
    if (distance < edge.length) return std::numeric_limits<long>::max();
    sum += static_cast<long>(distance) * edge.weight;
  }
  return sum;
}

long least_cost(int nodes, const std::vector<SimplexEdge>& edges) {
  long best = std::numeric_limits<long>::max();
  std::vector<int> value(static_cast<std::size_t>(nodes));
  std::function<void(std::size_t)> assign = [&](std::size_t node) {
    if (node == value.size()) {
      best = std::min(best, cost(edges, value));
      return;
    }
    for (int v = 0; v < 8; ++v) {
      value[node] = v;
      assign(node + 1);
    }
  };
  assign(0);
  return best;
}

}  // namespace

TEST_CASE("network simplex finds a cheapest assignment for small graphs", "[diagram]") {
  std::mt19937 random(7);
  auto pick = [&](unsigned count) { return static_cast<int>(random() % count); };
  for (int round = 0; round < 300; ++round) {
    int nodes = 2 + pick(3);
    std::vector<SimplexEdge> edges;
    for (int i = pick(6); i > 0; --i) {
      int a = pick(static_cast<unsigned>(nodes));
      int b = pick(static_cast<unsigned>(nodes));
      if (a != b) edges.push_back({std::min(a, b), std::max(a, b), pick(3), pick(4)});
    }
    CHECK(cost(edges, network_simplex(nodes, edges)) == least_cost(nodes, edges));
  }
}

TEST_CASE("network simplex takes graphs without edges and without nodes", "[diagram]") {
  CHECK(network_simplex(0, {}).empty());
  CHECK(network_simplex(3, {}) == std::vector<int>{0, 0, 0});
}
