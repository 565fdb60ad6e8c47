// The numbered notes of one page: citations of sources and the author's own footnotes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/body.hpp"

namespace fieldguide {

/// One entry of the list at the end of the page.
struct Note {
  std::string key;                      ///< Id of the source or footnote.
  const Footnote* footnote = nullptr;   ///< The author's own; null for a source.
  std::vector<std::string> references;  ///< Ids of the places that cite it, in order.
};

/// Numbers notes in the order in which the page first cites them.
class Notes {
 public:
  struct Reference {
    int number = 0;       ///< Of the note, from 1.
    std::string id;       ///< Of this reference, unique on the page.
    std::string note_id;  ///< Of the note's entry in the list.
  };

  /// Cites a source, or a footnote when one is given.
  Reference cite(const std::string& key, const Footnote* footnote);

  [[nodiscard]] const std::vector<Note>& all() const { return notes_; }
  [[nodiscard]] static std::string note_id(std::size_t index);

 private:
  std::vector<Note> notes_;
  std::map<std::pair<std::string, const Footnote*>, std::size_t> index_;
};

}  // namespace fieldguide
