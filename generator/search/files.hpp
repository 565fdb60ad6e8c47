// The files that a reader's browser searches in.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "model/output_sink.hpp"
#include "search/block.hpp"
#include "search/ledger.hpp"

namespace fieldguide {

/// The file that names all others; its own name never changes, so that no page depends on what the
/// others say.
inline constexpr std::string_view search_index_path = "search/index.js";

/// A file of terms ends with the term that takes it beyond about so many bytes, so that an answer
/// never needs more than a part of a large index. One frequent term may be larger by itself.
inline constexpr std::size_t term_file_bytes = std::size_t{96} * 1024;
/// A term whose entry has about so many bytes is listed as a frequent one: it stands for its
/// beginning where that begins too many terms to load them all.
inline constexpr std::size_t frequent_term_bytes = std::size_t{8} * 1024;
/// Shorter terms, counted in UTF-16 units, are no words that a reader mistypes; pairs of characters
/// are most of the terms of writing without blanks.
inline constexpr std::size_t shortest_listed_word = 3;

/// Joins blocks, in their order, into classic scripts (search/script.hpp):
///
/// - search/index.js: a MiniSearch index (serializationVersion 2) whose `index` is empty, and
///   `files`: {"terms": [first term, name, …], "frequent": [term, KiB of its entry, …],
///   "texts": [first document, name, …], "words": name, "pages": [documents of each page]};
/// - assets/search/terms.*.js: parts of its `index`, [term, {field: {document: count}}], by UTF-16
///   units in order;
/// - assets/search/words.*.js: terms that are not too short, in that order, divided by blanks, the
///   beginning that each shares with the one before as one character ("0" for no UTF-16 unit, then
///   on by code point);
/// - assets/search/texts.*.js: [texts_of(page), …], which BlockBuilder has written.
///
/// Put together, the parts equal what MiniSearch's toJSON gives for the same documents.
void write_search_files(std::span<const IndexBlock> blocks, IndexLedger& ledger, unsigned jobs,
                        OutputSink& sink);

}  // namespace fieldguide
