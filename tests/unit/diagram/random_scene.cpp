// Draws scenes from a seed.
#include "unit/diagram/random_scene.hpp"

#include <random>

namespace fieldguide::flowchart::test {
namespace {

class SceneMaker {
 public:
  explicit SceneMaker(unsigned seed) : random_(seed) {}

  Scene run() {
    Scene scene;
    SceneItem root;
    root.group = true;
    root.direction = direction();
    scene.items.push_back(root);
    int groups = pick(5);
    for (int i = 0; i < groups; ++i)
      add_group(scene);
    int nodes = 1 + pick(4) * pick(14);
    for (int i = 0; i < nodes; ++i)
      add_node(scene);
    fill_empty_groups(scene);
    int links = pick(static_cast<int>(scene.items.size()) * 3 / 2 + 2);
    for (int i = 0; i < links; ++i)
      add_link(scene);
    return scene;
  }

 private:
  int pick(int count) {
    return count <= 0 ? 0 : static_cast<int>(random_() % static_cast<unsigned>(count));
  }
  Direction direction() { return static_cast<Direction>(pick(4)); }

  int any_group(const Scene& scene) {
    int groups = 0;
    while (groups < static_cast<int>(scene.items.size()) &&
           scene.items[static_cast<std::size_t>(groups)].group)
      ++groups;
    return pick(groups);
  }

  void add_group(Scene& scene) {
    SceneItem group;
    group.group = true;
    group.parent = any_group(scene);
    group.own_direction = pick(2) == 0;
    group.direction = group.own_direction
                          ? direction()
                          : scene.items[static_cast<std::size_t>(group.parent)].direction;
    if (pick(4) > 0) group.size = {30.0 + pick(220), 20};
    scene.items.push_back(group);
  }

  void add_node(Scene& scene, int parent = -1) {
    SceneItem node;
    node.parent = parent >= 0 ? parent : any_group(scene);
    node.outline = static_cast<Outline>(pick(static_cast<int>(Outline::ellipse) + 1));
    node.size = {24.0 + pick(180), 20.0 + pick(90)};
    scene.items.push_back(node);
  }

  void fill_empty_groups(Scene& scene) {
    std::size_t count = scene.items.size();
    for (std::size_t group = 1; group < count; ++group) {
      if (!scene.items[group].group) continue;
      bool empty = true;
      for (const SceneItem& item : scene.items)
        empty = empty && item.parent != static_cast<int>(group);
      if (empty) add_node(scene, static_cast<int>(group));
    }
  }

  void add_link(Scene& scene) {
    int count = static_cast<int>(scene.items.size()) - 1;
    SceneLink link{1 + pick(count), 1 + pick(count), 1 + pick(8) / 6, {}};
    if (pick(3) == 0) link.label = {20.0 + pick(120), 20.0 + 18 * pick(3)};
    scene.links.push_back(link);
  }

  std::mt19937 random_;
};

}  // namespace

Scene random_scene(unsigned seed) {
  return SceneMaker(seed).run();
}

}  // namespace fieldguide::flowchart::test
