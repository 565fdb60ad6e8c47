// The flowcharts of tests/diagram/corpus.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace fieldguide::flowchart::test {

struct CorpusCase {
  std::string name;
  std::string source;
  bool loose = false;
  nlohmann::json expected;
};

/// All cases, in the file's order; read once.
const std::vector<CorpusCase>& corpus();

}  // namespace fieldguide::flowchart::test
