// What a build takes over from the one before it, and what it leaves for the next.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "commands/build.hpp"
#include "commands/index_memory.hpp"
#include "input/content.hpp"
#include "memo/memo.hpp"
#include "memo/today.hpp"
#include "model/output_sink.hpp"
#include "publish/plan.hpp"
#include "render/page_ledger.hpp"

namespace fieldguide {

/// Asked at each step of a build what need not be done, and told what was done.
///
/// Whatever it lets a build skip has the same result as doing it: a document is known when its
/// bytes are the same and nothing was to be reported about it; a page is kept when all that it
/// depends on is the same, nothing was to be reported, and its files are in place.
class BuildMemory final : public PageLedger {
 public:
  /// Remembers nothing and takes no notes.
  BuildMemory() = default;
  /// Looks at all files of today. `memo` must be empty or have this `setup`, and outlive this.
  BuildMemory(const Memo& memo, Places places, const ContentHash& setup, unsigned jobs);

  /// The memo of the last build and the files of today; null without memory.
  [[nodiscard]] const Today* today() const { return today_ ? &*today_ : nullptr; }

  /// Fills in a document that need not be read; see `Recall`.
  [[nodiscard]] bool recall(Page& document) const;
  /// Notes what references can lead to, see `hash_of_targets`.
  void note_targets(const ContentHash& targets) { next_.link_targets = targets; }
  /// Whether the references of a page need not be checked, after `note_targets`.
  [[nodiscard]] bool is_proven(const Page& page) const;

  /// Gives `sink` the copy of an asset that is there already, and completes its size.
  [[nodiscard]] bool keep_asset(Asset& asset, OutputSink& sink);
  /// Notes an asset that was copied.
  void copied(const Asset& asset, const ContentHash& hash);

  /// Gives `sink` the files of all pages that need not be rendered; `is_kept` tells which. So does
  /// `index` with what the search index needs not make.
  void keep_pages(const Site& site, OutputSink& sink);
  [[nodiscard]] bool is_kept(std::size_t page) const override { return kept_[page] != 0; }
  [[nodiscard]] std::optional<MadeFile> former_card(std::size_t page, std::string_view path,
                                                    const ContentHash& key) const override;
  void rendered(std::size_t page, MadePage made) override;
  [[nodiscard]] std::size_t pages_rendered() const { return pages_rendered_; }
  [[nodiscard]] IndexMemory& index() { return index_; }

  /// Notes that a known document is no longer what it was when the build began: what is being made
  /// would not fit together.
  void disturb() { disturbed_ = true; }
  [[nodiscard]] bool is_disturbed() const { return disturbed_; }

  /// The memo for the next build, its outputs not filled in; `findings` are this build's warnings.
  /// Nothing without memory, or when the site has changed meanwhile.
  [[nodiscard]] std::optional<Memo> remember(const Site& site, const Diagnostics& findings);

 private:
  [[nodiscard]] std::optional<ContentHash> hash_of_file(const SourceFile& file) const;
  [[nodiscard]] ContentHash hash_of_markdown_options() const;
  [[nodiscard]] ContentHash hash_of_shell(const Site& site);
  [[nodiscard]] bool has_moved() const;
  [[nodiscard]] std::vector<SourceRecord> source_records(const Site& site,
                                                         const Diagnostics& findings) const;
  [[nodiscard]] std::optional<SourceRecord> unused_record(const SourceFile& file) const;

  std::optional<Today> today_;
  unsigned jobs_ = 1;
  Memo next_;
  std::vector<SourceRecord> shell_;        ///< Of files that all pages may depend on; by path.
  std::vector<SourceRecord> assets_;       ///< By path.
  std::vector<ContentHash> keys_;          ///< Of pages, by index.
  std::vector<PageRecord> pages_;          ///< By index.
  std::vector<const PageRecord*> former_;  ///< By index, of the last build; null: it had no such.
  std::vector<char> kept_;                 ///< By index of the page.
  IndexMemory index_;
  std::atomic<std::size_t> pages_rendered_ = 0;
  std::atomic<bool> disturbed_ = false;
};

/// Fills in what was published.
void add_outputs(Memo& memo, const Today& today, const FreshFiles& files, unsigned jobs);

}  // namespace fieldguide
