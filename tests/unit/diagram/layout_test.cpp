// What holds in every drawing: over the corpus and over random scenes.
#include "catch.hpp"
#include "diagram/draw/compose.hpp"
#include "diagram/parser/parser.hpp"
#include "unit/diagram/corpus.hpp"
#include "unit/diagram/font.hpp"
#include "unit/diagram/geometry.hpp"
#include "unit/diagram/random_scene.hpp"

using namespace fieldguide;
using namespace fieldguide::flowchart;

namespace {

Composition compose_text(std::string_view text) {
  Problem problem;
  auto chart = parse_flowchart(text, {}, problem);
  REQUIRE(chart);
  std::vector<Remark> remarks;
  Fonts::Lease measurer(test::theme_fonts());
  return compose(make_picture(*chart, remarks), chart->settings, 768, *measurer);
}

const test::CorpusCase& guide() {
  for (const auto& entry : test::corpus())
    if (entry.name == "guide-0001-main") return entry;
  throw std::runtime_error("no guide diagram");
}

bool same(const Rect& a, const Rect& b) {
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

}  // namespace

TEST_CASE("no drawing of the corpus has an overlap, a detached end or a crossed label",
          "[diagram]") {
  for (const auto& entry : test::corpus()) {
    if (entry.expected.contains("error")) continue;
    Composition composition = compose_text(entry.source);
    INFO(entry.name);
    CHECK(test::violations(composition.scene, composition.drawing).empty());
  }
}

TEST_CASE("thousands of random links through nested groups of any direction break no rule",
          "[diagram]") {
  std::size_t links = 0;
  std::size_t broken = 0;
  for (unsigned seed = 0; seed < 700; ++seed) {
    Scene scene = test::random_scene(seed);
    links += scene.links.size();
    broken += test::violations(scene, lay_out(scene)).size();
  }
  CHECK(links > 7000);
  CHECK(broken * 1000 <= links);
}

TEST_CASE("the checks of drawings find what they look for", "[diagram]") {
  Scene scene;
  scene.items.resize(3);
  scene.items[0].group = true;
  scene.items[1].size = scene.items[2].size = {50, 30};
  scene.links.push_back({1, 2, 1, {}});
  Drawing good = lay_out(scene);
  CHECK(test::violations(scene, good).empty());
  Drawing overlapping = good;
  overlapping.items[2] = overlapping.items[1];
  CHECK_FALSE(test::violations(scene, overlapping).empty());
  Drawing missing = good;
  missing.links[0].points.clear();
  CHECK_FALSE(test::violations(scene, missing).empty());
  Drawing detached = good;
  detached.links[0].points.back().y += 20;
  CHECK_FALSE(test::violations(scene, detached).empty());
}

TEST_CASE("the same diagram always gives the same drawing", "[diagram]") {
  Drawing first = compose_text(guide().source).drawing;
  Drawing second = compose_text(guide().source).drawing;
  REQUIRE(first.items.size() == second.items.size());
  for (std::size_t i = 0; i < first.items.size(); ++i)
    CHECK(same(first.items[i], second.items[i]));
}

TEST_CASE("the guide's pillars stand in one row in declared order, within the column",
          "[diagram]") {
  Composition composition = compose_text(guide().source);
  // Items: the drawing, the sources, the group and its three pillars, the lakehouse, the value.
  const auto& items = composition.drawing.items;
  REQUIRE(items.size() == 8);
  CHECK(composition.drawing.size.width <= 768);
  CHECK(composition.drawing.crossings == 0);
  CHECK(items[3].right() < items[4].x);
  CHECK(items[4].right() < items[5].x);
  CHECK(std::abs(items[3].centre().y - items[4].centre().y) < 1);
  CHECK(std::abs(items[4].centre().y - items[5].centre().y) < 1);
}

TEST_CASE("a direction inside a group holds although links cross its border", "[diagram]") {
  Composition composition =
      compose_text("flowchart TB\nsubgraph S\ndirection LR\nA --> B\nend\nX --> A\nB --> Y");
  const auto& items = composition.drawing.items;
  // Items: the drawing, the group, A, B, X, Y.
  CHECK(items[2].right() < items[3].x);
  CHECK(items[4].bottom() < items[1].y);
  CHECK(items[5].y > items[1].bottom());
}

TEST_CASE("each direction of a diagram leads its links that way", "[diagram]") {
  auto drawing = [](const char* direction) {
    return compose_text("flowchart " + std::string(direction) + "\nA --> B").drawing.items;
  };
  CHECK(drawing("TB")[1].bottom() < drawing("TB")[2].y);
  CHECK(drawing("BT")[1].y > drawing("BT")[2].bottom());
  CHECK(drawing("LR")[1].right() < drawing("LR")[2].x);
  CHECK(drawing("RL")[1].x > drawing("RL")[2].right());
}
