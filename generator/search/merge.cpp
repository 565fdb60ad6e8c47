// Adds the counted terms of pages to the index.
#include "search/merge.hpp"

#include <string_view>

#include "search/varint.hpp"

namespace fieldguide {
namespace {

/// The numbers that the page's terms have in the index.
std::vector<std::uint32_t> number_terms(MergedIndex& index, std::string_view lines) {
  std::vector<std::uint32_t> numbers;
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    numbers.push_back(index.terms.add(lines.substr(0, end)));
    lines.remove_prefix(end + 1);
  }
  index.postings.resize(index.terms.size());
  return numbers;
}

void add_posting(Postings& postings, std::uint32_t document, std::uint32_t count) {
  append_varint(postings.bytes, document - postings.last);
  append_varint(postings.bytes, count);
  postings.last = document;
}

/// A running mean as MiniSearch's addFieldLength computes it. Product and sum are rounded one by
/// one: a fused multiplication would differ in the last bit.
double add_to_mean(double mean, std::size_t count, std::uint32_t value) {
  volatile double total = mean * static_cast<double>(count);
  total = total + value;
  return total / static_cast<double>(count + 1);
}

}  // namespace

void merge_page(MergedIndex& index, const IndexedPage& page) {
  const std::vector<std::uint32_t> numbers = number_terms(index, page.terms);
  std::size_t offset = 0;
  for (std::size_t section = 0; section < page.sections; ++section) {
    const std::size_t document = index.lengths.size();
    auto& lengths = index.lengths.emplace_back();
    for (std::size_t field = 0; field < search_fields.size(); ++field) {
      const std::uint32_t length = read_varint(page.counts, offset);
      for (std::uint32_t i = 0; i < length; ++i) {
        const std::uint32_t term = numbers[read_varint(page.counts, offset)];
        add_posting(index.postings[term][field], static_cast<std::uint32_t>(document),
                    read_varint(page.counts, offset));
      }
      lengths[field] = length;
      index.average_lengths[field] = add_to_mean(index.average_lengths[field], document, length);
    }
  }
}

}  // namespace fieldguide
