// The parser against mermaid: what it accepts, and every field of what it makes of it.
#include <set>

#include "catch.hpp"
#include "diagram/json.hpp"
#include "diagram/parser/parser.hpp"
#include "unit/diagram/corpus.hpp"

using namespace fieldguide::flowchart;

namespace {

// Cases that differ from mermaid, each with its reason. There are none; a new one is a decision.
const std::set<std::string> known_differences = {};

bool agrees(const test::CorpusCase& entry) {
  ParseOptions options;
  options.keep_unsafe_links = entry.loose;
  Problem problem;
  auto chart = parse_flowchart(entry.source, options, problem);
  if (!chart) return entry.expected.contains("error");
  return nlohmann::json::parse(chart_to_json(*chart)) == entry.expected;
}

}  // namespace

TEST_CASE("flowcharts of the corpus mean what they mean in mermaid, in all fields", "[diagram]") {
  REQUIRE(test::corpus().size() == 900);
  for (const auto& entry : test::corpus()) {
    if (known_differences.count(entry.name) > 0) continue;
    INFO(entry.name);
    CHECK(agrees(entry));
  }
}

TEST_CASE("rejected flowcharts come with a place inside the text, a message and mostly a hint",
          "[diagram]") {
  int rejected = 0;
  int hints = 0;
  for (const auto& entry : test::corpus()) {
    if (!entry.expected.contains("error")) continue;
    INFO(entry.name);
    Problem problem;
    CHECK_FALSE(parse_flowchart(entry.source, {}, problem).has_value());
    CHECK_FALSE(problem.message.empty());
    CHECK(problem.at <= entry.source.size());
    ++rejected;
    if (!problem.hint.empty()) ++hints;
  }
  CHECK(hints * 10 >= rejected * 8);
}
