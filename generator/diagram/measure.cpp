// Measures text, each piece once.
#include "diagram/measure.hpp"

#include <map>
#include <unordered_map>

#include "base/text.hpp"
#include "fonts/face.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t maximum_cached_words = 20000;

/// Width in em of a character that the font does not have, as system fonts draw it.
double estimated_em(char32_t c) {
  if (c < 0x20 || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
      (c >= 0xFE00 && c <= 0xFE0F))
    return 0;
  if (c >= 0x1F000) return 1.3;                                                  // emoji
  if ((c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xFFDC)) return 1.0;  // East Asian
  if (c >= 0x590 && c <= 0x8FF) return 0.55;                                     // Hebrew, Arabic
  if (c == ' ') return 0.28;
  if (c < 0x7F &&
      std::string_view("iljtfrI.,:;'|!()[]").find(static_cast<char>(c)) != std::string_view::npos)
    return 0.33;
  if (c == 'm' || c == 'w' || c == 'M' || c == 'W') return 0.88;
  if (c >= 'A' && c <= 'Z') return 0.69;
  return 0.6;
}

double estimated_width(std::string_view text, double size) {
  double em = 0;
  for (std::size_t at = 0; at < text.size();)
    em += estimated_em(next_code_point(text, at));
  return em * size;
}

double width_in_em(const FontFace& face, std::string_view text) {
  double em = 0;
  for (const Glyph& glyph : face.shape(text)) {
    std::size_t at = glyph.at;
    em += glyph.id == 0 ? estimated_em(next_code_point(text, at)) : glyph.advance;
  }
  return em;
}

}  // namespace

struct TextMeasurer::Impl {
  std::span<const std::byte> file;
  std::map<int, FontFace> faces;                                     ///< By weight.
  std::map<int, std::unordered_map<std::string, double>> em_widths;  ///< By weight: text → em.

  const FontFace& face(int weight) {
    const auto found = faces.find(weight);
    return found != faces.end() ? found->second
                                : faces.emplace(weight, FontFace(file, weight)).first->second;
  }
};

TextMeasurer::TextMeasurer(std::span<const std::byte> font_file) : impl_(std::make_unique<Impl>()) {
  impl_->file = font_file;
}

TextMeasurer::~TextMeasurer() = default;

double TextMeasurer::width(std::string_view text, const TextStyle& style) {
  const FontFace& face = impl_->face(style.weight);
  if (!face.is_usable()) return estimated_width(text, style.size);
  auto& cache = impl_->em_widths[style.weight];
  std::string key(text);
  if (auto found = cache.find(key); found != cache.end()) return found->second * style.size;
  if (cache.size() > maximum_cached_words) cache.clear();
  double em = width_in_em(face, text);
  cache.emplace(std::move(key), em);
  return em * style.size;
}

Fonts::Fonts() : Fonts(std::span<const std::byte>{}) {}
Fonts::Fonts(std::span<const std::byte> file)
    : measurers_([file] { return std::make_unique<TextMeasurer>(file); }) {}

}  // namespace fieldguide
