// Tests of the progress bar, with a clock of their own.
#include "commands/progress.hpp"

#include <sstream>

#include "catch.hpp"

using namespace fieldguide;
using namespace std::chrono_literals;

namespace {

ProgressBar::Clock::time_point now_of_test;

ProgressBar::Clock::time_point now() {
  return now_of_test;
}

}  // namespace

TEST_CASE("a build shorter than half a second shows no progress") {
  std::ostringstream terminal;
  {
    ProgressBar bar(terminal, now);
    bar.stage("render", 10);
    now_of_test += 499ms;
    bar.piece(Piece::page, "/", 1ms);
  }
  CHECK(terminal.str().empty());
}

TEST_CASE("a longer build shows its stage and pages, and leaves the line empty") {
  std::ostringstream terminal;
  {
    ProgressBar bar(terminal, now);
    bar.stage("render", 4);
    bar.piece(Piece::page, "/a/", 1ms);
    now_of_test += 600ms;
    bar.piece(Piece::block, "compare", 1ms);
    CHECK(terminal.str().empty());
    bar.piece(Piece::kept_page, "/b/", 1ms);
    CHECK(terminal.str() == "\r\033[Krender [###############...............] 2 of 4");
    bar.piece(Piece::page, "/c/", 1ms);  // too soon after the last
    CHECK(terminal.str().ends_with("2 of 4"));
  }
  CHECK(terminal.str().ends_with("2 of 4\r\033[K"));
}

TEST_CASE("a stage without pages shows its name alone") {
  std::ostringstream terminal;
  ProgressBar bar(terminal, now);
  now_of_test += 600ms;
  bar.stage("check", 0);
  CHECK(terminal.str() == "\r\033[Kcheck");
}
