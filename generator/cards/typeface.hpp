// The fonts of cards: several files that together have the characters of a site.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/face.hpp"

namespace fieldguide::cards {

/// A glyph of a line; positions in em from where the line begins.
struct PlacedGlyph {
  const FontFace* face = nullptr;
  std::uint32_t id = 0;
  double x = 0;
  double y = 0;  ///< Upwards.
};

struct SetLine {
  std::vector<PlacedGlyph> glyphs;
  double width = 0;  ///< In em.
};

/// All font files at one weight, for one thread. A file is opened when a character is wanted that
/// those in front of it lack.
class Typeface {
 public:
  /// `files` must outlive the object. See FontFace for `weight`.
  Typeface(std::span<const std::string> files, int weight);

  /// Whether the text can be set: all its characters are there, and it runs from left to right
  /// (that of Hebrew or Arabic among others would have to be put in order first).
  [[nodiscard]] bool can_set(std::string_view text);
  /// A line with `tracking` em between all characters.
  [[nodiscard]] SetLine set(std::string_view text, double tracking);

 private:
  [[nodiscard]] const FontFace* face(std::size_t file);
  [[nodiscard]] const FontFace* face_for(char32_t character);
  void append(const FontFace& face, std::string_view run, double tracking, SetLine& line) const;

  std::span<const std::string> files_;
  int weight_;
  std::vector<std::optional<FontFace>> faces_;  ///< By index of the file.
};

}  // namespace fieldguide::cards
