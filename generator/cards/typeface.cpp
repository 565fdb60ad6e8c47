// Chooses the font of each character and sets lines.
#include "cards/typeface.hpp"

#include "base/text.hpp"

namespace fieldguide::cards {
namespace {

/// Characters of scripts that run from right to left (Unicode 15, section 9 and blocks FB1D to
/// FEFF, 10800 to 10FFF, 1E800 to 1EFFF).
bool runs_leftwards(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFE) || (c >= 0x10800 && c <= 0x10FFF) ||
         (c >= 0x1E800 && c <= 0x1EFFF);
}

}  // namespace

Typeface::Typeface(std::span<const std::string> files, int weight)
    : files_(files), weight_(weight), faces_(files.size()) {}

const FontFace* Typeface::face(std::size_t file) {
  auto& face = faces_[file];
  if (!face) face.emplace(std::as_bytes(std::span(files_[file])), weight_);
  return face->is_usable() ? &*face : nullptr;
}

const FontFace* Typeface::face_for(char32_t character) {
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (const FontFace* candidate = face(i); candidate != nullptr && candidate->has(character))
      return candidate;
  return nullptr;
}

bool Typeface::can_set(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (runs_leftwards(c) || face_for(c) == nullptr) return false;
  }
  return true;
}

void Typeface::append(const FontFace& face, std::string_view run, double tracking,
                      SetLine& line) const {
  for (const Glyph& glyph : face.shape(run)) {
    line.glyphs.push_back({&face, glyph.id, line.width + glyph.x, glyph.y});
    line.width += glyph.advance + (glyph.advance > 0 ? tracking : 0);
  }
}

SetLine Typeface::set(std::string_view text, double tracking) {
  SetLine line;
  const FontFace* present = nullptr;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const FontFace* wanted = face_for(next_code_point(text, at));
    if (wanted == nullptr || wanted == present) continue;
    if (present != nullptr) {
      append(*present, text.substr(begin, here - begin), tracking, line);
      begin = here;
    }
    present = wanted;
  }
  if (present != nullptr) append(*present, text.substr(begin), tracking, line);
  return line;
}

}  // namespace fieldguide::cards
