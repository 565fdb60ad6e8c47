// Writes the merged index and the stored texts as scripts of limited size.
#include "search/files.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <string>

#include <fmt/format.h>

#include "base/hash.hpp"
#include "base/text.hpp"
#include "search/merge.hpp"
#include "search/script.hpp"
#include "search/varint.hpp"

namespace fieldguide {
namespace {

/// Lists of items as scripts, a new file when one is large enough.
class ShardWriter {
 public:
  ShardWriter(std::string_view name, std::size_t limit, OutputSink& sink)
      : name_(name), limit_(limit), sink_(sink) {}

  /// Adds an item of JSON; `key` is what the file is known by when the item is its first.
  void add(std::string_view key, std::string_view item) {
    if (items_.empty()) (table_ += table_.empty() ? "" : ",").append(key) += ',';
    items_ += items_.empty() ? '[' : ',';
    items_ += item;
    if (items_.size() > limit_) finish_file();
  }

  /// Writes what is left and returns the table of all files: [key, name, key, name, …] as JSON.
  std::string finish() {
    if (!items_.empty()) finish_file();
    return fmt::format("[{}]", table_);
  }

 private:
  void finish_file();

  std::string_view name_;
  std::size_t limit_;
  OutputSink& sink_;
  std::string items_, table_;
};

/// Writes a script below assets/search/ and returns its name, which holds its hash.
std::string write_script(std::string_view name, std::string_view json, OutputSink& sink) {
  std::string script = data_script(json);
  std::string hashed = hashed_name(name, script);
  sink.add({"assets/search/" + hashed, std::move(script)});
  return hashed;
}

void ShardWriter::finish_file() {
  append_json(table_, write_script(name_, items_ += ']', sink_));
  items_.clear();
}

/// Order by UTF-16 units, in which JavaScript compares strings: characters beyond the first plane
/// stand before U+E000 to U+FFFF.
bool utf16_less(std::string_view a, std::string_view b) {
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (x == a.end() || y == b.end()) return x == a.end() && y != b.end();
  const auto rank = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xEE || byte == 0xEF ? byte + 0x10 : +byte;
  };
  return rank(*x) < rank(*y);
}

std::vector<std::uint32_t> sorted_terms(const TermSet& terms) {
  std::vector<std::uint32_t> order(terms.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return utf16_less(terms[a], terms[b]); });
  return order;
}

void append_number(std::string& out, std::uint32_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

/// {"0":{"12":1,"57":3},"2":…}
void append_postings(std::string& json,
                     const std::array<Postings, search_fields.size()>& by_field) {
  char separator = '{';
  for (std::size_t field = 0; field < by_field.size(); ++field) {
    const std::string& bytes = by_field[field].bytes;
    if (bytes.empty()) continue;
    ((json += separator) += '"') += static_cast<char>('0' + field);
    json += "\":";
    separator = ',';
    std::uint32_t document = 0;
    for (std::size_t offset = 0; offset < bytes.size();) {
      json += offset == 0 ? "{\"" : ",\"";
      append_number(json, document += read_varint(bytes, offset));
      json += "\":";
      append_number(json, read_varint(bytes, offset));
    }
    json += '}';
  }
  json += '}';
}

std::string write_terms(MergedIndex& index, const std::vector<std::uint32_t>& order,
                        OutputSink& sink) {
  ShardWriter shards("terms.js", term_file_bytes, sink);
  std::string key, item;
  for (const std::uint32_t term : order) {
    key.clear();
    append_json(key, index.terms[term]);
    item = fmt::format("[{},", key);
    append_postings(item, index.postings[term]);
    index.postings[term] = {};
    shards.add(key, item += ']');
  }
  return shards.finish();
}

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

std::string write_words(const TermSet& terms, const std::vector<std::uint32_t>& order,
                        OutputSink& sink) {
  std::string words;
  std::string_view last;
  for (const std::uint32_t term : order) {
    const std::string_view word = terms[term];
    const std::size_t shared = shared_beginning(last, word);
    if (!words.empty()) words += ' ';
    append_utf8(words, U'0' + static_cast<char32_t>(utf16_length(word.substr(0, shared))));
    words += word.substr(shared);
    last = word;
  }
  std::string json;
  return write_script("words.js", append_json(json, words), sink);
}

/// What MiniSearch calls documentIds and fieldLength.
void append_documents(std::string& json, const MergedIndex& index) {
  json += "\"documentIds\":{";
  for (std::size_t i = 0; i < index.lengths.size(); ++i)
    fmt::format_to(std::back_inserter(json), "{}\"{}\":{}", i == 0 ? "" : ",", i, i);
  json += "},\"fieldLength\":{";
  for (std::size_t i = 0; i < index.lengths.size(); ++i)
    fmt::format_to(std::back_inserter(json), "{}\"{}\":[{}]", i == 0 ? "" : ",", i,
                   fmt::join(index.lengths[i], ","));
}

std::string index_json(const MergedIndex& index, std::string_view files) {
  const std::size_t count = index.lengths.size();
  std::string json = fmt::format("{{\"documentCount\":{},\"nextId\":{},", count, count);
  append_documents(json, index);
  json += "},\"fieldIds\":{";
  for (std::size_t field = 0; field < search_fields.size(); ++field)
    fmt::format_to(std::back_inserter(json), "{}\"{}\":{}", field == 0 ? "" : ",",
                   search_fields[field], field);
  json += "},\"averageFieldLength\":[";
  if (count > 0) json += fmt::format("{}", fmt::join(index.average_lengths, ","));
  return json += fmt::format(
             "],\"storedFields\":{{}},\"dirtCount\":0,\"index\":[],"
             "\"serializationVersion\":2,\"files\":{}}}",
             files);
}

}  // namespace

void write_search_files(std::vector<IndexedPage> pages, OutputSink& sink) {
  MergedIndex index;
  std::vector<std::size_t> sections;
  ShardWriter texts("texts.js", text_file_bytes, sink);
  for (IndexedPage& page : pages) {
    if (page.sections == 0) continue;  // none that is found
    sections.push_back(page.sections);
    texts.add(std::to_string(index.lengths.size()), page.texts);
    merge_page(index, page);
    page = {};
  }
  const std::vector<std::uint32_t> order = sorted_terms(index.terms);
  const std::string text_files = texts.finish();
  const std::string word_file = write_words(index.terms, order, sink);
  const std::string term_files = write_terms(index, order, sink);
  const std::string files =
      fmt::format(R"({{"texts":{},"terms":{},"words":"{}","pages":[{}]}})", text_files, term_files,
                  word_file, fmt::join(sections, ","));
  sink.add({std::string(search_index_path), data_script(index_json(index, files))});
}

}  // namespace fieldguide
