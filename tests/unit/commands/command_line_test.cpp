// Arguments to output and exit code: what whoever types a command gets.
#include "commands/command_line.hpp"

#include <iostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace fieldguide;

namespace {

struct Outcome {
  int exit_code = 0;
  std::string out, errors;
};

/// Lends a standard stream another buffer for as long as the object lives.
class Redirected {
 public:
  Redirected(std::ios& stream, std::streambuf* buffer)
      : stream_(stream), before_(stream.rdbuf(buffer)) {}
  ~Redirected() { stream_.rdbuf(before_); }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  std::ios& stream_;
  std::streambuf* before_;
};

Outcome run(std::vector<const char*> arguments, const std::string& input = {}) {
  arguments.insert(arguments.begin(), "fieldguide");
  std::istringstream in(input);
  std::ostringstream out, errors;
  Outcome outcome;
  {
    const Redirected cin(std::cin, in.rdbuf()), cout(std::cout, out.rdbuf()),
        cerr(std::cerr, errors.rdbuf());
    outcome.exit_code = run_command_line(static_cast<int>(arguments.size()), arguments.data());
  }
  outcome.out = out.str();
  outcome.errors = errors.str();
  return outcome;
}

}  // namespace

TEST_CASE("'fieldguide diagram' draws what it is given, by default as SVG", "[commands]") {
  const Outcome drawn = run({"diagram", "-"}, "flowchart LR\nA --> B");
  CHECK(drawn.exit_code == exit_fine);
  CHECK(drawn.out.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(drawn.errors.empty());
  CHECK(run({"diagram", "--svg", "-"}, "flowchart LR\nA --> B").out == drawn.out);
  const Outcome graph = run({"diagram", "--json", "-"}, "flowchart LR\nA --> B");
  CHECK(nlohmann::json::parse(graph.out)["vertices"].size() == 2);
}

TEST_CASE("'fieldguide diagram' shows where a flowchart is wrong and exits with 1", "[commands]") {
  const Outcome wrong =
      run({"--color", "never", "diagram", "--json", "-"}, "flowchart LR\nA --> end");
  CHECK(wrong.exit_code == exit_content);
  CHECK(nlohmann::json::parse(wrong.out).contains("error"));
  CHECK(wrong.errors == R"(<stdin>:2:7: error[FG0601]: expected a node but found 'end'
    2 | A --> end
      |       ^~~
      = 'end' in lower case closes a subgraph; for a node write 'End', or give it another id and a label: e["end"]

1 error
)");
}

TEST_CASE("'fieldguide diagram' needs a file, and one format", "[commands]") {
  CHECK(run({"diagram"}).exit_code == exit_usage);
  CHECK(run({"diagram", "--json", "--svg", "-"}).exit_code == exit_usage);
  CHECK(run({"diagram", "/nonexistent/x.mmd"}).exit_code == exit_io);
}

TEST_CASE("'fieldguide schema' prints one schema, or lists all", "[commands]") {
  const Outcome list = run({"schema"});
  CHECK(list.exit_code == exit_fine);
  CHECK(list.out.starts_with("site          site.yaml\nfront-matter  front matter"));
  CHECK(nlohmann::json::parse(run({"schema", "role"}).out).contains("$schema"));
  const Outcome unknown = run({"schema", "recipe"});
  CHECK(unknown.exit_code == exit_usage);
  CHECK(unknown.errors ==
        "fieldguide: there is no schema 'recipe'; 'fieldguide schema' lists all\n");
}
