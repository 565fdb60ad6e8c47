// Removes cycles by depth-first search, then ranks by network simplex.
#include "diagram/layout/ranks.hpp"

#include <cstdlib>

#include "diagram/layout/network_simplex.hpp"

namespace fieldguide::flowchart {
namespace {

/// For each link, whether it points back to a node that is still being visited.
class CycleFinder {
 public:
  CycleFinder(int nodes, const std::vector<RankLink>& links)
      : links_(links),
        out_(static_cast<std::size_t>(nodes)),
        state_(static_cast<std::size_t>(nodes)),
        back_(links.size()) {
    std::vector<int> incoming(static_cast<std::size_t>(nodes), 0);
    for (std::size_t i = 0; i < links.size(); ++i) {
      out_[static_cast<std::size_t>(links[i].from)].push_back(i);
      ++incoming[static_cast<std::size_t>(links[i].to)];
    }
    // Sources first: a cycle is then entered where the author's flow enters it.
    for (std::size_t node = 0; node < out_.size(); ++node)
      if (incoming[node] == 0) visit(node);
    for (std::size_t node = 0; node < out_.size(); ++node)
      visit(node);
  }

  std::vector<bool> take() { return std::move(back_); }

 private:
  enum class State : char { unseen, open, done };
  struct Frame {
    std::size_t node, next;
  };

  void visit(std::size_t root) {
    if (state_[root] != State::unseen) return;
    std::vector<Frame> stack{{root, 0}};
    state_[root] = State::open;
    while (!stack.empty()) {
      Frame& frame = stack.back();
      if (frame.next == out_[frame.node].size()) {
        state_[frame.node] = State::done;
        stack.pop_back();
        continue;
      }
      std::size_t link = out_[frame.node][frame.next++];
      auto to = static_cast<std::size_t>(links_[link].to);
      if (state_[to] == State::open) back_[link] = true;
      if (state_[to] != State::unseen) continue;
      state_[to] = State::open;
      stack.push_back({to, 0});
    }
  }

  const std::vector<RankLink>& links_;
  std::vector<std::vector<std::size_t>> out_;
  std::vector<State> state_;
  std::vector<bool> back_;
};

}  // namespace

std::vector<int> assign_ranks(int nodes, const std::vector<RankLink>& links) {
  std::vector<bool> back = CycleFinder(nodes, links).take();
  std::vector<SimplexEdge> edges;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const RankLink& link = links[i];
    if (link.from == link.to) continue;
    edges.push_back(back[i] ? SimplexEdge{link.to, link.from, link.length, 1}
                            : SimplexEdge{link.from, link.to, link.length, 1});
  }
  return network_simplex(nodes, edges);
}

std::vector<int> ranks_in_declared_order(int nodes, const std::vector<RankLink>& links) {
  for (const RankLink& link : links)
    if (std::abs(link.from - link.to) > 1) return {};
  std::vector<int> ranks(static_cast<std::size_t>(nodes));
  for (int i = 0; i < nodes; ++i)
    ranks[static_cast<std::size_t>(i)] = i;
  return ranks;
}

}  // namespace fieldguide::flowchart
