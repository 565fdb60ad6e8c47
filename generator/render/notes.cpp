// Numbers the notes of a page.
#include "render/notes.hpp"

#include <fmt/format.h>

namespace fieldguide {

// The prefix keeps these ids apart from those that slugs of headings can be.
std::string Notes::note_id(std::size_t index) {
  return fmt::format("fg-note-{}", index + 1);
}

Notes::Reference Notes::cite(const std::string& key, const Footnote* footnote) {
  const auto [found, is_new] = index_.try_emplace({key, footnote}, notes_.size());
  if (is_new) notes_.push_back({key, footnote, {}});
  Note& note = notes_[found->second];
  note.references.push_back(
      fmt::format("fg-cite-{}-{}", found->second + 1, note.references.size() + 1));
  return {static_cast<int>(found->second) + 1, note.references.back(), note_id(found->second)};
}

}  // namespace fieldguide
