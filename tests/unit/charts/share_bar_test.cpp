// Shares fill their bar exactly.
#include "charts/share_bar.hpp"

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("segments stand side by side, as wide as their counts") {
  const std::string svg = draw_share_bar(
      {"s", "Shared", "Words"},
      {{3, "Only a", "role-a"}, {0, "Nothing", "role-none"}, {1, "Both", "share-common"}});
  CHECK(svg.find("x=\"0%\" y=\"0\" width=\"75%\"") != std::string::npos);
  CHECK(svg.find("x=\"75%\" y=\"0\" width=\"25%\"") != std::string::npos);
  CHECK(svg.find("Nothing") == std::string::npos);
  CHECK(svg.find(">3</text>") != std::string::npos);
}

TEST_CASE("a bar of nothing is not drawn") {
  CHECK(draw_share_bar({"s", "Shared", "Words"}, {}).empty());
  CHECK(draw_share_bar({"s", "Shared", "Words"}, {{0, "a", "role-a"}}).empty());
}
