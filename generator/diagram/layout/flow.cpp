// Gives every link to the innermost group that holds both its ends, and a way out of the groups
// inside.
#include "diagram/layout/flow.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "diagram/layout/ranks.hpp"

namespace fieldguide::flowchart {
namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

class FlowSplitter {
 public:
  explicit FlowSplitter(const Scene& scene)
      : scene_(scene), flows_(scene.items.size()), place_(scene.items.size()) {
    for (int i = 1; i < static_cast<int>(scene.items.size()); ++i) {
      auto& children = flows_[at(parent(i))].children;
      place_[at(i)] = static_cast<int>(children.size());
      children.push_back(i);
    }
  }

  std::vector<GroupFlow> run() {
    for (int link = 0; link < static_cast<int>(scene_.links.size()); ++link)
      place_link(link);
    // A group's ranks decide through which sides its links leave the groups inside it.
    for (int item = 0; item < static_cast<int>(flows_.size()); ++item)
      if (scene_.items[at(item)].group) {
        rank_children(item);
        lead_out(item);
      }
    return std::move(flows_);
  }

 private:
  [[nodiscard]] int parent(int item) const { return scene_.items[at(item)].parent; }

  [[nodiscard]] int depth(int item) const {
    int depth = 0;
    for (; item != root_group; item = parent(item))
      ++depth;
    return depth;
  }

  /// The group that holds `a` and `b` and the children of it that lead to them.
  void place_link(int link) {
    int a = scene_.links[at(link)].from;
    int b = scene_.links[at(link)].to;
    if (a == b) {
      flows_[at(parent(a))].loops.push_back({link, place_[at(a)], place_[at(a)]});
      return;
    }
    int depth_a = depth(a);
    int depth_b = depth(b);
    int below = -1;
    for (; depth_a > depth_b; --depth_a)
      below = std::exchange(a, parent(a));
    for (; depth_b > depth_a; --depth_b)
      below = std::exchange(b, parent(b));
    if (a == b) return end_at_edge(link, a, below);
    while (parent(a) != parent(b)) {
      a = parent(a);
      b = parent(b);
    }
    flows_[at(parent(a))].inner.push_back({link, place_[at(a)], place_[at(b)]});
  }

  /// A link between a group and something inside it ends at the group's far edge.
  void end_at_edge(int link, int group, int child) {
    Side side = Frame(scene_.items[at(group)].direction).to_page(Side::south);
    flows_[at(group)].outer.push_back({link, place_[at(child)], side, true});
    int end = scene_.links[at(link)].from == group ? scene_.links[at(link)].to
                                                   : scene_.links[at(link)].from;
    for (int item = end; item != child; item = parent(item))
      flows_[at(parent(item))].outer.push_back({link, place_[at(item)], side, false});
  }

  void rank_children(int item) {
    GroupFlow& flow = flows_[at(item)];
    std::vector<RankLink> links;
    for (const InnerLink& inner : flow.inner)
      links.push_back({inner.from, inner.to, scene_.links[at(inner.link)].length});
    int count = static_cast<int>(flow.children.size());
    if (in_declared_row(item)) flow.rank = ranks_in_declared_order(count, links);
    if (flow.rank.empty()) flow.rank = assign_ranks(count, links);
  }

  /// A group whose author gave it a direction across that of the drawing around it is a row to be
  /// read in the order written, as long as links come and go across it.
  [[nodiscard]] bool in_declared_row(int item) const {
    const GroupFlow& flow = flows_[at(item)];
    if (item == root_group || !scene_.items[at(item)].own_direction || flow.children.size() < 2)
      return false;
    Frame frame(scene_.items[at(item)].direction);
    for (const OuterLink& outer : flow.outer) {
      Side side = frame.to_frame(outer.side);
      if (side == Side::west || side == Side::east) return true;
    }
    return false;
  }

  /// Takes the links of a ranked group through the groups inside it.
  void lead_out(int item) {
    Frame frame(scene_.items[at(item)].direction);
    const GroupFlow& flow = flows_[at(item)];
    for (const InnerLink& inner : std::vector<InnerLink>(flow.inner)) {
      bool down = flow.rank[at(inner.from)] < flow.rank[at(inner.to)];
      Side leaving = frame.to_page(down ? Side::south : Side::north);
      Side entering = frame.to_page(down ? Side::north : Side::south);
      const SceneLink& link = scene_.links[at(inner.link)];
      lead_through(inner.link, link.from, flow.children[at(inner.from)], leaving);
      lead_through(inner.link, link.to, flow.children[at(inner.to)], entering);
    }
  }

  void lead_through(int link, int end, int child, Side side) {
    for (int item = end; item != child; item = parent(item))
      flows_[at(parent(item))].outer.push_back({link, place_[at(item)], side, false});
  }

  const Scene& scene_;
  std::vector<GroupFlow> flows_;
  std::vector<int> place_;  ///< Index among its group's children.
};

}  // namespace

std::vector<GroupFlow> split_into_flows(const Scene& scene) {
  return FlowSplitter(scene).run();
}

long count_passes(const Scene& scene) {
  long passes = 0;
  for (const GroupFlow& flow : split_into_flows(scene)) {
    long ranks = 0;
    for (int rank : flow.rank)
      ranks = std::max(ranks, static_cast<long>(rank) + 1);
    for (const InnerLink& inner : flow.inner)
      passes += std::abs(flow.rank[at(inner.from)] - flow.rank[at(inner.to)]);
    passes += static_cast<long>(flow.outer.size()) * (ranks + 1) / 2;
  }
  return passes;
}

}  // namespace fieldguide::flowchart
