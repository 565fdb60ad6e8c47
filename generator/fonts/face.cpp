// Shapes text with HarfBuzz over FreeType, which also draws the glyphs; the only file that knows
// either.
#include "fonts/face.hpp"

#include <algorithm>
#include <cmath>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MULTIPLE_MASTERS_H
#include FT_OUTLINE_H
#include <hb-ft.h>
#include <hb.h>

namespace fieldguide {
namespace {

/// Size at which outlines are loaded, in pixels: fine enough to be scaled to any other.
constexpr int design_size = 1000;
/// FreeType counts positions in 64ths of a pixel.
constexpr double units_per_em = 64.0 * design_size;

void set_weight(FT_Library library, FT_Face face, int weight) {
  FT_MM_Var* axes = nullptr;
  if (FT_Get_MM_Var(face, &axes) != 0) return;
  std::vector<FT_Fixed> coordinates;
  for (FT_UInt i = 0; i < axes->num_axis; ++i) {
    const FT_Var_Axis& axis = axes->axis[i];
    const bool is_weight = axis.tag == FT_MAKE_TAG('w', 'g', 'h', 't');
    const FT_Fixed wanted = static_cast<FT_Fixed>(weight) * 65536;
    coordinates.push_back(is_weight ? std::min(std::max(wanted, axis.minimum), axis.maximum)
                                    : axis.def);
  }
  FT_Set_Var_Design_Coordinates(face, axes->num_axis, coordinates.data());
  FT_Done_MM_Var(library, axes);
}

GlyphImage copy_of(FT_GlyphSlot slot) {
  const FT_Bitmap& bitmap = slot->bitmap;
  GlyphImage image{slot->bitmap_left,
                   slot->bitmap_top,
                   static_cast<int>(bitmap.width),
                   static_cast<int>(bitmap.rows),
                   {}};
  image.coverage.reserve(std::size_t{bitmap.width} * bitmap.rows);
  for (unsigned row = 0; row < bitmap.rows; ++row) {
    const auto* begin = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
    image.coverage.insert(image.coverage.end(), begin, begin + bitmap.width);
  }
  return image;
}

}  // namespace

struct FontFace::Impl {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  hb_font_t* font = nullptr;
  hb_buffer_t* buffer = nullptr;

  Impl(std::span<const std::byte> file, int weight) {
    if (file.empty() || FT_Init_FreeType(&library) != 0) return;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(file.data());
    if (FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(file.size()), 0, &face) != 0) {
      face = nullptr;
      return;
    }
    set_weight(library, face, weight);
    FT_Set_Char_Size(face, 0, FT_F26Dot6{design_size} * 64, 72, 72);
    font = hb_ft_font_create(face, nullptr);
    hb_ft_font_set_load_flags(font, FT_LOAD_NO_HINTING);
    buffer = hb_buffer_create();
  }
  ~Impl() {
    if (buffer != nullptr) hb_buffer_destroy(buffer);
    if (font != nullptr) hb_font_destroy(font);
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
};

FontFace::FontFace(std::span<const std::byte> file, int weight)
    : impl_(std::make_unique<Impl>(file, weight)) {}
FontFace::~FontFace() = default;
FontFace::FontFace(FontFace&&) noexcept = default;
FontFace& FontFace::operator=(FontFace&&) noexcept = default;

bool FontFace::is_usable() const {
  return impl_->font != nullptr;
}

bool FontFace::has(char32_t character) const {
  return FT_Get_Char_Index(impl_->face, character) != 0;
}

std::vector<Glyph> FontFace::shape(std::string_view text) const {
  hb_buffer_t* buffer = impl_->buffer;
  const int size = static_cast<int>(text.size());
  hb_buffer_reset(buffer);
  hb_buffer_add_utf8(buffer, text.data(), size, 0, size);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(impl_->font, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<Glyph> glyphs;
  glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i)
    glyphs.push_back({infos[i].codepoint, infos[i].cluster, positions[i].x_advance / units_per_em,
                      positions[i].x_offset / units_per_em, positions[i].y_offset / units_per_em});
  return glyphs;
}

GlyphImage FontFace::image(std::uint32_t glyph, double size, double x) const {
  if (FT_Load_Glyph(impl_->face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
  FT_GlyphSlot slot = impl_->face->glyph;
  const auto scale = static_cast<FT_Fixed>(std::lround(size / design_size * 65536));
  const FT_Matrix matrix{scale, 0, 0, scale};
  FT_Outline_Transform(&slot->outline, &matrix);
  FT_Outline_Translate(&slot->outline, std::lround(x * 64), 0);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return {};
  return copy_of(slot);
}

}  // namespace fieldguide
