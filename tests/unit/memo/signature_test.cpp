// Tests of signatures: what the file system can tell, and when it cannot.
#include "memo/signature.hpp"

#include "catch.hpp"
#include "memo/inventory.hpp"
#include "memo/program.hpp"
#include "memo/today.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

constexpr std::int64_t second = 1'000'000'000;

FileSignature written_at(std::int64_t modified, std::int64_t changed) {
  return {FileKind::file, 1, modified, changed, 1};
}

}  // namespace

TEST_CASE("a file written just before it was looked at is not settled") {
  const std::int64_t time = 100 * second + 5;
  CHECK(is_settled(written_at(time, time), time + second));
  CHECK_FALSE(is_settled(written_at(time, time), time));
  CHECK_FALSE(is_settled(written_at(time, time), time + second / 1000));
  CHECK_FALSE(is_settled(written_at(time, time + second), time + second));
  CHECK_FALSE(is_settled(written_at(time, time), 0));
}

TEST_CASE("whole seconds count as coarse times") {
  const std::int64_t time = 100 * second;
  CHECK_FALSE(is_settled(written_at(time, time), time + second));
  CHECK(is_settled(written_at(time, time), time + 3 * second));
}

TEST_CASE("the clock of a folder goes forward and leaves nothing behind") {
  const TemporaryFolder folder;
  const auto first = clock_of(folder.path());
  const auto second_look = clock_of(folder.path());
  REQUIRE(first);
  REQUIRE(second_look);
  CHECK(*first <= *second_look);
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK_FALSE(clock_of(folder.path() / "missing"));
}

TEST_CASE("an inventory lists files and folders, and passes hidden names and backups over") {
  const TemporaryFolder folder;
  for (const char* path : {"site.yaml", "content/b.md", "content/a/c.md", "content/.hidden/x.md",
                           "content/b.md~", "theme/css/x.css", "other/file"})
    folder.write(path, "text");
  std::filesystem::create_symlink("b.md", folder.path() / "content/link.md");
  const Inventory inventory = take_inventory(folder.path());
  std::vector<std::string> files, folders;
  for (const SourceFile& file : inventory.files)
    files.push_back(file.path);
  for (const SourceFile& found : inventory.folders)
    folders.push_back(found.path);
  CHECK(files == std::vector<std::string>{"content/a/c.md", "content/b.md", "content/link.md",
                                          "site.yaml", "theme/css/x.css"});
  CHECK(folders == std::vector<std::string>{"content", "content/a", "theme", "theme/css"});
  CHECK(inventory.files[2].signature.kind == FileKind::other);
}

TEST_CASE("a published file counts as in place only with its bytes, as a file in real folders") {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  folder.write("out/a/index.html", "text");
  Memo memo;
  memo.outputs = {
      {"a/index.html", *signature_of(folder.path() / "out/a/index.html"), hash_bytes("text")}};
  const auto in_place = [&] {
    const Today today(
        memo, {folder.path(), folder.path() / "memo", {}, folder.path() / "out", {}, {}}, 1);
    return today.is_in_place({"a/index.html", hash_bytes("text")});
  };
  CHECK(in_place());  // by hash: nothing is settled at time 0
  memo.outputs_seen = memo.outputs[0].signature.changed + 10 * second;
  CHECK(in_place());  // by signature
  folder.write("out/a/index.html", "taxt");
  CHECK_FALSE(in_place());
  folder.write("out/a/index.html", "text");
  CHECK(in_place());  // other times, the same bytes
  fs::rename(folder.path() / "out/a", folder.path() / "out/b");
  CHECK_FALSE(in_place());
  fs::create_directory_symlink("b", folder.path() / "out/a");
  CHECK_FALSE(in_place());
}

TEST_CASE("a program knows itself") {
  CHECK(program_identity() == program_identity());
  CHECK(program_identity() != hash_bytes(""));
}
