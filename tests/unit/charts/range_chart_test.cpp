// Axes have round marks, and ranges are drawn inside them.
#include "charts/range_chart.hpp"

#include <random>

#include "catch.hpp"

using namespace fieldguide;

namespace {

RangeBar bar(std::optional<double> low, std::optional<double> high) {
  return {"Engineer", "an amount", "", "role-x", low, high};
}

std::string draw(const std::vector<RangeBar>& bars) {
  const Axis axis = axis_of(bars);
  return draw_range_chart({"c", "Title", "Words"}, bars, axis,
                          std::vector<std::string>(axis.marks.size(), "mark"));
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an axis has few marks, of a round size, that enclose what it must show") {
  const Axis salaries = round_axis(100000, 200000);
  CHECK(salaries.marks == std::vector<double>{100000, 150000, 200000});
  const Axis point = round_axis(7, 7);
  CHECK(point.low <= 7);
  CHECK(point.high >= 7);
  CHECK(point.low < point.high);
  CHECK(round_axis(0, 0).high > 0);
}

TEST_CASE("axes of random ends enclose them in at most four equal steps") {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> ends(-1e6, 1e6);
  for (int i = 0; i < 2000; ++i) {
    const double a = ends(random), b = ends(random);
    const Axis axis = round_axis(std::min(a, b), std::max(a, b));
    CHECK(axis.low <= std::min(a, b));
    CHECK(axis.high >= std::max(a, b));
    CHECK(axis.marks.size() >= 2);
    CHECK(axis.marks.size() <= 5);
    CHECK(axis.marks.front() == axis.low);
    CHECK(axis.marks.back() == axis.high);
    CHECK(axis.percent(a) >= 0);
    CHECK(axis.percent(b) <= 100);
  }
}

TEST_CASE("random ranges lie inside their axis, open ends with room to run") {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> ends(-1e5, 3e5);
  for (int i = 0; i < 1000; ++i) {
    std::vector<RangeBar> bars;
    for (unsigned left = 1 + static_cast<unsigned>(random()) % 5; left > 0; --left) {
      const double a = ends(random), b = ends(random);
      bars.push_back(bar(std::min(a, b), std::max(a, b)));
      if (const unsigned open = random() % 4; open == 0)
        bars.back().low.reset();
      else if (open == 1)
        bars.back().high.reset();
    }
    const Axis axis = axis_of(bars);
    for (const RangeBar& bar : bars) {
      if (bar.low) CHECK(axis.low <= *bar.low);
      if (bar.high) CHECK(axis.high >= *bar.high);
      if (!bar.high) CHECK(*bar.low < axis.high);
      if (!bar.low) CHECK(*bar.high > axis.low);
    }
  }
}

TEST_CASE(
    "a closed range is a bar, a single number a point, an open end a dashed line and an arrow") {
  CHECK(contains(draw({bar(100, 200), bar(0, 400)}), "<rect class=\"range-bar\" x=\"25%\""));
  CHECK(contains(draw({bar(100, 100)}), "class=\"range-point\""));
  const std::string open = draw({bar(180, std::nullopt)});
  CHECK(contains(open, "class=\"range-open\""));
  CHECK(contains(open, "class=\"range-head\""));
  CHECK_FALSE(contains(open, "range-bar"));
}

TEST_CASE("a chart names and describes itself, and its texts are escaped") {
  RangeBar hostile = bar(1, 2);
  hostile.name = "<script>&\"";
  const std::string svg = draw({hostile});
  CHECK(contains(svg, "<title id=\"c-title\">Title</title>"));
  CHECK(contains(svg, "<desc id=\"c-description\">Words</desc>"));
  CHECK(contains(svg, "&lt;script&gt;&amp;&#34;"));
  CHECK_FALSE(contains(svg, "style="));
}
