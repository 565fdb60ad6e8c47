// The terms of all blocks, and where each stands in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "search/block.hpp"
#include "search/terms.hpp"

namespace fieldguide {

/// What one block says of a term: a part of its `postings`.
struct TermPiece {
  std::uint32_t block = 0;
  std::uint32_t term = 0;  ///< Its number in the block.
};

/// Refers to the blocks that it was made from.
class JoinedTerms {
 public:
  explicit JoinedTerms(std::span<const IndexBlock> blocks);

  [[nodiscard]] std::size_t size() const { return order_.size(); }
  /// The term at a place of the order by UTF-16 units, in which JavaScript compares strings.
  [[nodiscard]] std::string_view operator[](std::size_t place) const {
    return terms_[order_[place]];
  }
  /// What the blocks say of it, block by block.
  [[nodiscard]] std::span<const TermPiece> pieces(std::size_t place) const;
  [[nodiscard]] std::string_view postings(const TermPiece& piece) const;

 private:
  void join();
  void sort();

  std::span<const IndexBlock> blocks_;
  TermSet terms_;
  std::vector<std::uint32_t> order_;  ///< Numbers of terms.
  std::vector<TermPiece> pieces_;     ///< Term by term.
  std::vector<std::size_t> ends_;     ///< By number of a term: behind its last piece.
};

}  // namespace fieldguide
