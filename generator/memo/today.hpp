// A memo held against the files of today; they are read only where the file system cannot tell.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "memo/inventory.hpp"
#include "memo/memo.hpp"

namespace fieldguide {

/// Where the files lie that a memo speaks of.
struct Places {
  std::filesystem::path root;   ///< The site.
  std::filesystem::path memo;   ///< Folder for memos; its file system's clock counts.
  std::filesystem::path index;  ///< Folder for parts of the search index.
  /// Where the outputs are; empty when whoever takes them keeps them himself.
  std::filesystem::path output;
  std::filesystem::path manifest;  ///< The list of published files, among the outputs.
  std::filesystem::path staging;   ///< What an interrupted publication leaves there.
};

/// Which records of a memo still hold.
class Today {
 public:
  /// Looks at all files of the site, and at the outputs that the memo lists. `memo` must outlive
  /// this.
  Today(const Memo& memo, Places places, unsigned jobs);

  /// Whether every file of the site and every output is as the memo says.
  [[nodiscard]] bool is_untouched() const;
  /// Of an untouched site: the memo with the signatures of today; nothing when it says the same.
  [[nodiscard]] std::optional<Memo> refreshed() const;

  [[nodiscard]] const Memo& memo() const { return memo_; }
  [[nodiscard]] const Places& places() const { return places_; }
  [[nodiscard]] const Inventory& inventory() const { return inventory_; }
  /// When the inventory was taken, by the clock of `places().memo`.
  [[nodiscard]] std::int64_t seen() const { return seen_; }

  /// The record of a file of the inventory, by index, or of a path: null when its bytes are others
  /// today.
  [[nodiscard]] const SourceRecord* unchanged(std::size_t file) const { return sources_[file]; }
  [[nodiscard]] const SourceRecord* unchanged(std::string_view path) const;

  /// Whether the output lies where it was published, itself and not by a symbolic link.
  [[nodiscard]] bool is_in_place(const MadeFile& file) const;
  /// The signature of an output that is in place and need not be looked at again.
  [[nodiscard]] std::optional<FileSignature> settled_output(std::string_view path) const;

 private:
  [[nodiscard]] std::optional<std::size_t> output_in_place(std::string_view path) const;

  const Memo& memo_;
  Places places_;
  Inventory inventory_;
  std::int64_t seen_ = 0;
  std::vector<const SourceRecord*> sources_;           ///< By index in the inventory.
  std::vector<std::optional<FileSignature>> outputs_;  ///< By index in the memo; of those in place.
};

}  // namespace fieldguide
