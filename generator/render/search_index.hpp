// The index that readers search in.
#pragma once

#include <cstddef>
#include <vector>

#include "model/output_sink.hpp"
#include "render/setting.hpp"
#include "search/ledger.hpp"

namespace fieldguide {

/// Pages that are indexed as a block, by index: from `begin` to before `end`.
struct PageRun {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Divides the pages of a site. The URL of a page alone decides whether a run ends with it, so that
/// a page that comes or goes changes one run, not all that follow.
std::vector<PageRun> index_runs(const Site& site);

/// Gives `sink` the files of the index. The bodies of the pages of all runs that `ledger` does not
/// recall must be there.
void write_search_index(const Setting& setting, IndexLedger& ledger, unsigned jobs,
                        OutputSink& sink);

}  // namespace fieldguide
