// Counts the terms of pages into a block.
#include "search/block.hpp"

#include <utility>

#include "search/script.hpp"
#include "search/varint.hpp"

namespace fieldguide {

void BlockBuilder::add(const SearchPage& page) {
  add_texts(page);
  block_.sections.push_back(static_cast<std::uint32_t>(page.sections.size()));
  for (const SearchSection& section : page.sections) {
    std::size_t field = 0;
    for (const std::string* text : {&page.title, &section.headings, &section.text})
      add_field(field++, *text);
  }
}

void BlockBuilder::add_field(std::size_t field, std::string_view text) {
  const auto document = static_cast<std::uint32_t>(block_.documents());
  for_each_term(text, [this](std::string_view text_of_term) {
    const std::uint32_t term = terms_.add(text_of_term);
    if (term == counts_.size()) counts_.push_back(0);
    if (counts_[term]++ == 0) seen_.push_back(term);
  });
  postings_.resize(terms_.size());
  for (const std::uint32_t term : seen_) {
    Postings& postings = postings_[term][field];
    append_varint(postings.bytes, document - postings.last);
    append_varint(postings.bytes, std::exchange(counts_[term], 0U));
    postings.last = document;
    ++postings.documents;
  }
  block_.lengths.push_back(static_cast<std::uint32_t>(seen_.size()));
  seen_.clear();
}

void BlockBuilder::add_texts(const SearchPage& page) {
  if (texts_.empty())
    block_.texts.push_back({static_cast<std::uint32_t>(block_.documents()), MadeFile{}});
  texts_ += texts_.empty() ? '[' : ',';
  texts_ += texts_of(page);
  if (texts_.size() > text_file_bytes) finish_texts();
}

void BlockBuilder::finish_texts() {
  block_.texts.back().file = add_script("texts.js", texts_ += ']', sink_);
  texts_.clear();
}

IndexBlock BlockBuilder::finish() {
  if (!texts_.empty()) finish_texts();
  block_.terms = terms_.lines();
  for (const auto& by_field : postings_) {
    for (const Postings& postings : by_field) {
      append_varint(block_.postings, postings.documents);
      block_.postings += postings.bytes;
    }
    block_.ends.push_back(static_cast<std::uint32_t>(block_.postings.size()));
  }
  return std::move(block_);
}

}  // namespace fieldguide
