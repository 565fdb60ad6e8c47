// Where things stand in a YAML text: yaml-cpp's marks are hints that are confirmed against the
// bytes.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// A part of the text, in bytes.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< Behind the last byte; npos when a quoted text is not closed.
};

/// A YAML text with the place of its first character. Fast for offsets that mostly ascend.
class YamlSource {
 public:
  YamlSource(std::string_view text, const Location& start) : text_(text), start_(start) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  /// The byte at `offset`; NUL behind the end.
  [[nodiscard]] char at(std::size_t offset) const {
    return offset < text_.size() ? text_[offset] : '\0';
  }
  /// The place of a byte offset.
  Location locate(std::size_t offset);
  /// The place of a part of the text, underlined as far as its first line goes.
  Location locate(Extent extent);

  /// Where a node begins behind its properties ("&anchor", "!tag"), which stand at `offset`.
  [[nodiscard]] std::size_t skip_properties(std::size_t offset) const;
  /// What stands between the quotes of the quoted text whose opening quote is at `offset`.
  [[nodiscard]] Extent quoted(std::size_t offset) const;
  /// The first character of a block text ("|", ">") whose indicator is at `offset`.
  [[nodiscard]] std::size_t block_text(std::size_t offset) const;
  /// First line within `extent`, but its first, that is indented by less than `columns` spaces and
  /// is not empty: the offset of its first character; npos when there is none.
  [[nodiscard]] std::size_t outdented_line(Extent extent, std::size_t columns) const;
  /// The number of bytes before `offset` in its line.
  [[nodiscard]] std::size_t column_bytes(std::size_t offset) const;
  /// The whole line around `offset`, without its end.
  [[nodiscard]] Extent line_around(std::size_t offset) const;

 private:
  void move_to(std::size_t offset);

  std::string_view text_;
  Location start_;
  std::size_t offset_ = 0;      ///< Where the cursor stands…
  std::size_t line_start_ = 0;  ///< …with the offset of its line,
  int line_ = 0;                ///< the number of line ends before it,
  int column_ = 0;              ///< and the code points before it in its line.
};

}  // namespace fieldguide
