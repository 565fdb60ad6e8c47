// The inverted index as scripts of limited size.
#pragma once

#include <span>
#include <string>

#include "model/output_sink.hpp"
#include "search/block.hpp"
#include "search/joined_terms.hpp"
#include "search/ledger.hpp"

namespace fieldguide {

/// Writes the files of terms, or keeps those that would be the same. Returns the table of all:
/// [first term, name, first term, name, …] as JSON.
std::string write_term_files(std::span<const IndexBlock> blocks, const JoinedTerms& terms,
                             IndexLedger& ledger, unsigned jobs, OutputSink& sink);

}  // namespace fieldguide
