// Tests of publishing into real folders.
#include "publish/publish.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "base/hash.hpp"
#include "catch.hpp"
#include "publish/manifest.hpp"
#include "publish/publisher.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;
using Outputs = std::vector<Output>;

/// A site's folder with an output folder in it.
struct Site {
  TemporaryFolder folder;
  fs::path output = folder.path() / "public";
  bool adopt = false;

  std::optional<PublishReport> publish(const Outputs& outputs, Diagnostics& diagnostics) const {
    return fieldguide::publish(outputs, output, {folder.path(), adopt}, diagnostics);
  }
  /// Publishes and demands that nothing is found.
  PublishReport must_publish(const Outputs& outputs) const {
    Diagnostics diagnostics;
    const auto report = publish(outputs, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.sorted())
      UNSCOPED_INFO(diagnostic.message);
    REQUIRE(report);
    REQUIRE(diagnostics.empty());
    return *report;
  }
  /// Publishes and demands that it is refused with one finding, which is returned.
  Diagnostic must_refuse(const Outputs& outputs) const {
    Diagnostics diagnostics;
    REQUIRE_FALSE(publish(outputs, diagnostics));
    REQUIRE(diagnostics.sorted().size() == 1);
    return diagnostics.sorted()[0];
  }
  /// All published files, sorted; the manifest left out.
  std::vector<std::string> files() const {
    std::vector<std::string> paths;
    if (!fs::exists(output)) return paths;
    for (const auto& entry : fs::recursive_directory_iterator(output))
      if (!entry.is_directory() && entry.path().filename() != manifest_name)
        paths.push_back(entry.path().lexically_relative(output).generic_string());
    std::sort(paths.begin(), paths.end());
    return paths;
  }
  std::string read(const std::string& path) const { return folder.read("public/" + path); }
};

bool equals(const PublishReport& report, std::size_t written, std::size_t unchanged,
            std::size_t removed) {
  return report.written == written && report.unchanged == unchanged && report.removed == removed;
}

const Outputs two_pages{{"index.html", "home"}, {"roles/x/index.html", "x"}};

}  // namespace

TEST_CASE("a first build writes all files into a new folder", "[publish]") {
  const Site site;
  CHECK(equals(site.must_publish(two_pages), 2, 0, 0));
  CHECK(site.files() == std::vector<std::string>{"index.html", "roles/x/index.html"});
  CHECK(site.read("roles/x/index.html") == "x");
}

TEST_CASE("a second build of the same touches no file", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(48);
  for (const char* name : {"index.html", ".fieldguide-manifest"})
    fs::last_write_time(site.output / name, long_ago);
  CHECK(equals(site.must_publish(two_pages), 0, 2, 0));
  for (const char* name : {"index.html", ".fieldguide-manifest"})
    CHECK(fs::last_write_time(site.output / name) == long_ago);
}

TEST_CASE("only what changed is written, what is stale is removed with its folders", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  CHECK(equals(site.must_publish({{"index.html", "home"}, {"new/index.html", "n"}}), 1, 1, 1));
  CHECK(site.files() == std::vector<std::string>{"index.html", "new/index.html"});
  CHECK_FALSE(fs::exists(site.output / "roles"));
}

TEST_CASE("the order of the outputs does not matter", "[publish]") {
  const Site one;
  const Site other;
  one.must_publish(two_pages);
  other.must_publish({two_pages[1], two_pages[0]});
  CHECK(one.read(".fieldguide-manifest") == other.read(".fieldguide-manifest"));
}

TEST_CASE("a file that was lost or changed is written again", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  fs::remove(site.output / "roles/x/index.html");
  site.folder.write("public/index.html", "HOME");
  CHECK(equals(site.must_publish(two_pages), 2, 0, 0));
  CHECK(site.read("index.html") == "home");
}

TEST_CASE("an emptied folder is filled again", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  fs::remove_all(site.output);
  CHECK(equals(site.must_publish(two_pages), 2, 0, 0));
}

TEST_CASE("files and folders may take each other's places", "[publish]") {
  const Site site;
  site.must_publish({{"a", "file"}, {"b/c/d.html", "deep"}});
  site.must_publish({{"a/index.html", "folder"}, {"b", "file"}});
  CHECK(site.files() == std::vector<std::string>{"a/index.html", "b"});
  site.must_publish({{"a", "file"}, {"b/c/d.html", "deep"}});
  CHECK(site.files() == std::vector<std::string>{"a", "b/c/d.html"});
}

TEST_CASE("the previous generation of hashed assets stays", "[publish]") {
  const Site site;
  const std::string first = "assets/" + hashed_name("site.css", "1");
  const std::string second = "assets/" + hashed_name("site.css", "2");
  const std::string third = "assets/" + hashed_name("site.css", "3");
  site.must_publish({{first, "1"}});
  site.must_publish({{second, "2"}});
  site.must_publish({{second, "2"}});
  CHECK(fs::exists(site.output / first));
  site.must_publish({{third, "3"}});
  CHECK_FALSE(fs::exists(site.output / first));
  CHECK(fs::exists(site.output / second));
}

TEST_CASE("somebody else's files stay", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  site.folder.write("public/CNAME", "example.org");
  site.folder.write("public/roles/x/notes.txt", "mine");
  site.must_publish({{"index.html", "home"}});
  CHECK(site.files() == std::vector<std::string>{"CNAME", "index.html", "roles/x/notes.txt"});
}

TEST_CASE("a stale file that somebody changed stays, with a warning", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  site.folder.write("public/roles/x/index.html", "my notes");
  Diagnostics diagnostics;
  CHECK(site.publish({two_pages[0]}, diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::stale_file_kept);
  CHECK(site.read("roles/x/index.html") == "my notes");
  CHECK(site.must_refuse(two_pages).code == Code::foreign_file_in_the_way);
}

TEST_CASE("a folder with somebody else's files is refused unless it is adopted", "[publish]") {
  Site site;
  site.folder.write("public/thesis.txt", "years of work");
  site.folder.write("public/index.html", "my page");
  const Diagnostic refusal = site.must_refuse(two_pages);
  CHECK(refusal.code == Code::output_foreign);
  CHECK(refusal.message ==
        "'" + site.output.string() + "' holds files that fieldguide did not write");
  CHECK(site.files() == std::vector<std::string>{"index.html", "thesis.txt"});

  site.adopt = true;
  site.must_publish(two_pages);
  site.adopt = false;
  CHECK(site.read("index.html") == "home");
  site.must_publish({});
  CHECK(site.files() == std::vector<std::string>{"thesis.txt"});
}

TEST_CASE("a single file in the way is not replaced", "[publish]") {
  const Site site;
  site.must_publish({{"index.html", "home"}});
  site.folder.write("public/roles/x/index.html", "mine");
  const Diagnostic refusal =
      site.must_refuse({{"index.html", "HOME"}, {"roles/x/index.html", "x"}});
  CHECK(refusal.code == Code::foreign_file_in_the_way);
  CHECK(site.read("index.html") == "home");
  CHECK(site.read("roles/x/index.html") == "mine");
}

TEST_CASE("a file or folder of somebody in the place of the other kind is not replaced",
          "[publish]") {
  const Site site;
  site.must_publish({{"index.html", "home"}});
  site.folder.write("public/a/mine.txt", "mine");
  site.folder.write("public/b", "mine");
  fs::create_directories(site.output / "empty");
  CHECK(site.must_refuse({{"a", "x"}}).code == Code::foreign_file_in_the_way);
  CHECK(site.must_refuse({{"b/index.html", "x"}}).code == Code::foreign_file_in_the_way);
  CHECK(site.must_refuse({{"empty", "x"}}).code == Code::foreign_file_in_the_way);
  CHECK(site.files() == std::vector<std::string>{"a/mine.txt", "b", "index.html"});
}

TEST_CASE("a damaged manifest is said to be", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  site.folder.write("public/.fieldguide-manifest", "fieldguide manifest 1\nrubbish\n");
  const Diagnostic refusal = site.must_refuse(two_pages);
  CHECK(refusal.code == Code::output_foreign);
  CHECK(refusal.message.find("is damaged") != std::string::npos);
}

TEST_CASE("links in the output folder are never followed", "[publish]") {
  const Site site;
  site.must_publish({{"index.html", "home"}});
  site.folder.write("outside/index.html", "outside");
  site.folder.write("outside.txt", "outside");
  fs::create_directory_symlink(site.folder.path() / "outside", site.output / "roles");
  fs::create_symlink(site.folder.path() / "outside.txt", site.output / "about.html");
  fs::create_symlink("nowhere", site.output / "broken.html");
  for (const char* path : {"roles/index.html", "about.html", "broken.html"})
    CHECK(site.must_refuse({{path, "x"}}).code == Code::output_link);
  CHECK(site.folder.read("outside/index.html") == "outside");
  CHECK(site.folder.read("outside.txt") == "outside");
}

TEST_CASE("a published file that became a link is not removed through it", "[publish]") {
  const Site site;
  site.must_publish({{"index.html", "home"}, {"roles/index.html", "x"}});
  site.folder.write("outside/index.html", "x");
  fs::remove_all(site.output / "roles");
  fs::create_directory_symlink(site.folder.path() / "outside", site.output / "roles");
  site.must_publish({{"index.html", "home"}});
  CHECK(site.folder.read("outside/index.html") == "x");
}

TEST_CASE("outputs that collide are refused, both named", "[publish]") {
  const Site site;
  const Diagnostic refusal = site.must_refuse({{"a/Notes.pdf", "1"}, {"a/notes.pdf", "2"}});
  CHECK(refusal.code == Code::output_collision);
  CHECK(refusal.message == "'a/Notes.pdf' and 'a/notes.pdf' differ only by case");
  CHECK(site.must_refuse({{"a", "1"}, {"a", "2"}}).message ==
        "two files would be published as 'a'");
  for (const auto& outputs : {Outputs{{"a", "1"}, {"a/b", "2"}}, Outputs{{"a/b", "2"}, {"a", "1"}}})
    CHECK(site.must_refuse(outputs).message ==
          "'a' and 'a/b' would be a file and a folder of one name");
  CHECK_FALSE(fs::exists(site.output));
}

TEST_CASE("outputs that would leave the folder are refused", "[publish]") {
  const Site site;
  const Diagnostic refusal = site.must_refuse({{"index.html", "home"}, {"../escaped.html", "x"}});
  CHECK(refusal.code == Code::output_path);
  CHECK(refusal.message == "'../escaped.html' cannot be published: it has the part '..'");
  CHECK_FALSE(fs::exists(site.folder.path() / "escaped.html"));
  CHECK_FALSE(fs::exists(site.output));
}

TEST_CASE("all findings are reported in one run", "[publish]") {
  const Site site;
  Diagnostics diagnostics;
  CHECK_FALSE(site.publish({{"../a", ""}, {"b", ""}, {"B", ""}, {"c:", ""}}, diagnostics));
  CHECK(diagnostics.errors() == 3);
}

TEST_CASE("a second build at the same time is told to wait", "[publish]") {
  const Site site;
  Diagnostics diagnostics;
  const auto first = Publisher::open(site.output, {site.folder.path(), false}, diagnostics);
  REQUIRE(first);
  const Diagnostic refusal = site.must_refuse(two_pages);
  CHECK(refusal.code == Code::output_locked);
  first->add(two_pages[0]);
  CHECK(first->commit(PreviousAssets::keep, diagnostics));
  CHECK(diagnostics.empty());
}

TEST_CASE("a publication that is not committed leaves nothing behind", "[publish]") {
  const Site site;
  Diagnostics diagnostics;
  SECTION("in a folder that was not there") {
    Publisher::open(site.output, {site.folder.path(), false}, diagnostics)->add(two_pages[0]);
    CHECK_FALSE(fs::exists(site.output));
  }
  SECTION("in a folder that was there") {
    site.must_publish(two_pages);
    const auto publisher = Publisher::open(site.output, {site.folder.path(), false}, diagnostics);
    publisher->add({"index.html", "changed"});
    CHECK(site.read("index.html") == "home");
  }
  CHECK(diagnostics.empty());
}

TEST_CASE("a folder that cannot be made is reported", "[publish]") {
  Diagnostics diagnostics;
  CHECK_FALSE(publish(two_pages, "/proc/fieldguide/public", {"/nonexistent", false}, diagnostics));
  REQUIRE(diagnostics.sorted().size() == 1);
  CHECK(diagnostics.sorted()[0].code == Code::output_failed);
}

TEST_CASE("files are kept only together, and only as they were published", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  const auto keeps = [&](const std::vector<MadeFile>& files) {
    Diagnostics diagnostics;
    const auto publisher = Publisher::open(site.output, {site.folder.path(), false}, diagnostics);
    return publisher->keep(files);
  };
  const Output& page = two_pages[0];
  const MadeFile good{page.path, hash_bytes(page.bytes)};
  CHECK(keeps({good}));
  CHECK(keeps({}));
  CHECK_FALSE(keeps({good, {two_pages[1].path, hash_bytes("other bytes")}}));
  CHECK_FALSE(keeps({{"never/published.html", good.hash}}));
}

TEST_CASE("a kept file is published like an unchanged one", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  Diagnostics diagnostics;
  const auto publisher = Publisher::open(site.output, {site.folder.path(), false}, diagnostics);
  const MadeFile page{two_pages[0].path, hash_bytes(two_pages[0].bytes)};
  REQUIRE(publisher->keep({&page, 1}));
  const auto report = publisher->commit(PreviousAssets::keep, diagnostics);
  REQUIRE(report);
  CHECK(equals(*report, 0, 1, 1));
  CHECK(site.files() == std::vector{two_pages[0].path});
}

TEST_CASE("removing a site leaves what fieldguide did not write", "[publish]") {
  const Site site;
  site.must_publish(two_pages);
  Diagnostics diagnostics;
  SECTION("alone in its folder, the folder goes too") {
    CHECK(unpublish(site.output, {site.folder.path(), false}, diagnostics)->removed == 2);
    CHECK_FALSE(fs::exists(site.output));
  }
  SECTION("beside other files, those stay") {
    site.folder.write("public/CNAME", "example.org");
    CHECK(unpublish(site.output, {site.folder.path(), false}, diagnostics)->removed == 2);
    CHECK(site.files() == std::vector<std::string>{"CNAME"});
  }
  SECTION("twice is as good as once") {
    unpublish(site.output, {site.folder.path(), false}, diagnostics);
    CHECK(unpublish(site.output, {site.folder.path(), false}, diagnostics)->removed == 0);
  }
  CHECK(diagnostics.empty());
}
