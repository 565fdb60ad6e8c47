// Tests of the plan of a publication, among them a property test over random sites.
#include "publish/plan.hpp"

#include <map>
#include <random>
#include <set>

#include "catch.hpp"

using namespace fieldguide;

namespace {

PublishedFile written(std::string_view bytes, bool previous = false) {
  return {bytes.size(), hash_bytes(bytes), previous};
}

FreshFile staged(std::string path, std::string_view bytes) {
  return {std::move(path), written(bytes), true};
}

FreshFile in_place(std::string path, std::string_view bytes) {
  return {std::move(path), written(bytes), false};
}

constexpr const char* old_css = "assets/site.aaaaaaaaaa.css";
constexpr const char* new_css = "assets/site.bbbbbbbbbb.css";
constexpr const char* newest_css = "assets/site.cccccccccc.css";

/// An output folder as the plan should see it: path → bytes. Steps that could not be done fail the
/// test.
class ModelFolder {
 public:
  std::map<std::string, std::string> files;

  void remove(const Removal& removal) {
    REQUIRE(files.count(removal.path) == 1);
    files.erase(removal.path);
  }
  void write(const std::string& path, const std::string& bytes) {
    const auto below = files.lower_bound(path + "/");
    REQUIRE_FALSE((below != files.end() && below->first.starts_with(path + "/")));
    for (std::size_t slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1))
      REQUIRE(files.count(path.substr(0, slash)) == 0);
    files[path] = bytes;
  }
};

/// A random site: path → bytes, where no path is the folder of another.
std::map<std::string, std::string> random_site(std::mt19937& random) {
  static const std::vector<std::string> paths{"index.html",
                                              "a",
                                              "a/index.html",
                                              "a/b",
                                              "a/b/c.html",
                                              "b/x.css",
                                              "b",
                                              old_css,
                                              new_css,
                                              newest_css,
                                              "assets/font.dddddddddd.woff2",
                                              "assets",
                                              "c/d/e/f.html",
                                              "c/d",
                                              "feed.xml"};
  std::map<std::string, std::string> site;
  for (const std::string& path : paths) {
    const bool clashes = std::any_of(site.begin(), site.end(), [&](const auto& other) {
      return path.starts_with(other.first + "/") || other.first.starts_with(path + "/");
    });
    if (!clashes && random() % 2 == 0)
      site[path] = has_hashed_name(path) ? path : std::to_string(random() % 3);
  }
  return site;
}

FreshFiles fresh_files(const std::map<std::string, std::string>& site, const ModelFolder& folder) {
  FreshFiles fresh;
  for (const auto& [path, bytes] : site) {
    const auto found = folder.files.find(path);
    const bool same = found != folder.files.end() && found->second == bytes;
    fresh.push_back({path, written(bytes), !same});
  }
  return fresh;
}

}  // namespace

TEST_CASE("changed files are moved and unchanged ones left alone", "[publish]") {
  const Manifest published{{"a.html", written("a")}, {"b.html", written("b")}};
  const FreshFiles fresh{in_place("a.html", "a"), staged("b.html", "B")};
  const Plan plan = make_plan(published, fresh, PreviousAssets::keep);
  CHECK(plan.moves == std::vector<std::string>{"b.html"});
  CHECK(plan.removals.empty());
  CHECK(plan.manifest == Manifest{{"a.html", written("a")}, {"b.html", written("B")}});
}

TEST_CASE("assets come first, then other files, then pages", "[publish]") {
  const FreshFiles fresh{staged("a.html", ""), staged(new_css, ""), staged("z.json", "")};
  CHECK(make_plan({}, fresh, PreviousAssets::keep).moves ==
        std::vector<std::string>{new_css, "z.json", "a.html"});
}

TEST_CASE("stale files are removed", "[publish]") {
  const Plan plan = make_plan({{"old.html", written("x")}}, {}, PreviousAssets::keep);
  CHECK(plan.removals == std::vector<Removal>{{"old.html", written("x")}});
  CHECK(plan.manifest.empty());
}

TEST_CASE("hashed assets outlive one generation and no more", "[publish]") {
  Manifest manifest{{old_css, written("old")}};
  Plan plan = make_plan(manifest, {staged(new_css, "new")}, PreviousAssets::keep);
  CHECK(plan.removals.empty());
  CHECK(plan.manifest == Manifest{{old_css, written("old", true)}, {new_css, written("new")}});

  SECTION("a build without new assets keeps them") {
    const Plan again = make_plan(plan.manifest, {in_place(new_css, "new")}, PreviousAssets::keep);
    CHECK(again.removals.empty());
    CHECK(again.manifest == plan.manifest);
  }
  SECTION("the next generation removes them") {
    const Plan next =
        make_plan(plan.manifest, {staged(newest_css, "newest")}, PreviousAssets::keep);
    CHECK(next.removals == std::vector<Removal>{{old_css, written("old", true)}});
    CHECK(next.manifest ==
          Manifest{{new_css, written("new", true)}, {newest_css, written("newest")}});
  }
  SECTION("going back makes them current again") {
    const Plan back = make_plan(plan.manifest, {in_place(old_css, "old")}, PreviousAssets::keep);
    CHECK(back.moves.empty());
    CHECK(back.manifest == Manifest{{old_css, written("old")}, {new_css, written("new", true)}});
  }
  SECTION("removing everything removes them too") {
    CHECK(make_plan(plan.manifest, {}, PreviousAssets::drop).removals.size() == 2);
  }
}

TEST_CASE("a file that a folder replaces is cleared before the moves", "[publish]") {
  const Plan plan =
      make_plan({{"a", written("x")}}, {staged("a/index.html", "y")}, PreviousAssets::keep);
  CHECK(plan.clearances == std::vector<Removal>{{"a", written("x")}});
  CHECK(plan.removals.empty());
}

TEST_CASE("a folder that a file replaces is cleared before the moves", "[publish]") {
  const Plan plan = make_plan({{"a-b", written("y")}, {"a/b/c", written("x")}}, {staged("a", "z")},
                              PreviousAssets::keep);
  CHECK(plan.clearances == std::vector<Removal>{{"a/b/c", written("x")}});
  CHECK(plan.removals == std::vector<Removal>{{"a-b", written("y")}});
}

TEST_CASE("any sequence of sites ends with exactly the last site and the previous assets",
          "[publish]") {
  std::mt19937 random(20240229);  // NOLINT: the same sequences in each run.
  for (int sequence = 0; sequence < 200; ++sequence) {
    ModelFolder folder;
    Manifest manifest;
    for (int build = 0; build < 6; ++build) {
      const auto site = random_site(random);
      const Plan plan = make_plan(manifest, fresh_files(site, folder), PreviousAssets::keep);
      for (const Removal& removal : plan.clearances)
        folder.remove(removal);
      for (const std::string& path : plan.moves)
        folder.write(path, site.at(path));
      for (const Removal& removal : plan.removals)
        folder.remove(removal);
      manifest = plan.manifest;

      for (const auto& [path, bytes] : site)
        REQUIRE(folder.files.at(path) == bytes);
      REQUIRE(folder.files.size() == manifest.size());
      for (const auto& [path, file] : manifest) {
        REQUIRE(folder.files.count(path) == 1);
        REQUIRE(file.previous == (site.count(path) == 0));
        REQUIRE((!file.previous || has_hashed_name(path)));
      }
      REQUIRE(make_plan(manifest, fresh_files(site, folder), PreviousAssets::keep).manifest ==
              manifest);
    }
  }
}
