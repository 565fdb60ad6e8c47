// Cuts texts into terms, and numbers them.
#include "search/terms.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "text/fold.hpp"

namespace fieldguide {
namespace {

/// Writing without blanks between words, by code points, so that every browser knows the same:
/// Thai, Lao, Myanmar, Khmer, radicals, Kana, Bopomofo, Han.
constexpr auto unspaced = std::to_array<std::pair<char32_t, char32_t>>({{0x0E00, 0x0EFF},
                                                                        {0x1000, 0x109F},
                                                                        {0x1780, 0x17FF},
                                                                        {0x2E80, 0x2FDF},
                                                                        {0x3005, 0x3007},
                                                                        {0x3021, 0x312F},
                                                                        {0x31A0, 0x31BF},
                                                                        {0x31F0, 0x31FF},
                                                                        {0x3400, 0x4DBF},
                                                                        {0x4E00, 0x9FFF},
                                                                        {0xF900, 0xFAFF},
                                                                        {0x20000, 0x3FFFF}});

bool is_unspaced(char32_t c) {
  return std::any_of(unspaced.begin(), unspaced.end(),
                     [c](const auto& range) { return c >= range.first && c <= range.second; });
}

constexpr auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };

constexpr auto ascii_words = [] {
  std::array<bool, 256> table{};
  for (const char c :
       std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// ASCII letters and digits.
constexpr auto is_ascii_word = [](char c) { return ascii_words[static_cast<unsigned char>(c)]; };

constexpr auto lower_ascii = [](char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
};

/// Gathers characters that are folded already into words, and words into terms.
class WordSplitter {
 public:
  explicit WordSplitter(const std::function<void(std::string_view)>& use) : use_(use) {}

  /// An ASCII character, with the letters and digits that follow it when it is one; returns how
  /// many bytes that are.
  std::size_t take_ascii(std::string_view text) {
    const auto* end = std::find_if_not(text.begin(), text.end(), is_ascii_word);
    const auto length = static_cast<std::size_t>(end - text.begin());
    if (length == 0) {
      take_other(text.front());
      return 1;
    }
    take_letters(text.substr(0, length));
    std::transform(word_.end() - static_cast<std::ptrdiff_t>(length), word_.end(),
                   word_.end() - static_cast<std::ptrdiff_t>(length), lower_ascii);
    return length;
  }

  /// A character beyond ASCII, as UTF-8.
  void take(char32_t c, std::string_view bytes) {
    if (c == U'\u2019') return take_other('\'');
    if (!is_word_part(c)) return take_other(' ');
    take_letters(bytes);
    ascii_ = false;
  }

  void end_word() {
    if (!word_.empty()) {
      if (ascii_)
        use_(std::string_view(word_ += signs_).substr(0, longest_term));
      else
        split_word();
    }
    word_.clear();
    signs_.clear();
    ascii_ = true;
    apostrophe_ = false;
  }

 private:
  void take_letters(std::string_view bytes) {
    if (!signs_.empty()) {  // "a+b": a sign between letters belongs to neither
      signs_.clear();
      end_word();
    }
    apostrophe_ = false;
    word_ += bytes;
  }

  /// What is no letter: it ends the word unless it may turn out to stand within it.
  void take_other(char c) {
    const bool open = !word_.empty() && !apostrophe_;
    if (open && (c == '+' || c == '#')) {
      signs_ += c;
      return;
    }
    if (open && signs_.empty() && c == '\'') {
      apostrophe_ = true;
      return;
    }
    end_word();
  }

  /// A word with characters beyond ASCII: runs with and without blanks apart.
  void split_word() {
    std::vector<std::size_t> starts;  // of the characters of the run at hand
    bool run_unspaced = false;
    for (std::size_t i = 0; i < word_.size();) {
      const std::size_t start = i;
      const bool unspaced_here = is_unspaced(next_code_point(word_, i));
      if (!starts.empty() && unspaced_here != run_unspaced) end_run(starts, start, run_unspaced);
      run_unspaced = unspaced_here;
      starts.push_back(start);
    }
    end_run(starts, word_.size(), run_unspaced);
  }

  void end_run(std::vector<std::size_t>& starts, std::size_t end, bool run_unspaced) {
    const std::string_view word = word_;
    starts.push_back(end);
    const std::size_t length = starts.size() - 1;
    if (run_unspaced)
      for (std::size_t i = 0; i < length; ++i)
        use_(word.substr(starts[i], starts[std::min(i + 2, length)] - starts[i]));
    else
      use_(word.substr(starts[0], starts[std::min(longest_term, length)] - starts[0]));
    starts.clear();
  }

  const std::function<void(std::string_view)>& use_;
  std::string word_;   ///< Letters, marks and numbers.
  std::string signs_;  ///< "+" and "#" behind them.
  bool ascii_ = true;
  bool apostrophe_ = false;  ///< One stands behind `word_`.
};

/// Folds a run of characters beyond ASCII, which may become ASCII by it.
void take_folded(WordSplitter& splitter, std::string_view run) {
  const std::string folded = fold(run);
  const std::string_view text = folded;
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii(text[i])) {
      i += splitter.take_ascii(text.substr(i));
      continue;
    }
    const std::size_t start = i;
    const char32_t c = next_code_point(text, i);
    splitter.take(c, text.substr(start, i - start));
  }
}

std::uint32_t hash_of(std::string_view term) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(term));
}

}  // namespace

void for_each_term(std::string_view text, const std::function<void(std::string_view)>& use) {
  WordSplitter splitter(use);
  for (std::size_t i = 0; i < text.size();) {
    if (is_ascii(text[i])) {
      i += splitter.take_ascii(text.substr(i));
      continue;
    }
    const auto* end = std::find_if(text.data() + i, text.data() + text.size(), is_ascii);
    const auto length = static_cast<std::size_t>(end - text.data()) - i;
    take_folded(splitter, text.substr(i, length));
    i += length;
  }
  splitter.end_word();
}

std::string_view TermSet::operator[](std::size_t number) const {
  const std::size_t start = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(lines_).substr(start, ends_[number] - 1 - start);
}

std::uint32_t TermSet::add(std::string_view term) {
  if (ends_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_of(term);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].next_number != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].hash == hash && (*this)[slots_[at].next_number - 1] == term)
      return slots_[at].next_number - 1;
  lines_.append(term) += '\n';
  ends_.push_back(lines_.size());
  slots_[at] = {hash, static_cast<std::uint32_t>(ends_.size())};
  return slots_[at].next_number - 1;
}

void TermSet::grow() {
  constexpr std::size_t smallest = 1024;
  const std::vector<Slot> old =
      std::exchange(slots_, std::vector<Slot>(std::max(smallest, slots_.size() * 2)));
  for (const Slot& slot : old) {
    if (slot.next_number == 0) continue;
    std::size_t at = slot.hash & (slots_.size() - 1);
    while (slots_[at].next_number != 0)
      at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

}  // namespace fieldguide
