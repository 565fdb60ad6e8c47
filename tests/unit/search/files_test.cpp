// The files that browsers search in. Equality with MiniSearch: tests/differential/minisearch.
#include "search/files.hpp"

#include <algorithm>

#include "catch.hpp"
#include "search/script.hpp"
#include "search/varint.hpp"

using namespace fieldguide;

namespace {

SearchPage page_of(const std::string& title, std::vector<SearchSection> sections) {
  return {"/x/", title, "Article", "", std::move(sections)};
}

IndexBlock block_of(const std::vector<SearchPage>& pages, OutputSink& sink) {
  BlockBuilder builder(sink);
  for (const SearchPage& page : pages)
    builder.add(page);
  return builder.finish();
}

/// The files of an index that is joined from blocks of these pages.
std::vector<Output> files_of(const std::vector<std::vector<SearchPage>>& pages) {
  CollectedOutputs outputs;
  std::vector<IndexBlock> blocks;
  for (const std::vector<SearchPage>& block : pages)
    blocks.push_back(block_of(block, outputs));
  NoIndexLedger nothing;
  write_search_files(blocks, nothing, 2, outputs);
  return outputs.take();
}

/// Bytes of the file whose path begins so.
std::string find(const std::vector<Output>& files, const std::string& beginning) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const Output& file) {
    return file.path.starts_with(beginning);
  });
  REQUIRE(found != files.end());
  return found->bytes;
}

}  // namespace

TEST_CASE("numbers keep their value in as few bytes as they need") {
  std::string bytes;
  const std::vector<std::uint32_t> numbers = {0, 1, 127, 128, 300, 16384, 4294967295U};
  for (const std::uint32_t number : numbers)
    append_varint(bytes, number);
  CHECK(bytes.size() == 1 + 1 + 1 + 2 + 2 + 3 + 5);
  std::size_t offset = 0;
  for (const std::uint32_t number : numbers)
    CHECK(read_varint(bytes, offset) == number);
  CHECK(offset == bytes.size());
}

TEST_CASE("texts in scripts mean what they say") {
  std::string json;
  CHECK(append_json(json, "a\"b\\c\nd\x01<é>") == R"("a\"b\\c\nd\u0001<é>")");
  CHECK(data_script(R"(["it's","\n"])") ==
        R"(document.currentScript.found=JSON.parse('["it\'s","\\n"]'))"
        "\n");
}

TEST_CASE("a page is taken apart into texts, terms and postings") {
  CollectedOutputs outputs;
  const IndexBlock block = block_of({page_of("A b", {{"", "", "b B c"}, {"x", "C", ""}})}, outputs);
  CHECK(block.sections == std::vector<std::uint32_t>{2});
  CHECK(block.lengths == std::vector<std::uint32_t>{2, 0, 2, 2, 1, 0});
  CHECK(block.terms == "a\nb\nc\n");
  CHECK(block.ends == std::vector<std::uint32_t>{7, 16, 23});
  // In the title of both documents; the same, and twice in the text of the first; in the headings
  // of the second and once in the text of the first.
  CHECK(block.postings == std::string("\2\0\1\1\1\0\0", 7) + std::string("\2\0\1\1\1\0\1\0\2", 9) +
                              std::string("\0\1\1\1\1\0\1", 7));
  const auto files = outputs.take();
  REQUIRE(files.size() == 1);
  REQUIRE(block.texts.size() == 1);
  CHECK(files[0].path == block.texts[0].file.path);
  CHECK(files[0].bytes ==
        data_script(R"([["/x/","A b","Article","",[["","","b B c"],["x","C",""]]]])"));
}

TEST_CASE("pages with much text share files that end where the limit is passed") {
  CollectedOutputs outputs;
  const SearchPage page = page_of("One", {{"", "", std::string(text_file_bytes * 2 / 3, 'x')}});
  const IndexBlock block = block_of({page, page, page}, outputs);
  REQUIRE(block.texts.size() == 2);
  CHECK(block.texts[0].document == 0);
  CHECK(block.texts[1].document == 2);
}

TEST_CASE("the parts of an index name one another") {
  const auto files =
      files_of({{page_of("One", {{"", "", "lake"}}), page_of("Two", {{"", "", "lakes"}})}});
  REQUIRE(files.size() == 4);
  CHECK(find(files, "assets/search/terms.") ==
        "document.currentScript.found=JSON.parse('[[\"lake\",{\"2\":{\"0\":1}}],[\"lakes\",{\"2\":"
        "{\"1\":1}}],[\"one\",{\"0\":{\"0\":1}}],[\"two\",{\"0\":{\"1\":1}}]]')\n");
  CHECK(find(files, "assets/search/words.") ==
        "document.currentScript.found=JSON.parse('\"0lake 4s 0one 0two\"')\n");
  CHECK(find(files, "search/index.js").find("\"frequent\":[]") != std::string::npos);
  CHECK(find(files, "search/index.js").find("\"pages\":[1,1]") != std::string::npos);
}

TEST_CASE("blocks only decide which texts share a file") {
  const SearchPage one = page_of("One", {{"", "", "lake house"}, {"a", "Lake", "𝒳 ﬁ é"}});
  const SearchPage two = page_of("Two", {{"", "", "lakes lake"}});
  const SearchPage three = page_of("Three", {{"", "", "house one"}, {"b", "", ""}});
  const auto whole = files_of({{one, two, three}});
  const auto parted = files_of({{one}, {}, {two, three}});
  for (const char* kind : {"assets/search/terms.", "assets/search/words."})
    CHECK(find(whole, kind) == find(parted, kind));
  const auto documents = [](const std::string& index) {
    return index.substr(0, index.find("files"));
  };
  CHECK(documents(find(whole, "search/index.js")) == documents(find(parted, "search/index.js")));
  CHECK(find(parted, "search/index.js").find("\"texts\":[0,\"texts.") != std::string::npos);
  CHECK(find(parted, "search/index.js").find(",2,\"texts.") != std::string::npos);
}

TEST_CASE("frequent terms are listed with the size of their entries") {
  const SearchPage page = page_of("", std::vector<SearchSection>(1100, {"", "", "lake of"}));
  const auto files = files_of({{page}});
  CHECK(find(files, "search/index.js").find(R"("frequent":["lake",8,"of",8])") !=
        std::string::npos);
  CHECK(find(files, "assets/search/words.").find("'\"0lake\"'") != std::string::npos);
}

TEST_CASE("an empty site has an index without files") {
  const auto files = files_of({});
  CHECK(files.size() == 2);
  CHECK(find(files, "search/index.js").find("\"texts\":[],\"terms\":[],\"frequent\":[]") !=
        std::string::npos);
}
