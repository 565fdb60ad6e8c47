// The network simplex method of Gansner, Koutsofios, North and Vo ("A Technique for Drawing
// Directed Graphs", 1993): ranks, and coordinates within ranks.
#pragma once

#include <vector>

namespace fieldguide::flowchart {

/// `head` must lie at least `length` above `tail`; each unit of distance costs `weight`.
struct SimplexEdge {
  int tail = 0;
  int head = 0;
  int length = 1;
  int weight = 1;
};

/// Integers for `nodes` nodes that satisfy every edge and make the total weighted distance least;
/// the lowest is 0. The edges must not form a cycle. Stops after a number of pivots that grows with
/// the graph: the result then still satisfies every edge.
std::vector<int> network_simplex(int nodes, const std::vector<SimplexEdge>& edges);

}  // namespace fieldguide::flowchart
