// A spanning tree of tight edges is improved by exchanging edges until no cut value is negative.
#include "diagram/layout/network_simplex.hpp"

#include <algorithm>
#include <limits>

namespace fieldguide::flowchart {
namespace {

constexpr int none = -1;
constexpr int search_window = 30;

class Simplex {
 public:
  Simplex(int nodes, std::vector<SimplexEdge> edges)
      : edges_(std::move(edges)), rank_(size(nodes)), incident_(size(nodes)) {
    connect(nodes);
    for (int e = 0; e < edge_count(); ++e) {
      incident_[size(edges_[size(e)].tail)].push_back(e);
      incident_[size(edges_[size(e)].head)].push_back(e);
    }
    in_tree_.assign(edges_.size(), false);
    cut_.assign(edges_.size(), 0);
    parent_edge_.assign(size(nodes), none);
    low_.assign(size(nodes), 0);
    lim_.assign(size(nodes), 0);
  }

  std::vector<int> solve() {
    initial_ranks();
    grow_tight_tree();
    number_tree(0, none, 1);
    initial_cut_values();
    // Far more than is ever needed in practice; a bound for graphs that are made to be slow.
    long pivots = 200 + 20L * static_cast<long>(rank_.size());
    for (int leaving; pivots > 0 && (leaving = leaving_edge()) != none; --pivots)
      exchange(leaving, entering_edge(leaving));
    int lowest = *std::min_element(rank_.begin(), rank_.end());
    for (int& rank : rank_)
      rank -= lowest;
    return std::move(rank_);
  }

 private:
  static std::size_t size(int i) { return static_cast<std::size_t>(i); }
  [[nodiscard]] int edge_count() const { return static_cast<int>(edges_.size()); }
  [[nodiscard]] int slack(int e) const {
    const SimplexEdge& edge = edges_[size(e)];
    return rank_[size(edge.head)] - rank_[size(edge.tail)] - edge.length;
  }
  [[nodiscard]] int other_end(int e, int node) const {
    const SimplexEdge& edge = edges_[size(e)];
    return edge.tail == node ? edge.head : edge.tail;
  }
  /// Whether `node` lies in the subtree of `root`.
  [[nodiscard]] bool in_subtree(int node, int root) const {
    return low_[size(root)] <= lim_[size(node)] && lim_[size(node)] <= lim_[size(root)];
  }
  /// The end of a tree edge that is farther from the root.
  [[nodiscard]] int lower_end(int e) const {
    const SimplexEdge& edge = edges_[size(e)];
    return lim_[size(edge.tail)] < lim_[size(edge.head)] ? edge.tail : edge.head;
  }

  /// Joins the components by edges without weight, so that one tree spans all.
  void connect(int nodes) {
    std::vector<int> group(size(nodes));
    for (int i = 0; i < nodes; ++i)
      group[size(i)] = i;
    auto find = [&](int i) {
      while (group[size(i)] != i)
        i = group[size(i)] = group[size(group[size(i)])];
      return i;
    };
    for (const SimplexEdge& edge : edges_)
      group[size(find(edge.tail))] = find(edge.head);
    for (int i = 1; i < nodes; ++i)
      if (find(i) != find(0)) {
        group[size(find(i))] = find(0);
        free_edges_.push_back(i);
      }
  }

  void initial_ranks() {
    std::vector<int> waiting(rank_.size(), 0);
    for (const SimplexEdge& edge : edges_)
      ++waiting[size(edge.head)];
    std::vector<int> ready;
    for (int i = 0; i < static_cast<int>(rank_.size()); ++i)
      if (waiting[size(i)] == 0) ready.push_back(i);
    for (std::size_t next = 0; next < ready.size(); ++next) {
      int node = ready[next];
      for (int e : incident_[size(node)]) {
        const SimplexEdge& edge = edges_[size(e)];
        if (edge.tail != node) continue;
        rank_[size(edge.head)] = std::max(rank_[size(edge.head)], rank_[size(node)] + edge.length);
        if (--waiting[size(edge.head)] == 0) ready.push_back(edge.head);
      }
    }
    // The joining edges are tight from the start, in whichever direction that holds.
    for (int node : free_edges_) {
      bool above = rank_[size(node)] < rank_[0];
      SimplexEdge edge{above ? node : 0, above ? 0 : node, 0, 0};
      edge.length = rank_[size(edge.head)] - rank_[size(edge.tail)];
      incident_[size(edge.tail)].push_back(edge_count());
      incident_[size(edge.head)].push_back(edge_count());
      edges_.push_back(edge);
      in_tree_.push_back(false);
      cut_.push_back(0);
    }
  }

  /// Adds to the tree all nodes that tight edges reach from its newest ones.
  void grow_from(std::vector<int> stack) {
    while (!stack.empty()) {
      int node = stack.back();
      stack.pop_back();
      for (int e : incident_[size(node)]) {
        int next = other_end(e, node);
        if (reached_[size(next)] || slack(e) != 0) continue;
        reached_[size(next)] = true;
        tree_nodes_.push_back(next);
        in_tree_[size(e)] = true;
        stack.push_back(next);
      }
    }
  }

  void grow_tight_tree() {
    reached_.assign(rank_.size(), false);
    reached_[0] = true;
    tree_nodes_ = {0};
    grow_from({0});
    while (tree_nodes_.size() < rank_.size()) {
      int best = none;
      for (int e = 0; e < edge_count(); ++e) {
        bool crosses = reached_[size(edges_[size(e)].tail)] != reached_[size(edges_[size(e)].head)];
        if (crosses && (best == none || slack(e) < slack(best))) best = e;
      }
      const SimplexEdge edge = edges_[size(best)];
      int shift = reached_[size(edge.head)] ? -slack(best) : slack(best);
      for (int node : tree_nodes_)
        rank_[size(node)] += shift;
      int outside = reached_[size(edge.head)] ? edge.tail : edge.head;
      reached_[size(outside)] = true;
      in_tree_[size(best)] = true;
      tree_nodes_.push_back(outside);
      grow_from(tree_nodes_);
    }
  }

  /// Gives the subtree of `root` postorder numbers from `low` on; returns the next free one.
  int number_tree(int root, int from_edge, int low) {
    struct Frame {
      int node;
      std::size_t next;
    };
    std::vector<Frame> stack{{root, 0}};
    parent_edge_[size(root)] = from_edge;
    low_[size(root)] = low;
    int number = low;
    while (!stack.empty()) {
      Frame& frame = stack.back();
      const auto& around = incident_[size(frame.node)];
      while (frame.next < around.size() && (!in_tree_[size(around[frame.next])] ||
                                            around[frame.next] == parent_edge_[size(frame.node)]))
        ++frame.next;
      if (frame.next < around.size()) {
        int e = around[frame.next++];
        int child = other_end(e, frame.node);
        parent_edge_[size(child)] = e;
        low_[size(child)] = number;
        stack.push_back({child, 0});
      } else {
        lim_[size(frame.node)] = number++;
        stack.pop_back();
      }
    }
    return number;
  }

  /// The edge above a subtree is cut by what leaves the subtree less what enters it; edges inside
  /// cancel out.
  void initial_cut_values() {
    std::vector<int> surplus(rank_.size(), 0);
    for (const SimplexEdge& edge : edges_) {
      surplus[size(edge.tail)] += edge.weight;
      surplus[size(edge.head)] -= edge.weight;
    }
    std::vector<int> postorder(rank_.size());
    for (int i = 0; i < static_cast<int>(postorder.size()); ++i)
      postorder[size(lim_[size(i)] - 1)] = i;
    for (int node : postorder) {
      int above = parent_edge_[size(node)];
      if (above == none) continue;
      cut_[size(above)] =
          edges_[size(above)].tail == node ? surplus[size(node)] : -surplus[size(node)];
      surplus[size(other_end(above, node))] += surplus[size(node)];
    }
  }

  /// A tree edge with a negative cut value: the worst of the next few.
  int leaving_edge() {
    int best = none;
    int seen = 0;
    for (int step = 0; step < edge_count(); ++step) {
      int e = next_search_;
      next_search_ = (next_search_ + 1) % edge_count();
      if (!in_tree_[size(e)] || cut_[size(e)] >= 0) continue;
      if (best == none || cut_[size(e)] < cut_[size(best)]) best = e;
      if (++seen >= search_window) break;
    }
    return best;
  }

  /// The tightest edge that leads across the cut against the leaving edge.
  [[nodiscard]] int entering_edge(int leaving) const {
    int root = lower_end(leaving);
    bool into_subtree = edges_[size(leaving)].tail == root;
    int best = none;
    std::vector<int> stack{root};
    while (!stack.empty()) {
      int node = stack.back();
      stack.pop_back();
      for (int e : incident_[size(node)]) {
        int other = other_end(e, node);
        if (in_tree_[size(e)]) {
          if (e != parent_edge_[size(node)]) stack.push_back(other);
          continue;
        }
        bool enters = edges_[size(e)].head == node;
        if (enters != into_subtree || in_subtree(other, root)) continue;
        if (best == none || slack(e) < slack(best)) best = e;
      }
    }
    return best;
  }

  void exchange(int leaving, int entering) {
    if (entering == none) {
      cut_[size(leaving)] = 0;
      return;
    }
    shift_subtree(lower_end(leaving), slack(entering),
                  edges_[size(leaving)].tail == lower_end(leaving));
    int change = cut_[size(leaving)];
    int meeting =
        add_to_path(edges_[size(entering)].tail, edges_[size(entering)].head, change, true);
    add_to_path(edges_[size(entering)].head, edges_[size(entering)].tail, change, false);
    cut_[size(entering)] = -change;
    cut_[size(leaving)] = 0;
    in_tree_[size(leaving)] = false;
    in_tree_[size(entering)] = true;
    number_tree(meeting, parent_edge_[size(meeting)], low_[size(meeting)]);
  }

  void shift_subtree(int root, int distance, bool down) {
    if (distance == 0) return;
    int shift = down ? -distance : distance;
    std::vector<int> stack{root};
    while (!stack.empty()) {
      int node = stack.back();
      stack.pop_back();
      rank_[size(node)] += shift;
      for (int e : incident_[size(node)])
        if (in_tree_[size(e)] && e != parent_edge_[size(node)]) stack.push_back(other_end(e, node));
    }
  }

  /// Adds `change` along the tree path from `from` up to the ancestor it shares with `to`, which is
  /// returned.
  int add_to_path(int from, int to, int change, bool forward) {
    while (!in_subtree(to, from)) {
      int e = parent_edge_[size(from)];
      bool along = edges_[size(e)].tail == from;
      cut_[size(e)] += along == forward ? change : -change;
      from = other_end(e, from);
    }
    return from;
  }

  std::vector<SimplexEdge> edges_;
  std::vector<int> rank_;
  std::vector<std::vector<int>> incident_;
  std::vector<bool> in_tree_;
  std::vector<int> cut_;
  std::vector<int> parent_edge_, low_, lim_;
  std::vector<bool> reached_;
  std::vector<int> tree_nodes_;
  std::vector<int> free_edges_;  ///< Nodes to be joined to node 0.
  int next_search_ = 0;
};

}  // namespace

std::vector<int> network_simplex(int nodes, const std::vector<SimplexEdge>& edges) {
  if (nodes == 0) return {};
  if (nodes == 1 || edges.empty()) return std::vector<int>(static_cast<std::size_t>(nodes), 0);
  return Simplex(nodes, edges).solve();
}

}  // namespace fieldguide::flowchart
