// Which child stands above which.
#pragma once

#include <utility>
#include <vector>

namespace fieldguide::flowchart {

/// A wish that `to` stands `length` ranks below `from`.
struct RankLink {
  int from = 0, to = 0;
  int length = 1;
};

/// Ranks from 0 for `nodes` nodes: links that close a cycle, as seen from the nodes declared first,
/// point up; all others down, in as little total length as possible.
std::vector<int> assign_ranks(int nodes, const std::vector<RankLink>& links);

/// One rank for each node in declared order, when every link joins neighbours in that order;
/// otherwise empty.
std::vector<int> ranks_in_declared_order(int nodes, const std::vector<RankLink>& links);

}  // namespace fieldguide::flowchart
