// The inverted index as scripts of limited size.
#pragma once

#include <span>
#include <string>

#include "model/output_sink.hpp"
#include "search/block.hpp"
#include "search/joined_terms.hpp"
#include "search/ledger.hpp"

namespace fieldguide {

/// Writes the files of terms, or keeps those that would be the same. Returns what says where terms
/// are: "terms":[first term, name, …],"frequent":[term, KiB of its entry, …] as members of JSON.
std::string write_term_files(std::span<const IndexBlock> blocks, const JoinedTerms& terms,
                             IndexLedger& ledger, unsigned jobs, OutputSink& sink);

}  // namespace fieldguide
