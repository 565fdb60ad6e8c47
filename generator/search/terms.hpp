// Words as search knows them, and sets of them by number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fieldguide {

/// Longer terms are cut to so many code points: what is longer is no word.
constexpr std::size_t longest_term = 40;

/// Calls `use` with each term of `text`, in order: what a reader may type to find it.
///
/// Words are folded (text/fold.hpp) letters, marks and numbers; an apostrophe within one is left
/// out ("don't" → "dont"), "+" and "#" behind an ASCII word belong to it ("c++"). Writing without
/// blanks (Chinese, Japanese, Thai …) gives each character with its next one, and the last by
/// itself, so that every character begins a term. theme/js/lib/search/terms.js gives the same
/// terms.
void for_each_term(std::string_view text, const std::function<void(std::string_view)>& use);

/// Distinct terms, numbered from 0 in the order in which they came.
class TermSet {
 public:
  /// The number of `term`, a new one when it was not there.
  std::uint32_t add(std::string_view term);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t number) const;
  /// All terms one behind the other, each with a line feed behind it.
  [[nodiscard]] const std::string& lines() const { return lines_; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t next_number = 0;  ///< One more than the term's number; 0: free.
  };

  void grow();

  std::string lines_;
  std::vector<std::size_t> ends_;  ///< By number: offset in `lines_` behind the line feed.
  std::vector<Slot> slots_;        ///< Open addressing; a power of two of them.
};

}  // namespace fieldguide
