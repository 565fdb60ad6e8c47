// Joins the terms of blocks by a counting sort, and puts them in order.
#include "search/joined_terms.hpp"

#include <algorithm>
#include <numeric>

namespace fieldguide {
namespace {

/// Order by UTF-16 units: characters beyond the first plane stand before U+E000 to U+FFFF.
bool utf16_less(std::string_view a, std::string_view b) {
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (x == a.end() || y == b.end()) return x == a.end() && y != b.end();
  const auto rank = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xEE || byte == 0xEF ? byte + 0x10 : +byte;
  };
  return rank(*x) < rank(*y);
}

/// Calls `use` with each line of `lines`, without its line feed.
template <typename Use>
void for_each_line(std::string_view lines, const Use& use) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    use(lines.substr(0, end));
    lines.remove_prefix(end + 1);
  }
}

}  // namespace

JoinedTerms::JoinedTerms(std::span<const IndexBlock> blocks) : blocks_(blocks) {
  join();
  sort();
}

void JoinedTerms::join() {
  std::vector<std::uint32_t> numbers;  // of the terms of all blocks, one behind the other
  for (const IndexBlock& block : blocks_)
    for_each_line(block.terms, [&](std::string_view term) { numbers.push_back(terms_.add(term)); });
  ends_.assign(terms_.size() + 1, 0);
  for (const std::uint32_t number : numbers)
    ++ends_[number + 1];
  std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
  pieces_.resize(numbers.size());
  auto number = numbers.begin();
  for (std::uint32_t block = 0; block < blocks_.size(); ++block)
    for (std::uint32_t term = 0; term < blocks_[block].ends.size(); ++term)
      pieces_[ends_[*number++]++] = {block, term};
}

void JoinedTerms::sort() {
  order_.resize(terms_.size());
  std::iota(order_.begin(), order_.end(), 0U);
  std::sort(order_.begin(), order_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return utf16_less(terms_[a], terms_[b]); });
}

std::span<const TermPiece> JoinedTerms::pieces(std::size_t place) const {
  const std::uint32_t number = order_[place];
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::span(pieces_).subspan(begin, ends_[number] - begin);
}

std::string_view JoinedTerms::postings(const TermPiece& piece) const {
  const IndexBlock& block = blocks_[piece.block];
  const std::size_t begin = piece.term == 0 ? 0 : block.ends[piece.term - 1];
  return std::string_view(block.postings).substr(begin, block.ends[piece.term] - begin);
}

}  // namespace fieldguide
