// All pages of a site as one inverted index.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "search/page.hpp"
#include "search/terms.hpp"

namespace fieldguide {

/// Where a term occurs in one field: for each document, in order, how far it is from the one before
/// and how often the term occurs there (search/varint.hpp).
struct Postings {
  std::string bytes;
  std::uint32_t last = 0;  ///< The last document in `bytes`.
};

/// Documents are numbered from 0 in the order of the pages and of their sections.
struct MergedIndex {
  TermSet terms;
  std::vector<std::array<Postings, search_fields.size()>> postings;  ///< By term.
  /// Distinct terms of each field, by document.
  std::vector<std::array<std::uint32_t, search_fields.size()>> lengths;
  /// Mean of `lengths`, summed up in MiniSearch's steps, so that it is equal to the last bit.
  std::array<double, search_fields.size()> average_lengths{};
};

/// Adds the documents of a page behind those that are there.
void merge_page(MergedIndex& index, const IndexedPage& page);

}  // namespace fieldguide
