// Reads the corpus for the tests that walk over it.
#include "unit/diagram/corpus.hpp"

#include <fstream>

namespace fieldguide::flowchart::test {
namespace {

std::vector<CorpusCase> read_corpus() {
  std::ifstream file(FIELDGUIDE_SOURCE_DIR "/tests/diagram/corpus/cases.json");
  std::vector<CorpusCase> cases;
  for (const auto& entry : nlohmann::json::parse(file))
    cases.push_back({entry["name"].get<std::string>(), entry["source"].get<std::string>(),
                     entry.value("loose", false), entry["expected"]});
  return cases;
}

}  // namespace

const std::vector<CorpusCase>& corpus() {
  static const std::vector<CorpusCase> cases = read_corpus();
  return cases;
}

}  // namespace fieldguide::flowchart::test
