// Tests of moving staged files into an output folder.
#include "publish/disk.hpp"

#include <filesystem>
#include <system_error>

#include "base/files.hpp"
#include "catch.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

namespace fs = std::filesystem;

/// A staging folder and an output folder, beside one another.
class Move {
 public:
  Move() {
    fs::create_directories(folder.path() / "stage");
    fs::create_directories(folder.path() / "output");
  }

  [[nodiscard]] FileMover mover() const {
    return {folder.path() / "stage", folder.path() / "output"};
  }
  [[nodiscard]] std::string output(const std::string& path) const {
    std::string error;
    return read_bytes(folder.path() / "output" / path, error).value_or("missing");
  }
  [[nodiscard]] bool is_staged(const std::string& path) const {
    return fs::exists(folder.path() / "stage" / path);
  }

  TemporaryFolder folder;
};

}  // namespace

TEST_CASE("a folder that the output lacks is moved with all that is staged in it", "[publish]") {
  const Move move;
  move.folder.write("stage/a/b/one.html", "1");
  move.folder.write("stage/a/two.html", "2");
  FileMover mover = move.mover();
  REQUIRE_FALSE(mover.move("a/b/one.html", Along::new_folders));
  CHECK(move.output("a/b/one.html") == "1");
  CHECK(move.output("a/two.html") == "2");
  CHECK_FALSE(move.is_staged("a"));
  REQUIRE_FALSE(mover.move("a/two.html", Along::new_folders));
}

TEST_CASE("a folder that is there keeps what it holds", "[publish]") {
  const Move move;
  move.folder.write("stage/a/b/one.html", "1");
  move.folder.write("stage/a/two.html", "2");
  move.folder.write("output/a/mine.txt", "mine");
  FileMover mover = move.mover();
  REQUIRE_FALSE(mover.move("a/b/one.html", Along::new_folders));
  CHECK(move.is_staged("a/two.html"));
  REQUIRE_FALSE(mover.move("a/two.html", Along::new_folders));
  CHECK(move.output("a/b/one.html") == "1");
  CHECK(move.output("a/two.html") == "2");
  CHECK(move.output("a/mine.txt") == "mine");
}

TEST_CASE("a file that moves alone leaves its neighbours staged", "[publish]") {
  const Move move;
  move.folder.write("stage/a/site.css", "css");
  move.folder.write("stage/a/page.html", "page");
  FileMover mover = move.mover();
  REQUIRE_FALSE(mover.move("a/site.css", Along::nothing));
  CHECK(move.output("a/site.css") == "css");
  CHECK(move.is_staged("a/page.html"));
  REQUIRE_FALSE(mover.move("a/page.html", Along::new_folders));
  CHECK(move.output("a/page.html") == "page");
}

TEST_CASE("a file that is not staged has been moved before", "[publish]") {
  const Move move;
  move.folder.write("output/a/page.html", "page");
  CHECK_FALSE(move.mover().move("a/page.html", Along::new_folders));
  CHECK(move.output("a/page.html") == "page");
}

TEST_CASE("a folder is not moved over a link, nor through one", "[publish]") {
  const Move move;
  move.folder.write("stage/a/b/page.html", "page");
  fs::create_directories(move.folder.path() / "outside");
  fs::create_directory_symlink(move.folder.path() / "outside", move.folder.path() / "output/a");
  CHECK(move.mover().move("a/b/page.html", Along::new_folders) ==
        std::errc::too_many_symbolic_link_levels);
  CHECK(fs::is_empty(move.folder.path() / "outside"));
  CHECK(move.is_staged("a/b/page.html"));
}
