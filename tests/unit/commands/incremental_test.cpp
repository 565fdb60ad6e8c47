// The property of incremental builds: whatever was edited, the result is that of a clean build.
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>

#include "base/by_path.hpp"
#include "base/report.hpp"
#include "catch.hpp"
#include "commands/build.hpp"
#include "publish/manifest.hpp"
#include "support/golden.hpp"
#include "support/random_site.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;
using namespace fieldguide::tests;

namespace {

namespace fs = std::filesystem;

/// A published file, and what would tell that it was written or touched.
struct Published {
  std::string bytes;
  std::int64_t modified = 0, changed = 0;
  ino_t inode = 0;

  bool operator==(const Published&) const = default;
};

using Folder = std::map<std::string, Published>;

Folder read_folder(const fs::path& folder) {
  Folder files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    struct stat status = {};
    REQUIRE(::stat(entry.path().c_str(), &status) == 0);
    const auto nanoseconds = [](const timespec& t) { return t.tv_sec * 1'000'000'000 + t.tv_nsec; };
    files[entry.path().lexically_relative(folder).generic_string()] = {
        read_file(entry.path()), nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
        status.st_ino};
  }
  return files;
}

std::string report_of(const Diagnostics& diagnostics) {
  return report(
      diagnostics, [](const std::string&) { return std::nullopt; }, Colour::off);
}

/// What the site would be without any memory.
struct Expected {
  std::map<std::string, std::string> files;
  bool published = false;
  std::string report;
};

Expected clean_build(const BuildOptions& options) {
  Expected expected;
  Diagnostics diagnostics;
  for (Output& output : make_outputs(options, diagnostics))
    expected.files[output.path] = std::move(output.bytes);
  expected.published = !diagnostics.has_errors();
  expected.report = report_of(diagnostics);
  return expected;
}

/// The published files without fieldguide's own records and assets of earlier generations.
std::map<std::string, std::string> site_files(const Folder& folder) {
  std::map<std::string, std::string> files;
  const auto manifest = parse_manifest(folder.at(std::string(manifest_name)).bytes);
  REQUIRE(manifest);
  for (const auto& [path, file] : folder) {
    const ManifestEntry* entry = find_by_path(*manifest, path);
    const bool is_previous = entry != nullptr && entry->file.previous;
    if (path != manifest_name && !is_previous) files[path] = file.bytes;
  }
  return files;
}

/// Names where two maps differ: readable where whole sites are not.
template <typename Map>
std::string differences(const Map& a, const Map& b) {
  std::string names;
  for (const auto& [path, bytes] : a)
    if (const auto other = b.find(path); other == b.end() || other->second != bytes)
      names += path + "\n";
  for (const auto& [path, bytes] : b)
    if (!a.contains(path)) names += path + "\n";
  return names;
}

void check_untouched(const Folder& before, const Folder& after) {
  for (const auto& [path, file] : after)
    if (const auto old = before.find(path);
        old != before.end() && old->second.bytes == file.bytes) {
      INFO("touched: " << path);
      CHECK(old->second == file);
    }
}

/// A site, its published folder and what builds know, through many edits.
class Trial {
 public:
  explicit Trial(std::uint64_t seed) : site_(folder_.path(), seed), random_(seed) {
    options_.root = folder_.path();
    site_.approve();
  }

  /// Edits, builds with memory and without, and compares. A site that has been broken for long is
  /// made what it was when it was good.
  void step() {
    const std::string what = accident() + (failures_ > 2 ? restore() : site_.edit());
    INFO(what);
    const Folder before = read_folder(output());
    const Expected expected = clean_build(options_);
    const bool published = build_and_compare(expected, before);
    if (published && random_() % 4 == 0) build_untouched(expected);
    failures_ = published ? 0 : failures_ + 1;
    if (published) site_.approve();
  }

  [[nodiscard]] std::size_t pages_kept() const { return pages_kept_; }

 private:
  [[nodiscard]] fs::path output() const { return folder_.path() / "public"; }

  std::string restore() {
    site_.restore();
    return "restore";
  }

  /// What happens to a memo and to published files in the field.
  std::string accident() {
    switch (random_() % 26) {
      case 0:
        state_ = {};
        return "forget; ";
      case 1:
        fs::remove_all(output());
        return "remove the published folder; ";
      case 2:
        fs::remove(output() / "part-0/index.html");
        return "remove a published page; ";
      case 3:
        if (fs::exists(output() / "part-1/index.html"))
          write_file(output() / "part-1/index.html", "someone else's");
        return "overwrite a published page; ";
      case 4: {
        const auto memo = unpack_memo(pack_memo(state_.memo));
        REQUIRE(memo);
        state_.memo = *memo;
        return "keep the memo in a file; ";
      }
      case 5:
        damage_index();
        return "damage what is kept of the search index; ";
      case 6:
        fs::remove_all(folder_.path() / ".fieldguide");
        return "remove what is kept of the search index; ";
      default:
        return {};
    }
  }

  /// Changes a byte of each file that is kept of the search index, or cuts it off.
  void damage_index() {
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path() / ".fieldguide")) {
      if (!entry.is_regular_file()) continue;
      std::string bytes = read_file(entry.path());
      const std::size_t at = random_() % bytes.size();
      if (random_() % 2 == 0)
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
      else
        bytes.resize(at);
      write_file(entry.path(), bytes);
    }
  }

  bool build_and_compare(const Expected& expected, const Folder& before) {
    options_.jobs = random_() % 2 == 0 ? 1 : 4;
    Diagnostics diagnostics;
    const auto report = build(options_, state_, diagnostics);
    const Folder after = read_folder(output());
    CHECK(report_of(diagnostics) == expected.report);
    CHECK(report.has_value() == expected.published);
    if (!report) {
      CHECK(differences(before, after).empty());
      return false;
    }
    CHECK(differences(site_files(after), expected.files).empty());
    check_untouched(before, after);
    pages_kept_ +=
        report->unchanged > state_.pages_rendered ? report->unchanged - state_.pages_rendered : 0;
    return true;
  }

  void build_untouched(const Expected& expected) {
    const Folder before = read_folder(output());
    Diagnostics diagnostics;
    const auto report = build(options_, state_, diagnostics);
    REQUIRE(report);
    CHECK(state_.pages_rendered == 0);
    CHECK(report->written == 0);
    CHECK(report_of(diagnostics) == expected.report);
    CHECK(differences(before, read_folder(output())).empty());
  }

  TemporaryFolder folder_;
  RandomSite site_;
  std::mt19937_64 random_;
  BuildOptions options_;
  BuildState state_;
  int failures_ = 0;
  std::size_t pages_kept_ = 0;
};

/// FIELDGUIDE_EDITS edits, or what half a minute allows.
class Budget {
 public:
  [[nodiscard]] bool allows(int edits) const {
    if (wanted_ != nullptr) return edits < std::atoi(wanted_);
    return std::chrono::steady_clock::now() - start_ < std::chrono::seconds(25);
  }

 private:
  const char* wanted_ = std::getenv("FIELDGUIDE_EDITS");
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

TEST_CASE("an incremental build equals a clean one, whatever was edited", "[memo]") {
  constexpr int edits_of_a_site = 25;
  const char* chosen = std::getenv("FIELDGUIDE_SEED");
  std::uint64_t seed = chosen == nullptr ? 1 : std::strtoull(chosen, nullptr, 10);
  const Budget budget;
  int edits = 0, sites = 0;
  std::size_t kept = 0;
  for (; budget.allows(edits); ++seed, ++sites) {
    Trial trial(seed);
    for (int i = 0; i < edits_of_a_site && budget.allows(edits); ++i, ++edits) {
      INFO("seed " << seed << ", edit " << i);
      trial.step();
    }
    kept += trial.pages_kept();
  }
  CHECK(kept > 0);
  std::cout << edits << " edits of " << sites << " sites: every build equals a clean one\n";
}
