// Some consecutive pages as one inverted index, which the index of the site is joined from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/output_sink.hpp"
#include "search/page.hpp"
#include "search/terms.hpp"

namespace fieldguide {

/// A file of texts ends with the page that takes it beyond so many bytes: it is loaded for each
/// page among the results.
inline constexpr std::size_t text_file_bytes = std::size_t{32} * 1024;

/// A file of texts, and the number of its first document in its block.
struct TextFile {
  std::uint32_t document = 0;
  MadeFile file;
};

/// A pure function of the block's pages, in numbers and texts alone, so that it can be stored.
/// Documents are numbered from 0 in the order of the pages and of their sections.
struct IndexBlock {
  std::vector<std::uint32_t> sections;  ///< Documents of each page.
  /// Distinct terms of each field: a number for each of `search_fields`, document by document.
  std::vector<std::uint32_t> lengths;
  std::string terms;                ///< Distinct terms in any order, a line feed behind each.
  std::vector<std::uint32_t> ends;  ///< By term: offset in `postings` behind what belongs to it.
  /// For each term and field: in how many documents it occurs, then for each how far it is from the
  /// one before, and how often (search/varint.hpp).
  std::string postings;
  std::vector<TextFile> texts;

  [[nodiscard]] std::size_t documents() const { return lengths.size() / search_fields.size(); }
};

/// Makes a block page by page; gives `sink` the texts of the pages.
class BlockBuilder {
 public:
  explicit BlockBuilder(OutputSink& sink) : sink_(sink) {}

  void add(const SearchPage& page);
  /// The block of all pages; to be called once.
  [[nodiscard]] IndexBlock finish();

 private:
  /// Where a term occurs in one field, as in `IndexBlock::postings`.
  struct Postings {
    std::string bytes;
    std::uint32_t documents = 0;
    std::uint32_t last = 0;  ///< The last document in `bytes`.
  };

  void add_field(std::size_t field, std::string_view text);
  void add_texts(const SearchPage& page);
  void finish_texts();

  OutputSink& sink_;
  IndexBlock block_;
  TermSet terms_;
  std::vector<std::array<Postings, search_fields.size()>> postings_;  ///< By term.
  std::vector<std::uint32_t> counts_;  ///< By term, of the field at hand; 0 between fields.
  std::vector<std::uint32_t> seen_;    ///< Terms of the field at hand.
  std::string texts_;                  ///< Of the file at hand.
};

}  // namespace fieldguide
