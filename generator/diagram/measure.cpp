// Shapes text with HarfBuzz over FreeType; the only file that knows either.
#include "diagram/measure.hpp"

#include <map>
#include <unordered_map>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MULTIPLE_MASTERS_H
#include <hb-ft.h>
#include <hb.h>

#include "base/text.hpp"

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

/// One weight of the font, ready to shape.
struct Face {
  FT_Face ft = nullptr;
  hb_font_t* hb = nullptr;
};

}  // namespace

struct TextMeasurer::Impl {
  FT_Library library = nullptr;
  std::span<const std::byte> file;
  std::map<int, Face> faces;                                         ///< By weight.
  std::map<int, std::unordered_map<std::string, double>> em_widths;  ///< By weight: text → em.
  hb_buffer_t* buffer = nullptr;

  ~Impl() {
    for (auto& [weight, face] : faces) {
      if (face.hb) hb_font_destroy(face.hb);
      if (face.ft) FT_Done_Face(face.ft);
    }
    if (buffer) hb_buffer_destroy(buffer);
    if (library) FT_Done_FreeType(library);
  }

  void set_weight(FT_Face face, int weight) const {
    FT_MM_Var* axes = nullptr;
    if (FT_Get_MM_Var(face, &axes) != 0) return;
    std::vector<FT_Fixed> coordinates;
    for (FT_UInt i = 0; i < axes->num_axis; ++i) {
      const FT_Var_Axis& axis = axes->axis[i];
      bool is_weight = axis.tag == FT_MAKE_TAG('w', 'g', 'h', 't');
      FT_Fixed wanted = static_cast<FT_Fixed>(weight) * 65536;
      coordinates.push_back(is_weight ? std::min(std::max(wanted, axis.minimum), axis.maximum)
                                      : axis.def);
    }
    FT_Set_Var_Design_Coordinates(face, axes->num_axis, coordinates.data());
    FT_Done_MM_Var(library, axes);
  }

  Face open(int weight) {
    Face face;
    if (file.empty()) return face;
    if (!library && FT_Init_FreeType(&library) != 0) return face;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(file.data());
    if (FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(file.size()), 0, &face.ft) != 0) {
      face.ft = nullptr;
      return face;
    }
    set_weight(face.ft, weight);
    FT_Set_Char_Size(face.ft, 0, 1000 * 64, 72, 72);
    face.hb = hb_ft_font_create(face.ft, nullptr);
    hb_ft_font_set_load_flags(face.hb, FT_LOAD_NO_HINTING);
    if (!buffer) buffer = hb_buffer_create();
    return face;
  }

  Face& face(int weight) {
    auto found = faces.find(weight);
    return found != faces.end() ? found->second : faces.emplace(weight, open(weight)).first->second;
  }

  double shape(const Face& face, std::string_view text) const {
    hb_buffer_reset(buffer);
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0,
                       static_cast<int>(text.size()));
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(face.hb, buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    double em = 0;
    for (unsigned i = 0; i < count; ++i) {
      std::size_t at = infos[i].cluster;
      em += infos[i].codepoint == 0 ? estimated_em(next_code_point(text, at))
                                    : positions[i].x_advance / 64000.0;
    }
    return em;
  }
};

TextMeasurer::TextMeasurer(std::span<const std::byte> font_file) : impl_(std::make_unique<Impl>()) {
  impl_->file = font_file;
}

TextMeasurer::~TextMeasurer() = default;

double TextMeasurer::width(std::string_view text, const TextStyle& style) {
  Face& face = impl_->face(style.weight);
  if (!face.hb) return estimated_width(text, style.size);
  auto& cache = impl_->em_widths[style.weight];
  std::string key(text);
  if (auto found = cache.find(key); found != cache.end()) return found->second * style.size;
  if (cache.size() > maximum_cached_words) cache.clear();
  double em = impl_->shape(face, text);
  cache.emplace(std::move(key), em);
  return em * style.size;
}

Fonts::Fonts() = default;
Fonts::Fonts(std::span<const std::byte> file) : file_(file) {}
Fonts::~Fonts() = default;

Fonts::Lease::Lease(const Fonts& fonts) : fonts_(fonts) {
  std::lock_guard lock(fonts_.mutex_);
  if (!fonts_.idle_.empty()) {
    measurer_ = std::move(fonts_.idle_.back());
    fonts_.idle_.pop_back();
  } else {
    measurer_ = std::make_unique<TextMeasurer>(fonts_.file_);
  }
}

Fonts::Lease::~Lease() {
  std::lock_guard lock(fonts_.mutex_);
  fonts_.idle_.push_back(std::move(measurer_));
}

}  // namespace fieldguide
