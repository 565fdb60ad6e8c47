// `fieldguide diagram`: flowcharts from files and standard input.
#include "commands/diagram.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace fieldguide;

namespace {

struct Outcome {
  int exit_code = 0;
  std::string out;
  Diagnostics diagnostics;
};

Outcome run(const DiagramCommand& command, const std::string& input = {}) {
  Outcome outcome;
  std::istringstream in(input);
  std::ostringstream out;
  outcome.exit_code = run_diagram(command, Fonts(), in, out, outcome.diagnostics);
  outcome.out = out.str();
  return outcome;
}

/// A file that lives as long as the object.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, const std::string& text)
      : path_(std::filesystem::temp_directory_path() / name) {
    std::ofstream(path_) << text;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("diagram draws standard input as SVG that stands alone", "[diagram]") {
  Outcome outcome = run({{"-"}, DiagramFormat::svg}, "flowchart LR\nA --> B");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.rfind("<svg xmlns=\"http://www.w3.org/2000/svg\"", 0) == 0);
  CHECK(outcome.out.find("var(") == std::string::npos);
}

TEST_CASE("diagram prints one file's graph, and several by name", "[diagram]") {
  TemporaryFile good("fieldguide-good.mmd", "flowchart LR\nA --> B");
  TemporaryFile bad("fieldguide-bad.mmd", "flowchart LR\nA --> end");
  Outcome one = run({{good.path()}, DiagramFormat::json});
  CHECK(one.exit_code == 0);
  CHECK(nlohmann::json::parse(one.out)["direction"] == "LR");
  Outcome both = run({{good.path(), bad.path()}, DiagramFormat::json});
  CHECK(both.exit_code == 1);
  auto json = nlohmann::json::parse(both.out);
  CHECK(json["fieldguide-good.mmd"]["vertices"].size() == 2);
  CHECK(json["fieldguide-bad.mmd"].contains("error"));
}

TEST_CASE("diagram names what it cannot read and what it does not draw", "[diagram]") {
  CHECK(run({{"/nonexistent/x.mmd"}, DiagramFormat::svg}).exit_code == 3);
  Outcome other = run({{"-"}, DiagramFormat::svg}, "sequenceDiagram\nA->>B: x");
  CHECK(other.exit_code == 1);
  CHECK(other.diagnostics.sorted()[0].message == "'sequence' diagrams are not drawn");
  CHECK(run({{"-"}, DiagramFormat::svg}, "flowchart TB\nA[\xff]").exit_code == 1);
}
