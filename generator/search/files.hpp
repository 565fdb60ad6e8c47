// The files that a reader's browser searches in.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/output_sink.hpp"
#include "search/page.hpp"

namespace fieldguide {

/// The file that names all others; its own name never changes, so that no page depends on what the
/// others say.
inline constexpr std::string_view search_index_path = "search/index.js";

/// A file of terms ends with the term that takes it beyond so many bytes, so that an answer never
/// needs more than a part of a large index. One frequent term may be larger by itself.
inline constexpr std::size_t term_file_bytes = 96 * 1024;
/// A file of texts ends with the page that takes it beyond so many bytes: it is loaded for each
/// page among the results.
inline constexpr std::size_t text_file_bytes = 32 * 1024;

/// Merges pages, in their order, into classic scripts (search/script.hpp) and hands over each file
/// as soon as it is made; pages are given up one by one, so that memory stays low.
///
/// - search/index.js: a MiniSearch index (serializationVersion 2) whose `index` is empty, and
///   `files`: {"terms": [first term, name, …], "texts": [first document, name, …], "words": name,
///   "pages": [documents of each page]};
/// - assets/search/terms.*.js: parts of its `index`, [term, {field: {document: count}}], by UTF-16
///   units in order;
/// - assets/search/words.*.js: all terms in that order, divided by blanks, the beginning that each
///   shares with the one before as one character ("0" for no UTF-16 unit, then on by code point);
/// - assets/search/texts.*.js: IndexedPage::texts.
///
/// Put together, the parts equal what MiniSearch's toJSON gives for the same documents.
void write_search_files(std::vector<IndexedPage> pages, OutputSink& sink);

}  // namespace fieldguide
