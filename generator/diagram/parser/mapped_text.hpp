// Text that remembers where each byte came from, so that findings point into the author's file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fieldguide::flowchart {

/// A text made from another one by cuts and replacements.
class MappedText {
 public:
  MappedText() = default;
  explicit MappedText(std::string_view source);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// Offset in the first source of the byte at `at`; `at` may be the end.
  [[nodiscard]] std::size_t origin(std::size_t at) const;

  /// Appends the bytes [`begin`, `end`) of `other`.
  void append(const MappedText& other, std::size_t begin, std::size_t end);
  /// Appends `replacement`, which stands for what `other` has at `at`.
  void append(std::string_view replacement, const MappedText& other, std::size_t at);

 private:
  std::string text_;
  std::vector<std::uint32_t> origins_;
};

}  // namespace fieldguide::flowchart
