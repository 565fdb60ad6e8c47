// Measures the CPU time of drawing flowcharts: over the corpus, for 200 nodes, and for a build of
// 1,000. The bars: median 1 ms, 2 ms with five vertices or more; 50 ms for 200 nodes; 1.5 s for
// 1,000 diagrams.
#include <algorithm>
#include <ctime>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "diagram/flowchart.hpp"
#include "unit/diagram/corpus.hpp"
#include "unit/diagram/font.hpp"

using namespace fieldguide;

namespace {

double cpu_ms() {
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void draw(const std::string& source) {
  Diagnostics diagnostics;
  draw_flowchart({source, {"bench.md", 1, 1, 1}}, {}, flowchart::test::theme_fonts(), diagnostics);
}

/// Milliseconds for one drawing: the best of five, which other work on the machine disturbs least.
double time_of(const std::string& source) {
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    double start = cpu_ms();
    draw(source);
    best = std::min(best, cpu_ms() - start);
  }
  return best;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// A graph in which each node follows from one or two earlier ones.
std::string graph_of(int nodes) {
  std::string source = "flowchart TB\n";
  for (int i = 1; i < nodes; ++i) {
    source += fmt::format("n{}[Step {}] --> n{}[Step {}]\n", (i - 1) / 2, (i - 1) / 2, i, i);
    if (i % 7 == 0) source += fmt::format("n{} -->|again| n{}\n", i / 3, i);
  }
  return source;
}

}  // namespace

int main() {
  std::vector<double> all;
  std::vector<double> larger;
  for (const auto& entry : flowchart::test::corpus()) {
    if (entry.expected.contains("error")) continue;
    all.push_back(time_of(entry.source));
    bool large = entry.expected.contains("vertices") && entry.expected["vertices"].size() >= 5;
    if (large) larger.push_back(all.back());
  }
  fmt::print("corpus, median            {:8.3f} ms\n", median(all));
  fmt::print("five vertices or more     {:8.3f} ms\n", median(larger));
  fmt::print("200 nodes                 {:8.3f} ms\n", time_of(graph_of(200)));
  double start = cpu_ms();
  std::size_t drawn = 0;
  for (; drawn < 1000; ++drawn)
    draw(flowchart::test::corpus()[drawn % flowchart::test::corpus().size()].source);
  fmt::print("1,000 diagrams            {:8.3f} ms\n", cpu_ms() - start);
}
