// What of an index need not be made again.
#pragma once

#include <cstddef>
#include <optional>

#include "base/hash.hpp"
#include "model/output_sink.hpp"
#include "search/block.hpp"

namespace fieldguide {

/// Remembers parts of the index from one build to the next. Members are called from several
/// threads, each block by one of them.
class IndexLedger {
 public:
  virtual ~IndexLedger() = default;

  /// The block with this number as an earlier build made it, when its pages are the same and its
  /// files of texts stay.
  [[nodiscard]] virtual std::optional<IndexBlock> recall(std::size_t block) = 0;
  /// Takes note of a block that was made.
  virtual void indexed(std::size_t block, const IndexBlock& made) = 0;

  /// The file that an earlier build made from `parts`, when it stays.
  [[nodiscard]] virtual std::optional<MadeFile> keep(const ContentHash& parts) = 0;
  /// Takes note of a file and of what it was made from; of one that stays, too.
  virtual void made(const ContentHash& parts, const MadeFile& file) = 0;
};

/// Remembers nothing.
class NoIndexLedger final : public IndexLedger {
 public:
  [[nodiscard]] std::optional<IndexBlock> recall(std::size_t) override { return std::nullopt; }
  void indexed(std::size_t, const IndexBlock&) override {}
  [[nodiscard]] std::optional<MadeFile> keep(const ContentHash&) override { return std::nullopt; }
  void made(const ContentHash&, const MadeFile&) override {}
};

}  // namespace fieldguide
