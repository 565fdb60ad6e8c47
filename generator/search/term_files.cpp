// Divides the terms into files, and writes each as MiniSearch would.
#include "search/term_files.hpp"

#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "base/archive.hpp"
#include "base/parallel.hpp"
#include "search/files.hpp"
#include "search/numbers.hpp"
#include "search/script.hpp"
#include "search/varint.hpp"

namespace fieldguide {
namespace {

/// A part of the postings of a term, while it is read field by field.
struct Cursor {
  std::string_view postings;
  std::size_t offset = 0;
  std::uint32_t first_document = 0;  ///< Of the block, among all.
};

class TermFiles {
 public:
  TermFiles(std::span<const IndexBlock> blocks, const JoinedTerms& terms, IndexLedger& ledger,
            OutputSink& sink)
      : terms_(terms), ledger_(ledger), sink_(sink) {
    std::uint32_t documents = 0;
    for (const IndexBlock& block : blocks) {
      first_documents_.push_back(documents);
      documents += static_cast<std::uint32_t>(block.documents());
    }
  }

  std::string write(unsigned jobs) {
    divide();
    std::vector<MadeFile> files(ends_.size());
    Diagnostics none;
    for_each_index(files.size(), jobs, none, [&](std::size_t i, Diagnostics&) {
      files[i] = write_file(begin_of(i), ends_[i]);
    });
    return fmt::format(R"("terms":{},"frequent":{})", table_of(files), frequent_terms());
  }

 private:
  [[nodiscard]] std::size_t begin_of(std::size_t file) const {
    return file == 0 ? 0 : ends_[file - 1];
  }

  /// About how long the JSON of a term gets, without making it.
  [[nodiscard]] std::size_t estimate(std::size_t place) const {
    constexpr std::size_t around_a_term = 16, for_a_byte = 4;
    std::size_t bytes = 0;
    for (const TermPiece& piece : terms_.pieces(place))
      bytes += terms_.postings(piece).size();
    return around_a_term + terms_[place].size() + for_a_byte * bytes;
  }

  void divide() {
    std::size_t bytes = 0;
    for (std::size_t place = 0; place < terms_.size(); ++place) {
      bytes += estimate(place);
      if (bytes <= term_file_bytes && place + 1 < terms_.size()) continue;
      ends_.push_back(place + 1);
      bytes = 0;
    }
  }

  /// Hash of all that a file is made from.
  [[nodiscard]] ContentHash parts_of(std::size_t begin, std::size_t end) const {
    Packer parts;
    for (std::size_t place = begin; place < end; ++place) {
      parts(terms_[place]);
      for (const TermPiece& piece : terms_.pieces(place))
        parts(first_documents_[piece.block], terms_.postings(piece));
    }
    return hash_bytes(parts.bytes());
  }

  MadeFile write_file(std::size_t begin, std::size_t end) {
    const ContentHash parts = parts_of(begin, end);
    std::optional<MadeFile> file = ledger_.keep(parts);
    if (!file) file = add_script("terms.js", json_of(begin, end), sink_);
    ledger_.made(parts, *file);
    return *file;
  }

  [[nodiscard]] std::string json_of(std::size_t begin, std::size_t end) const {
    std::string json;
    for (std::size_t place = begin; place < end; ++place) {
      append_json(json += place == begin ? "[[" : ",[", terms_[place]) += ',';
      append_postings(json, place);
      json += ']';
    }
    return json += ']';
  }

  /// {"0":{"12":1,"57":3},"2":…}
  void append_postings(std::string& json, std::size_t place) const {
    std::vector<Cursor> cursors;
    for (const TermPiece& piece : terms_.pieces(place))
      cursors.push_back({terms_.postings(piece), 0, first_documents_[piece.block]});
    char separator = '{';
    for (std::size_t field = 0; field < search_fields.size(); ++field) {
      const std::size_t before = json.size();
      for (Cursor& cursor : cursors)
        append_documents(json, cursor, json.size() == before ? '{' : ',');
      if (json.size() == before) continue;
      json.insert(before, fmt::format("{}\"{}\":", separator, field));
      json += '}';
      separator = ',';
    }
    json += '}';
  }

  /// "12":1,"57":3
  static void append_documents(std::string& json, Cursor& cursor, char separator) {
    std::uint32_t document = cursor.first_document;
    for (auto left = read_varint(cursor.postings, cursor.offset); left > 0; --left) {
      (json += separator) += '"';
      append_number(json, document += read_varint(cursor.postings, cursor.offset));
      json += "\":";
      append_number(json, read_varint(cursor.postings, cursor.offset));
      separator = ',';
    }
  }

  [[nodiscard]] std::string table_of(const std::vector<MadeFile>& files) const {
    std::string table = "[";
    for (std::size_t i = 0; i < files.size(); ++i) {
      append_json(table += i == 0 ? "" : ",", terms_[begin_of(i)]) += ',';
      append_json(table, script_name(files[i]));
    }
    return table += ']';
  }

  [[nodiscard]] std::string frequent_terms() const {
    std::string list = "[";
    for (std::size_t place = 0; place < terms_.size(); ++place) {
      const std::size_t bytes = estimate(place);
      if (bytes < frequent_term_bytes) continue;
      append_json(list += list.size() == 1 ? "" : ",", terms_[place]);
      list += fmt::format(",{}", bytes / 1024);
    }
    return list += ']';
  }

  const JoinedTerms& terms_;
  IndexLedger& ledger_;
  OutputSink& sink_;
  std::vector<std::uint32_t> first_documents_;  ///< By block.
  std::vector<std::size_t> ends_;               ///< By file: behind the place of its last term.
};

}  // namespace

std::string write_term_files(std::span<const IndexBlock> blocks, const JoinedTerms& terms,
                             IndexLedger& ledger, unsigned jobs, OutputSink& sink) {
  return TermFiles(blocks, terms, ledger, sink).write(jobs);
}

}  // namespace fieldguide
