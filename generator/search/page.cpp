// Takes a page apart into counted terms and stored texts.
#include "search/page.hpp"

#include <cstdint>
#include <string_view>

#include "search/script.hpp"
#include "search/terms.hpp"
#include "search/varint.hpp"

namespace fieldguide {
namespace {

/// Counts the terms of one field at a time.
class TermCounter {
 public:
  void append_counts(std::string_view text, std::string& out) {
    for_each_term(text, take_);
    append_varint(out, static_cast<std::uint32_t>(seen_.size()));
    for (const std::uint32_t term : seen_) {
      append_varint(out, term);
      append_varint(out, counts_[term]);
      counts_[term] = 0;
    }
    seen_.clear();
  }

  [[nodiscard]] const TermSet& terms() const { return terms_; }

 private:
  void take(std::string_view text) {
    const std::uint32_t term = terms_.add(text);
    if (term == counts_.size()) counts_.push_back(0);
    if (counts_[term]++ == 0) seen_.push_back(term);
  }

  TermSet terms_;
  std::vector<std::uint32_t> counts_;  ///< By term, of the field at hand.
  std::vector<std::uint32_t> seen_;    ///< Terms of the field at hand.
  std::function<void(std::string_view)> take_ = [this](std::string_view term) { take(term); };
};

std::string texts_of(const SearchPage& page) {
  std::string json = "[";
  for (const std::string* text : {&page.url, &page.title, &page.kind, &page.role_class})
    append_json(json, *text) += ',';
  char separator = '[';
  for (const SearchSection& section : page.sections) {
    json += separator;
    separator = ',';
    append_json(json += '[', section.anchor) += ',';
    append_json(json, section.headings) += ',';
    append_json(json, section.text) += ']';
  }
  return json += "]]";
}

}  // namespace

IndexedPage index_page(const SearchPage& page) {
  IndexedPage indexed;
  TermCounter counter;
  for (const SearchSection& section : page.sections)
    for (const std::string* field : {&page.title, &section.headings, &section.text})
      counter.append_counts(*field, indexed.counts);
  indexed.sections = page.sections.size();
  indexed.texts = texts_of(page);
  indexed.terms = counter.terms().lines();
  return indexed;
}

}  // namespace fieldguide
