// Cuts links into segments: one for each pair of layers they cross, with a layer of its own for
// labels.
#include "diagram/layout/layers.hpp"

#include <algorithm>

namespace fieldguide::flowchart {
namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

/// A link as this group draws it.
struct Strand {
  int link = 0;
  int upper = -1, lower = -1;  ///< Children; -1: the group's top or bottom.
  bool reversed = false;
  Size label;  ///< In the frame.
  double hint = 0;
};

class LayerMaker {
 public:
  explicit LayerMaker(const GroupInput& input)
      : input_(input), frame_(input.direction), rank_count_(0) {
    for (int rank : input.flow->rank)
      rank_count_ = std::max(rank_count_, rank + 1);
  }

  Layers run() {
    collect_strands();
    choose_label_gaps();
    number_layers();
    add_boxes();
    for (std::size_t i = 0; i < strands_.size(); ++i)
      add_chain(strands_[i], label_gap_[i]);
    fill_layers();
    return std::move(result_);
  }

 private:
  [[nodiscard]] int rank(int child) const { return input_.flow->rank[at(child)]; }
  [[nodiscard]] const SceneLink& link(int i) const { return input_.scene->links[at(i)]; }

  void collect_strands() {
    for (const InnerLink& inner : input_.flow->inner) {
      bool reversed = rank(inner.from) > rank(inner.to);
      Strand strand{inner.link, inner.from, inner.to, reversed, frame_.turn(link(inner.link).label),
                    0};
      if (reversed) std::swap(strand.upper, strand.lower);
      strands_.push_back(strand);
    }
    for (std::size_t i = 0; i < input_.flow->outer.size(); ++i)
      add_outer(i);
  }

  void add_outer(std::size_t index) {
    const OuterLink& outer = input_.flow->outer[index];
    Side side = frame_.to_frame(outer.side);
    double hint = input_.hints.empty() ? 0 : input_.hints[index];
    Size label = outer.labelled ? frame_.turn(link(outer.link).label) : Size{};
    if (side == Side::north) {
      strands_.push_back({outer.link, -1, outer.child, false, label, hint});
    } else if (side == Side::south) {
      strands_.push_back({outer.link, outer.child, -1, false, label, hint});
    } else {
      result_.laterals.push_back({outer.link, outer.child, side, hint});
    }
  }

  /// Ranks a strand spans; the group's top is rank -1, its bottom the one behind the last.
  [[nodiscard]] int upper_rank(const Strand& s) const { return s.upper < 0 ? -1 : rank(s.upper); }
  [[nodiscard]] int lower_rank(const Strand& s) const {
    return s.lower < 0 ? rank_count_ : rank(s.lower);
  }

  /// Puts each label into the gap between ranks, within its link's span, that is emptiest so far:
  /// links that have no choice first, then the middle of the others.
  void choose_label_gaps() {
    std::vector<double> used(at(rank_count_ + 1), 0);  // Gap g lies above rank g.
    label_gap_.assign(strands_.size(), -1);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < strands_.size(); ++i)
      if (strands_[i].label.width > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return lower_rank(strands_[a]) - upper_rank(strands_[a]) <
             lower_rank(strands_[b]) - upper_rank(strands_[b]);
    });
    for (std::size_t i : order) {
      const Strand& strand = strands_[i];
      int first = upper_rank(strand) + 1;
      int last = lower_rank(strand);
      int best = first;
      auto cost = [&](int gap) { return used[at(gap)] + 0.1 * std::abs(2 * gap - first - last); };
      for (int gap = first; gap <= last; ++gap)
        if (cost(gap) < cost(best)) best = gap;
      label_gap_[i] = best;
      used[at(best)] += strand.label.width;
    }
  }

  void number_layers() {
    std::vector<bool> label_layer(at(rank_count_ + 1), false);
    bool top_ports = false;
    bool bottom_ports = false;
    for (std::size_t i = 0; i < strands_.size(); ++i) {
      if (label_gap_[i] >= 0) label_layer[at(label_gap_[i])] = true;
      top_ports |= strands_[i].upper < 0;
      bottom_ports |= strands_[i].lower < 0;
    }
    int next = 0;
    if (top_ports) top_layer_ = next++;
    for (int rank = 0; rank <= rank_count_; ++rank) {
      gap_layer_.push_back(label_layer[at(rank)] ? next++ : -1);
      if (rank < rank_count_) rank_layer_.push_back(next++);
    }
    if (bottom_ports) bottom_layer_ = next++;
    result_.layers.resize(at(next));
  }

  void add_boxes() {
    result_.boxes = static_cast<int>(input_.boxes.size());
    for (int child = 0; child < result_.boxes; ++child) {
      const Box& box = input_.boxes[at(child)];
      Element element;
      element.kind = ElementKind::box;
      element.ref = child;
      element.layer = rank_layer_[at(rank(child))];
      element.left = element.right = box.size.width / 2;
      element.right += box.loop_extent;
      element.height = std::max(box.size.height, box.loop_height);
      add(std::move(element), child);
    }
  }

  int add(Element element, double position) {
    result_.elements.push_back(std::move(element));
    position_.push_back(position);
    return static_cast<int>(result_.elements.size()) - 1;
  }

  void add_chain(const Strand& strand, int label_gap) {
    double from = strand.upper < 0 ? strand.lower : strand.upper;
    double to = strand.lower < 0 ? strand.upper : strand.lower;
    int first = strand.upper < 0 ? top_layer_ : result_.element(strand.upper).layer;
    int last = strand.lower < 0 ? bottom_layer_ : result_.element(strand.lower).layer;
    Chain chain{strand.link, strand.reversed, {}, {}};
    for (int layer = first; layer <= last; ++layer) {
      if (layer == first && strand.upper >= 0) {
        chain.elements.push_back(strand.upper);
      } else if (layer == last && strand.lower >= 0) {
        chain.elements.push_back(strand.lower);
      } else {
        double share = last > first ? static_cast<double>(layer - first) / (last - first) : 0;
        chain.elements.push_back(
            add(passing_element(strand, layer, label_gap), from + (to - from) * share));
      }
    }
    join(chain);
    result_.chains.push_back(std::move(chain));
  }

  [[nodiscard]] Element passing_element(const Strand& strand, int layer, int label_gap) const {
    Element element;
    element.ref = strand.link;
    element.layer = layer;
    element.hint = strand.hint;
    bool port =
        (strand.upper < 0 && layer == top_layer_) || (strand.lower < 0 && layer == bottom_layer_);
    if (port) element.kind = ElementKind::port;
    if (label_gap >= 0 && layer == gap_layer_[at(label_gap)]) {
      element.kind = ElementKind::label;
      element.left = element.right = strand.label.width / 2;
      element.height = strand.label.height;
    }
    return element;
  }

  void join(Chain& chain) {
    for (std::size_t i = 0; i + 1 < chain.elements.size(); ++i) {
      Segment segment;
      segment.link = chain.link;
      segment.back = chain.reversed;
      segment.upper = chain.elements[i];
      segment.lower = chain.elements[i + 1];
      set_port(segment.upper, chain.link, Side::south, segment.upper_offset, segment.upper_fixed);
      set_port(segment.lower, chain.link, Side::north, segment.lower_offset, segment.lower_fixed);
      int index = static_cast<int>(result_.segments.size());
      result_.element(segment.upper).down.push_back(index);
      result_.element(segment.lower).up.push_back(index);
      result_.segments.push_back(segment);
      chain.segments.push_back(index);
    }
  }

  /// Takes the offset from the port that a laid-out group has for the link.
  void set_port(int element, int wanted, Side side, double& offset, bool& fixed) const {
    if (result_.element(element).kind != ElementKind::box) {
      fixed = true;
      return;
    }
    const Box& box = input_.boxes[at(element)];
    for (const Port& port : box.ports)
      if (port.link == wanted && port.side == side) {
        offset = port.offset - box.size.width / 2;
        fixed = true;
      }
  }

  void fill_layers() {
    for (int i = 0; i < static_cast<int>(result_.elements.size()); ++i)
      result_.layers[at(result_.element(i).layer)].push_back(i);
    for (auto& layer : result_.layers) {
      std::stable_sort(layer.begin(), layer.end(), [&](int a, int b) {
        const Element& x = result_.element(a);
        const Element& y = result_.element(b);
        bool ports = x.kind == ElementKind::port && y.kind == ElementKind::port;
        if (ports && x.hint != y.hint) return x.hint < y.hint;
        return position_[at(a)] < position_[at(b)];
      });
      for (std::size_t i = 0; i < layer.size(); ++i)
        result_.element(layer[i]).order = static_cast<int>(i);
    }
  }

  const GroupInput& input_;
  Frame frame_;
  int rank_count_;
  std::vector<Strand> strands_;
  std::vector<int> label_gap_;  ///< One for each strand; -1: no label.
  std::vector<int> gap_layer_;  ///< Layer of the labels above each rank; -1: none.
  std::vector<int> rank_layer_;
  int top_layer_ = -1, bottom_layer_ = -1;
  std::vector<double> position_;  ///< Of each element, in the declared order of children.
  Layers result_;
};

}  // namespace

Layers make_layers(const GroupInput& input) {
  return LayerMaker(input).run();
}

}  // namespace fieldguide::flowchart
