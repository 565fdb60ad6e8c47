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

std::vector<Output> files_of(const std::vector<SearchPage>& pages) {
  std::vector<IndexedPage> indexed;
  for (const SearchPage& page : pages)
    indexed.push_back(index_page(page));
  CollectedOutputs outputs;
  write_search_files(std::move(indexed), outputs);
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

TEST_CASE("a page is taken apart into texts, terms and counts") {
  const IndexedPage page = index_page(page_of("A b", {{"", "", "b B c"}, {"x", "C", ""}}));
  CHECK(page.sections == 2);
  CHECK(page.texts == R"(["/x/","A b","Article","",[["","","b B c"],["x","C",""]]])");
  CHECK(page.terms == "a\nb\nc\n");
  // Title "a b", no headings, text "b" twice and "c"; title again, heading "c", no text.
  CHECK(page.counts == std::string("\2\0\1\1\1\0\2\1\2\2\1\2\0\1\1\1\1\2\1\0", 20));
}

TEST_CASE("the parts of an index name one another") {
  const auto files =
      files_of({page_of("One", {{"", "", "lake"}}), page_of("Two", {{"", "", "lakes"}})});
  REQUIRE(files.size() == 4);
  CHECK(find(files, "assets/search/terms.") ==
        "document.currentScript.found=JSON.parse('[[\"lake\",{\"2\":{\"0\":1}}],[\"lakes\",{\"2\":"
        "{\"1\":1}}],[\"one\",{\"0\":{\"0\":1}}],[\"two\",{\"0\":{\"1\":1}}]]')\n");
  CHECK(find(files, "assets/search/words.") ==
        "document.currentScript.found=JSON.parse('\"0lake 4s 0one 0two\"')\n");
  CHECK(find(files, "search/index.js").find("\"pages\":[1,1]") != std::string::npos);
}

TEST_CASE("pages that nobody may find are not counted") {
  CollectedOutputs outputs;
  write_search_files({IndexedPage{}, index_page(page_of("One", {{"", "", "x"}}))}, outputs);
  CHECK(find(outputs.take(), "search/index.js").find("\"pages\":[1]") != std::string::npos);
}

TEST_CASE("an empty site has an index without files") {
  const auto files = files_of({});
  CHECK(files.size() == 2);
  CHECK(find(files, "search/index.js").find("\"texts\":[],\"terms\":[]") != std::string::npos);
}
