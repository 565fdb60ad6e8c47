// Tests of builds that are killed, or that the system lets down.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <random>
#include <set>

#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/report.hpp"
#include "catch.hpp"
#include "publish/carry_out.hpp"
#include "publish/disk.hpp"
#include "publish/publish.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;
using Outputs = std::vector<Output>;

/// Runs `work` in a process of its own, which ends with it.
pid_t start_process(const std::function<void()>& work) {
  const pid_t child = fork();
  if (child != 0) return child;
  work();
  _exit(0);
}

/// One of two sites, which share most paths; in some places one has a folder where the other has a
/// file.
Outputs some_site(char letter) {
  Outputs outputs;
  for (int page = 0; page < 40; ++page)
    outputs.push_back({"page-" + std::to_string(page) + "/index.html", std::string(3000, letter)});
  outputs.push_back({letter == 'a' ? "turn" : "turn/index.html", std::string(100, letter)});
  outputs.push_back({std::string("only-") + letter + "/index.html", "x"});
  const std::string css(500, letter);
  outputs.push_back({"assets/" + hashed_name("site.css", css), css});
  return outputs;
}

/// Every published file holds what one of the two sites has at its path, from the first byte to the
/// last.
void require_whole_files(const fs::path& output) {
  std::set<std::pair<std::string, std::string>> known;
  for (const char letter : {'a', 'b'})
    for (const Output& file : some_site(letter))
      known.emplace(file.path, file.bytes);
  for (const auto& entry : fs::recursive_directory_iterator(output)) {
    const std::string path = entry.path().lexically_relative(output).generic_string();
    if (entry.is_directory() || path.starts_with(".fieldguide-")) continue;
    std::string error;
    INFO(path);
    REQUIRE(known.count({path, read_bytes(entry.path(), error).value_or("")}) == 1);
  }
}

void require_exactly(const fs::path& output, const Outputs& outputs) {
  std::string error;
  for (const Output& file : outputs)
    REQUIRE(read_bytes(output / file.path, error) == file.bytes);
  for (const auto& entry : fs::recursive_directory_iterator(output)) {
    const std::string path = entry.path().lexically_relative(output).generic_string();
    const bool expected = entry.is_directory() || path == manifest_name || has_hashed_name(path) ||
                          std::any_of(outputs.begin(), outputs.end(),
                                      [&](const Output& file) { return file.path == path; });
    INFO(path);
    REQUIRE(expected);
  }
  REQUIRE_FALSE(fs::exists(output / ".fieldguide-stage"));
}

}  // namespace

TEST_CASE("whenever a build is killed, every file is whole and the next build mends the rest",
          "[publish]") {
  const TemporaryFolder folder;
  const fs::path output = folder.path() / "public";
  const PublishOptions options{folder.path(), false};
  std::mt19937 random(
      20240301);  // NOLINT: the same moments in each run, as far as a machine allows.
  int interrupted = 0;
  for (int round = 0; round < 40; ++round) {
    const pid_t child = start_process([&] {
      for (char letter = 'a';; letter = letter == 'a' ? 'b' : 'a') {
        Diagnostics ignored;
        publish(some_site(letter), output, options, ignored);
      }
    });
    usleep(static_cast<useconds_t>(random() % 12000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    interrupted += fs::exists(output / ".fieldguide-stage") ? 1 : 0;
    if (fs::exists(output)) require_whole_files(output);

    const Outputs next = some_site(round % 2 == 0 ? 'a' : 'b');
    Diagnostics diagnostics;
    const bool is_published = publish(next, output, options, diagnostics).has_value();
    INFO(report(
        diagnostics, [](const std::string&) { return std::nullopt; }, Colour::off));
    REQUIRE(is_published);
    REQUIRE(diagnostics.empty());
    require_exactly(output, next);
  }
  INFO("builds that were killed while they wrote: " << interrupted);
  CHECK(interrupted > 5);
}

TEST_CASE("an interrupted plan can be carried out again from any of its steps", "[publish]") {
  const Outputs before{{"a", "old"}, {"b.html", "old"}, {"gone.html", "old"}};
  const Outputs after{{"a/index.html", "new"}, {"b.html", "new"}, {"c.html", "new"}};
  for (std::size_t steps = 0; steps <= 3; ++steps) {
    const TemporaryFolder folder;
    const PublishOptions options{folder.path(), false};
    Diagnostics diagnostics;
    REQUIRE(publish(before, folder.path() / "public", options, diagnostics));
    const Stage stage(folder.path() / "public");
    FreshFiles fresh;
    Manifest published;
    for (const Output& file : before)
      published.push_back({file.path, {file.bytes.size(), hash_bytes(file.bytes), false}});
    REQUIRE_FALSE(stage.open());
    for (const Output& file : after) {
      REQUIRE_FALSE(stage.write_file(file.path, file.bytes));
      fresh.push_back({file.path, {file.bytes.size(), hash_bytes(file.bytes), false}, true});
    }
    Plan plan = make_plan(published, fresh, PreviousAssets::keep);
    REQUIRE_FALSE(stage.write(manifest_name, format_manifest(plan.manifest)));
    REQUIRE_FALSE(stage.seal(plan));
    plan.moves.resize(steps);  // Stop after so many moves.
    plan.removals.clear();
    carry_out(plan, stage, folder.path() / "public");

    REQUIRE(publish(after, folder.path() / "public", options, diagnostics));
    CHECK(diagnostics.empty());
    require_exactly(folder.path() / "public", after);
  }
}

TEST_CASE("a removal that was killed between a file and its folders is finished", "[publish]") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "turn/deep");
  folder.write("stays/file", "x");
  bool removed = true;
  REQUIRE_FALSE(remove_as_written(folder.path(), "turn/deep/index.html", {}, removed));
  REQUIRE_FALSE(remove_as_written(folder.path(), "stays/gone/index.html", {}, removed));
  CHECK_FALSE(removed);
  CHECK_FALSE(fs::exists(folder.path() / "turn"));
  CHECK(fs::exists(folder.path() / "stays/file"));
}

TEST_CASE("a disk that is full is reported and nothing is changed", "[publish]") {
  const TemporaryFolder folder;
  const fs::path output = folder.path() / "public";
  const PublishOptions options{folder.path(), false};
  Diagnostics diagnostics;
  REQUIRE(publish(some_site('a'), output, options, diagnostics));
  const pid_t child = start_process([&] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, 1000};
    setrlimit(RLIMIT_FSIZE, &small);
    Diagnostics findings;
    const bool refused = !publish(some_site('b'), output, options, findings);
    const auto all = findings.sorted();
    _exit(refused && all.size() == 1 && all[0].code == Code::output_failed ? 0 : 1);
  });
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(WIFEXITED(status));
  require_exactly(output, some_site('a'));
}

TEST_CASE("a folder that may not be written is reported", "[publish]") {
  if (geteuid() == 0) {
    WARN("skipped: permissions do not hold for root");
    return;
  }
  const TemporaryFolder folder;
  const fs::path output = folder.path() / "public";
  fs::create_directories(output);
  fs::permissions(output, fs::perms::owner_read | fs::perms::owner_exec);
  Diagnostics diagnostics;
  CHECK_FALSE(publish(some_site('a'), output, {folder.path(), false}, diagnostics));
  fs::permissions(output, fs::perms::owner_all);
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::output_failed);
}

TEST_CASE("what an unfinished build has staged is thrown away", "[publish]") {
  const TemporaryFolder folder;
  folder.write("public/.fieldguide-stage/files/index.html", "half a pa");
  folder.write("public/.fieldguide-stage/journal", "fieldguide journal 2\nmove index.html\n");
  Diagnostics diagnostics;
  REQUIRE(publish(some_site('a'), folder.path() / "public", {folder.path(), false}, diagnostics));
  CHECK(diagnostics.empty());
  require_exactly(folder.path() / "public", some_site('a'));
}
