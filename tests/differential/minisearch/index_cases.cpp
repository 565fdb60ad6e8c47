// Gives terms and search files of cases, for a comparison with the reader's side.
//
//   index_search_cases characters         each assigned character → its terms, alone and in a word
//   index_search_cases terms < TEXTS      [text, …] → [[term, …], …]
//   index_search_cases files < PAGES      [[title, [[headings, text], …]], …] → {path: script}
//
// All input and output is JSON.
#include <algorithm>
#include <iostream>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "search/files.hpp"
#include "search/terms.hpp"
#include "text/characters.hpp"

namespace {

using fieldguide::CollectedOutputs;
using fieldguide::Output;
using fieldguide::SearchPage;
using nlohmann::json;

json terms_of(const std::string& text) {
  json terms = json::array();
  fieldguide::for_each_term(text, [&](std::string_view term) { terms.push_back(term); });
  return terms;
}

json terms_of_characters() {
  json cases = json::array();
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!fieldguide::is_printable(c)) continue;  // unassigned ones among them
    std::string character;
    fieldguide::append_utf8(character, c);
    const std::string word = "x" + character + "y";
    cases.push_back({character, terms_of(character), word, terms_of(word)});
  }
  return cases;
}

json terms_of_texts(const json& texts) {
  json cases = json::array();
  for (const json& text : texts)
    cases.push_back(terms_of(text.get<std::string>()));
  return cases;
}

SearchPage page_of(const json& page) {
  SearchPage found;
  found.title = page[0].get<std::string>();
  for (const json& section : page[1])
    found.sections.push_back({"", section[0].get<std::string>(), section[1].get<std::string>()});
  return found;
}

/// Blocks of a few pages each, so that joining them is compared as well.
json files_of(const json& pages) {
  constexpr std::size_t pages_of_a_block = 3;
  CollectedOutputs outputs;
  std::vector<fieldguide::IndexBlock> blocks;
  for (std::size_t begin = 0; begin < pages.size(); begin += pages_of_a_block) {
    fieldguide::BlockBuilder builder(outputs);
    for (std::size_t i = begin; i < std::min(begin + pages_of_a_block, pages.size()); ++i)
      builder.add(page_of(pages[i]));
    blocks.push_back(builder.finish());
  }
  fieldguide::NoIndexLedger nothing;
  fieldguide::write_search_files(blocks, nothing, 2, outputs);
  json files = json::object();
  for (const Output& output : outputs.take())
    files[output.path] = output.bytes;
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc == 2 ? argv[1] : "";
  if (mode == "characters") {
    std::cout << terms_of_characters();
    return 0;
  }
  const json input = json::parse(std::cin);
  std::cout << (mode == "terms" ? terms_of_texts(input) : files_of(input));
  return 0;
}
