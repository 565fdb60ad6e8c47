// Writes what belongs to the index as a whole.
#include "search/files.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "base/text.hpp"
#include "search/joined_terms.hpp"
#include "search/numbers.hpp"
#include "search/script.hpp"
#include "search/term_files.hpp"

namespace fieldguide {
namespace {

std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < text.size();)
    length += next_code_point(text, i) > 0xFFFF ? 2U : 1U;
  return length;
}

/// Bytes at the beginning of both, whole characters alone.
std::size_t shared_beginning(std::string_view a, std::string_view b) {
  const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  auto shared = static_cast<std::size_t>(end - a.begin());
  while (shared > 0 && shared < a.size() && (static_cast<unsigned char>(a[shared]) & 0xC0) == 0x80)
    --shared;
  return shared;
}

MadeFile write_words(const JoinedTerms& terms, OutputSink& sink) {
  std::string words;
  std::string_view last;
  for (std::size_t place = 0; place < terms.size(); ++place) {
    const std::string_view word = terms[place];
    if (utf16_length(word) < shortest_listed_word) continue;
    const std::size_t shared = shared_beginning(last, word);
    if (!words.empty()) words += ' ';
    append_utf8(words, U'0' + static_cast<char32_t>(utf16_length(word.substr(0, shared))));
    words += word.substr(shared);
    last = word;
  }
  std::string json;
  return add_script("words.js", append_json(json, words), sink);
}

/// [first document, name, first document, name, …]
std::string table_of_texts(std::span<const IndexBlock> blocks) {
  std::string table = "[";
  std::size_t documents = 0;
  for (const IndexBlock& block : blocks) {
    for (const TextFile& text : block.texts) {
      if (table.size() > 1) table += ',';
      table += fmt::format("{},\"{}\"", documents + text.document, script_name(text.file));
    }
    documents += block.documents();
  }
  return table += ']';
}

/// Documents of each page.
std::string list_of_pages(std::span<const IndexBlock> blocks) {
  std::string list = "[";
  for (const IndexBlock& block : blocks)
    for (const std::uint32_t sections : block.sections)
      append_number(list += list.size() == 1 ? "" : ",", sections);
  return list += ']';
}

/// A running mean as MiniSearch's addFieldLength computes it. Product and sum are rounded one by
/// one: a fused multiplication would differ in the last bit.
double add_to_mean(double mean, std::size_t count, std::uint32_t value) {
  volatile double total = mean * static_cast<double>(count);
  total = total + value;
  return total / static_cast<double>(count + 1);
}

/// What MiniSearch says of all documents: documentIds, fieldLength, averageFieldLength.
class Documents {
 public:
  explicit Documents(std::span<const IndexBlock> blocks) {
    for (const IndexBlock& block : blocks)
      for (std::size_t i = 0; i < block.documents(); ++i)
        add(std::span(block.lengths).subspan(i * search_fields.size(), search_fields.size()));
  }

  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] const std::string& ids() const { return ids_; }          ///< "0":0,"1":1
  [[nodiscard]] const std::string& lengths() const { return lengths_; }  ///< "0":[2,0,17]
  [[nodiscard]] std::string average_lengths() const {
    return count_ == 0 ? "" : fmt::format("{}", fmt::join(averages_, ","));
  }

 private:
  void add(std::span<const std::uint32_t> lengths) {
    const auto document = static_cast<std::uint32_t>(count_);
    append_key(ids_, document);
    append_number(ids_, document);
    append_key(lengths_, document);
    for (std::size_t field = 0; field < lengths.size(); ++field) {
      append_number(lengths_ += field == 0 ? '[' : ',', lengths[field]);
      averages_[field] = add_to_mean(averages_[field], count_, lengths[field]);
    }
    lengths_ += ']';
    ++count_;
  }

  static void append_key(std::string& json, std::uint32_t document) {
    append_number(json += json.empty() ? "\"" : ",\"", document);
    json += "\":";
  }

  std::size_t count_ = 0;
  std::string ids_, lengths_;
  std::array<double, search_fields.size()> averages_{};
};

std::string field_ids() {
  std::string ids;
  for (std::size_t field = 0; field < search_fields.size(); ++field)
    ids += fmt::format("{}\"{}\":{}", field == 0 ? "" : ",", search_fields[field], field);
  return ids;
}

std::string index_json(const Documents& documents, std::string_view files) {
  return fmt::format(
      R"({{"documentCount":{0},"nextId":{0},"documentIds":{{{1}}},"fieldLength":{{{2}}},)"
      R"("fieldIds":{{{3}}},"averageFieldLength":[{4}],"storedFields":{{}},"dirtCount":0,"index":[],)"
      R"("serializationVersion":2,"files":{5}}})",
      documents.count(), documents.ids(), documents.lengths(), field_ids(),
      documents.average_lengths(), files);
}

}  // namespace

void write_search_files(std::span<const IndexBlock> blocks, IndexLedger& ledger, unsigned jobs,
                        OutputSink& sink) {
  const JoinedTerms terms(blocks);
  const MadeFile words = write_words(terms, sink);
  const std::string term_files = write_term_files(blocks, terms, ledger, jobs, sink);
  const std::string files =
      fmt::format(R"({{"texts":{},{},"words":"{}","pages":{}}})", table_of_texts(blocks),
                  term_files, script_name(words), list_of_pages(blocks));
  sink.add({std::string(search_index_path), data_script(index_json(Documents(blocks), files))});
}

}  // namespace fieldguide
