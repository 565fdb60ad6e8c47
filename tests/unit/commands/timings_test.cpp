// Tests of what --timings measures and shows.
#include "commands/timings.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace fieldguide;
using namespace std::chrono_literals;

namespace {

/// Two stages, twelve pages of which the first is the slowest, one kept page, one block, two cards.
Timings measure_some() {
  TimingsObserver observer;
  observer.stage("read", 0);
  observer.stage("render", 13);
  for (int i = 0; i < 12; ++i)
    observer.piece(Piece::page, "/page-" + std::to_string(i) + "/", (20 - i) * 1ms);
  observer.piece(Piece::kept_page, "/kept/", 0ms);
  observer.piece(Piece::block, "compare, content/a.md:7", 3ms);
  observer.piece(Piece::card, "/page-0/", 3ms);
  observer.piece(Piece::card, "/page-1/", 4ms);
  return observer.take();
}

}  // namespace

TEST_CASE("timings list stages in order and the ten slowest pages, slowest first") {
  const Timings timings = measure_some();
  REQUIRE(timings.stages.size() == 2);
  CHECK(timings.stages[0].name == "read");
  CHECK(timings.stages[1].name == "render");
  CHECK(timings.stages[1].wall >= 0);
  REQUIRE(timings.slowest_pages.size() == 10);
  CHECK(timings.slowest_pages.front().name == "/page-0/");
  CHECK(timings.slowest_pages.back().name == "/page-9/");
  CHECK(timings.pages_rendered == 12);
  CHECK(timings.pages_kept == 1);
  CHECK(timings.blocks_rendered == 1);
  CHECK(timings.cards_drawn == 2);
  CHECK(timings.peak_memory > 1);
}

TEST_CASE("equally slow pages are listed by name, whichever thread was first") {
  TimingsObserver observer;
  for (const char* name : {"/c/", "/a/", "/b/"})
    observer.piece(Piece::page, name, 5ms);
  const Timings timings = observer.take();
  CHECK(timings.slowest_pages[0].name == "/a/");
  CHECK(timings.slowest_pages[2].name == "/c/");
}

TEST_CASE("timings as text name what is slow, with its unit") {
  const std::string text = timings_in_text(measure_some());
  CHECK(text.find("render") != std::string::npos);
  CHECK(text.find("pages rendered: 12, kept: 1; blocks: 1; cards drawn: 2 in 7.0 ms") !=
        std::string::npos);
  CHECK(text.find("20.0 ms  /page-0/") != std::string::npos);
  CHECK(text.find("3.0 ms  compare, content/a.md:7") != std::string::npos);
}

TEST_CASE("timings as JSON hold the same") {
  const auto json = nlohmann::json::parse(timings_in_json(measure_some()));
  CHECK(json["stages"][1]["name"] == "render");
  CHECK(json["pages"]["rendered"] == 12);
  CHECK(json["pages"]["kept"] == 1);
  CHECK(json["pages"]["slowest"][0]["name"] == "/page-0/");
  CHECK(json["blocks"]["slowest"][0]["seconds"] == Approx(0.003));
  CHECK(json["cards"]["drawn"] == 2);
  CHECK(json["peak_memory_mib"] > 1);
}
