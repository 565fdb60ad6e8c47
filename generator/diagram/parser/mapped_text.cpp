// Keeps an origin for each byte of a rewritten text.
#include "diagram/parser/mapped_text.hpp"

#include <numeric>

namespace fieldguide::flowchart {

MappedText::MappedText(std::string_view source) : text_(source), origins_(source.size()) {
  std::iota(origins_.begin(), origins_.end(), 0U);
}

std::size_t MappedText::origin(std::size_t at) const {
  if (at < origins_.size()) return origins_[at];
  return origins_.empty() ? 0 : origins_.back() + std::size_t{1};
}

void MappedText::append(const MappedText& other, std::size_t begin, std::size_t end) {
  text_.append(other.text_, begin, end - begin);
  auto first = other.origins_.begin();
  origins_.insert(origins_.end(), first + static_cast<std::ptrdiff_t>(begin),
                  first + static_cast<std::ptrdiff_t>(end));
}

void MappedText::append(std::string_view replacement, const MappedText& other, std::size_t at) {
  text_ += replacement;
  origins_.resize(text_.size(), static_cast<std::uint32_t>(other.origin(at)));
}

}  // namespace fieldguide::flowchart
