// Tests of the memo's file: nothing damaged is ever believed.
#include "memo/memo.hpp"

#include <random>

#include "catch.hpp"
#include "memo/document_record.hpp"
#include "support/temporary_folder.hpp"

using namespace fieldguide;

namespace {

Memo some_memo() {
  Memo memo;
  memo.setup = hash_bytes("setup");
  memo.sources = {{"content/a.md", {FileKind::file, 5, 6, 7, 8}, hash_bytes("a"), "packed"},
                  {"site.yaml", {}, hash_bytes("b"), ""}};
  memo.outputs = {{"a/index.html", {FileKind::file, 1, 2, 3, 4}, hash_bytes("c")}};
  memo.pages = {
      {"/a/", hash_bytes("key"), {{"a/index.html", hash_bytes("c")}}, hash_bytes("card")}};
  Diagnostic finding{Code::raw_html, {"content/a.md", 3, 1, 4}, "a message", "a hint", {}};
  finding.related.push_back({{"content/b.md", 1, 2, 3}, "the other"});
  memo.findings = {finding};
  return memo;
}

}  // namespace

TEST_CASE("a memo comes back from its bytes") {
  const std::string bytes = pack_memo(some_memo());
  const auto memo = unpack_memo(bytes);
  REQUIRE(memo);
  CHECK(pack_memo(*memo) == bytes);
  REQUIRE(memo->sources.size() == 2);
  CHECK(memo->sources[0].signature.inode == 8);
  CHECK(memo->sources[1].hash == hash_bytes("b"));
  CHECK(memo->outputs.at(0).hash == hash_bytes("c"));
  CHECK(memo->pages.at(0).files.at(0).path == "a/index.html");
  REQUIRE(memo->findings.size() == 1);
  CHECK(memo->findings[0].related[0].message == "the other");
}

TEST_CASE("a memo with a flipped bit, cut off or lengthened is thrown away") {
  const std::string bytes = pack_memo(some_memo());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    CHECK_FALSE(unpack_memo(std::string_view(bytes).substr(0, i)));
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string damaged = bytes;
      damaged[i] = static_cast<char>(static_cast<unsigned char>(damaged[i]) ^ (1u << bit));
      CHECK_FALSE(unpack_memo(damaged));
    }
  }
  CHECK_FALSE(unpack_memo(bytes + '\0'));
  CHECK_FALSE(unpack_memo({}));
}

TEST_CASE("a document's record holds whatever bytes are said to be one") {
  std::mt19937 random(7);
  const std::string good = pack_document({}, {});
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = good;
    for (int i = 0; i < 3; ++i)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    bytes.resize(random() % (bytes.size() + 1));
    static_cast<void>(unpack_document(bytes));  // neither reads past the end nor asks for the moon
  }
  CHECK(unpack_document(good));
  CHECK_FALSE(unpack_document(good.substr(1)));
}

TEST_CASE("a document's record keeps what others ask of it") {
  FrontMatter matter;
  matter.title = "Title";
  matter.weight = -3;
  matter.tags = {"one", "two"};
  matter.tags_at = {{"content/a.md", 3, 8, 3}, {"content/a.md", 3, 13, 3}};
  matter.draft = true;
  matter.toc = false;
  matter.difference = MarkdownText{"A *difference*", {}, {}};
  Body body;
  body.html = "<p>not kept</p>";
  body.words = 42;
  body.headings.push_back({2, false, "an-id", "A heading", "A <em>heading</em>", 9});
  body.blocks.emplace_back().name = "cards";
  body.holes.push_back({4, LinkStart{"../b.md#x", "", {"content/a.md", 9, 2, 5}}});
  body.footnotes.emplace_back().body.holes.push_back({0, Citation{"survey", false, {}}});

  const auto record = unpack_document(pack_document(matter, body));
  REQUIRE(record);
  CHECK(record->front_matter.title == "Title");
  CHECK(record->front_matter.weight == -3);
  CHECK(record->front_matter.tags_at[1].column == 13);
  CHECK(record->front_matter.draft);
  CHECK_FALSE(record->front_matter.toc);
  CHECK((**record->front_matter.difference).source == "A *difference*");
  CHECK(record->outline.html.empty());
  CHECK(record->outline.words == 42);
  CHECK(record->outline.headings[0].id == "an-id");
  CHECK(record->outline.blocks[0].name == "cards");
  REQUIRE(record->outline.holes.size() == 2);
  CHECK(record->outline.holes[0].as<LinkStart>()->at.line == 9);
  CHECK(record->outline.holes[1].as<Citation>()->id == "survey");
}

TEST_CASE("a memo that cannot be saved is no error") {
  const TemporaryFolder folder;
  folder.write("file", "");
  CHECK(save_memo(some_memo(), folder.path() / "new" / "memo.bin"));
  CHECK(unpack_memo(folder.read("new/memo.bin")));
  CHECK_FALSE(save_memo(some_memo(), folder.path() / "file" / "memo.bin"));
}
