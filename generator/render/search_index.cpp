// Indexes pages run by run, and joins the runs.
#include "render/search_index.hpp"

#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "render/search_pages.hpp"
#include "search/files.hpp"

namespace fieldguide {
namespace {

/// So many pages a run has on average.
constexpr std::uint64_t mean_run = 128;

IndexBlock index_run(const Setting& setting, const PageRun& run, OutputSink& sink) {
  BlockBuilder builder(sink);
  for (std::size_t page = run.begin; page < run.end; ++page)
    if (is_searchable(setting.site.pages[page]))
      builder.add(search_page(setting, setting.site.pages[page]));
  return builder.finish();
}

}  // namespace

std::vector<PageRun> index_runs(const Site& site) {
  std::vector<PageRun> runs;
  std::size_t begin = 0;
  for (std::size_t page = 0; page < site.pages.size(); ++page) {
    const bool is_end = hash_bytes(site.pages[page].url).low % mean_run == 0;
    if (!is_end && page + 1 < site.pages.size()) continue;
    runs.push_back({begin, page + 1});
    begin = page + 1;
  }
  return runs;
}

void write_search_index(const Setting& setting, IndexLedger& ledger, unsigned jobs,
                        OutputSink& sink) {
  const std::vector<PageRun> runs = index_runs(setting.site);
  std::vector<IndexBlock> blocks(runs.size());
  Diagnostics none;
  for_each_index(runs.size(), jobs, none, [&](std::size_t i, Diagnostics&) {
    if (auto known = ledger.recall(i)) {
      blocks[i] = std::move(*known);
      return;
    }
    blocks[i] = index_run(setting, runs[i], sink);
    ledger.indexed(i, blocks[i]);
  });
  write_search_files(blocks, ledger, jobs, sink);
}

}  // namespace fieldguide
