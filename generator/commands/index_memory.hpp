// What of the search index a build takes over from the one before it.
#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "memo/today.hpp"
#include "model/site.hpp"
#include "render/search_index.hpp"
#include "search/ledger.hpp"

namespace fieldguide {

/// Blocks lie in files of their own, each named by the key of its pages, so that a build reads and
/// writes what it needs; the memo lists the files of terms.
class IndexMemory final : public IndexLedger {
 public:
  /// Remembers nothing and takes no notes.
  IndexMemory() = default;

  /// Fetches the blocks whose pages have the same keys as before and gives `sink` their files of
  /// texts. `today` must outlive this.
  void begin(const Today& today, const Site& site, std::span<const ContentHash> keys, unsigned jobs,
             OutputSink& sink);
  /// Whether the index needs no body of the page.
  [[nodiscard]] bool is_recalled(std::size_t page) const;

  [[nodiscard]] std::optional<IndexBlock> recall(std::size_t block) override;
  void indexed(std::size_t block, const IndexBlock& made) override;
  [[nodiscard]] std::optional<MadeFile> keep(const ContentHash& parts) override;
  void made(const ContentHash& parts, const MadeFile& file) override;

  /// Keeps the blocks that were made for the next build, now that all sources have proven to be of
  /// one site, and removes those that are of no use. Returns the files of terms for the next memo.
  [[nodiscard]] std::vector<IndexFileRecord> finish();

 private:
  [[nodiscard]] std::filesystem::path file_of(std::size_t block,
                                              std::string_view with_extension) const;
  [[nodiscard]] std::optional<IndexBlock> fetch(std::size_t block) const;
  /// Gives `sink_` files that are in place; false when one is not.
  [[nodiscard]] bool take_over(std::span<const MadeFile> files) const;

  const Today* today_ = nullptr;
  OutputSink* sink_ = nullptr;
  std::vector<PageRun> runs_;
  std::vector<ContentHash> keys_;  ///< By block.
  std::vector<std::optional<IndexBlock>> recalled_;
  std::vector<char> is_recalled_;                          ///< By page.
  std::unordered_map<std::string, MadeFile> known_files_;  ///< By hash of their parts.

  std::mutex mutex_;  ///< Guards what follows.
  std::vector<IndexFileRecord> files_;
};

}  // namespace fieldguide
