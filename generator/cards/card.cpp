// The design of cards: a page of the theme in its light colours, with bands in those of the roles.
#include "cards/card.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/pool.hpp"
#include "cards/canvas.hpp"
#include "cards/lines.hpp"
#include "cards/typeface.hpp"

namespace fieldguide {
namespace {

using namespace cards;

// The theme's colours, theme/css/20-tokens.css.
constexpr Rgb paper = {0xfc, 0xfb, 0xf8};
constexpr Rgb ink = {0x1c, 0x1a, 0x17};
constexpr Rgb soft_ink = {0x4f, 0x4a, 0x43};
constexpr Rgb line_colour = {0xe5, 0xe1, 0xd8};
constexpr std::string_view accent = "#98301c";

// The design's places, in pixels.
constexpr int margin = 88;
constexpr int measure = card_width - 2 * margin;
constexpr int band_height = 20;
constexpr int head_baseline = 92;
constexpr int rule_top = 126;
constexpr int title_top = 178;
constexpr int foot_baseline = card_height - 72;

/// The fonts at the three weights of the design.
struct Typefaces {
  Typeface light, text, strong;

  explicit Typefaces(std::span<const std::string> files)
      : light(files, 300), text(files, 400), strong(files, 600) {}
};

/// How a text is set.
struct Style {
  Typeface& typeface;
  double size;         ///< Pixels.
  double tracking;     ///< In em.
  double line_height;  ///< In em.

  /// From one baseline to the next.
  [[nodiscard]] double distance() const { return size * line_height; }
};

/// Tells how wide lines of this style are.
Width width_in(const Style& style) {
  return [style](std::string_view line) {
    return style.size * style.typeface.set(line, style.tracking).width;
  };
}

void draw_line(Canvas& canvas, std::string_view text, const Style& style, double left,
               double baseline, Ink colour) {
  for (const PlacedGlyph& glyph : style.typeface.set(text, style.tracking).glyphs) {
    const double x = left + glyph.x * style.size;
    const double pixel = std::floor(x);
    canvas.draw(glyph.face->image(glyph.id, style.size, x - pixel), static_cast<int>(pixel),
                static_cast<int>(std::lround(baseline - glyph.y * style.size)), colour);
  }
}

/// A size for titles, and how many lines it is for.
struct TitleStep {
  double size;
  std::size_t most_lines;
};

constexpr std::array<TitleStep, 5> title_steps = {{{116, 1}, {96, 2}, {80, 3}, {66, 3}, {56, 4}}};

Style title_style(Typefaces& fonts, double size) {
  return {fonts.light, size, -0.032, 1.1};
}

/// A text broken into lines, ready to be drawn.
struct Paragraph {
  std::vector<std::string> lines;
  Style style;
};

/// The title at the largest size at which it fits, cut when it fits at none.
Paragraph set_title(const std::string& title, Typefaces& fonts) {
  for (const TitleStep& step : title_steps) {
    const Style style = title_style(fonts, step.size);
    if (auto lines = break_lines(title, step.most_lines, measure, width_in(style)))
      return {std::move(*lines), style};
  }
  const TitleStep& last = title_steps.back();
  const Style style = title_style(fonts, last.size);
  return {break_and_cut(title, last.most_lines, measure, width_in(style)), style};
}

/// The description in as many lines as the title leaves room for.
Paragraph set_description(const std::string& description, const Paragraph& title,
                          Typefaces& fonts) {
  const Style style{fonts.text, 32, -0.012, 1.4};
  const std::size_t room = title.lines.size() > 2 ? 2 : 3;
  return {break_and_cut(description, room, measure, width_in(style)), style};
}

constexpr double capital_height = 0.73;  ///< Of Inter, in em.
/// Large letters have room on their left side: they move out by this, in em, to stand on the
/// margin.
constexpr double title_outdent = 0.04;

/// Draws the lines, the first on `baseline`.
void draw_paragraph(Canvas& canvas, const Paragraph& paragraph, double left, double baseline,
                    Ink colour) {
  for (const std::string& line : paragraph.lines) {
    draw_line(canvas, line, paragraph.style, left, baseline, colour);
    baseline += paragraph.style.distance();
  }
}

/// What has no colour of its own takes the ink, as in the theme.
Rgb band_colour(const std::string& colour) {
  return colour.empty() ? soft_ink : parse_rgb(colour);
}

/// More would be too narrow to be told apart.
constexpr int most_bands = 12;

void draw_bands(Canvas& canvas, const std::vector<std::string>& colours) {
  const int count = std::min(static_cast<int>(colours.size()), most_bands);
  for (int i = 0; i < count; ++i) {
    const int left = card_width * i / count;
    canvas.fill({left, 0, card_width * (i + 1) / count - left, band_height},
                canvas.area_ink(band_colour(colours[static_cast<std::size_t>(i)])));
  }
}

void draw_head(Canvas& canvas, const CardText& text, Typefaces& fonts, Ink dark, Ink soft) {
  const Style strong{fonts.strong, 28, -0.012, 1}, plain{fonts.text, 28, -0.006, 1};
  const double kind = width_in(plain)(text.kind);
  const double room = measure - kind - margin / 2.0;
  for (const std::string& line : break_and_cut(text.site, 1, room, width_in(strong)))
    draw_line(canvas, line, strong, margin, head_baseline, dark);
  draw_line(canvas, text.kind, plain, margin + measure - kind, head_baseline, soft);
  canvas.fill({margin, rule_top, measure, 2}, canvas.area_ink(line_colour));
}

std::string draw_card(const CardText& text, Typefaces& fonts) {
  Canvas canvas(card_width, card_height, paper);
  // With the paper, a rule and up to three bands, no more than 16 colours.
  const Ink dark = canvas.text_ink(ink, 7), soft = canvas.text_ink(soft_ink, 4);
  draw_bands(canvas, text.colours.empty() ? std::vector{std::string(accent)} : text.colours);
  draw_head(canvas, text, fonts, dark, soft);
  const Paragraph title = set_title(text.title, fonts);
  const double size = title.style.size;
  draw_paragraph(canvas, title, margin - title_outdent * size, title_top + capital_height * size,
                 dark);
  const Paragraph description = set_description(text.description, title, fonts);
  const auto lines_above = static_cast<double>(description.lines.size()) - 1;
  draw_paragraph(canvas, description, margin,
                 foot_baseline - lines_above * description.style.distance(), soft);
  return canvas.png();
}

}  // namespace

struct CardPainter::Impl {
  std::vector<std::string> files;
  Pool<Typefaces> typefaces{[this] { return std::make_unique<Typefaces>(files); }};
};

CardPainter::CardPainter(std::vector<std::string> fonts)
    : fonts_hash_(hash_of(fonts)), impl_(std::make_unique<Impl>()) {
  impl_->files = std::move(fonts);
}

CardPainter::~CardPainter() = default;

bool CardPainter::can_set(std::string_view text) const {
  return Pool<Typefaces>::Lease(impl_->typefaces)->text.can_set(text);
}

std::optional<std::string> CardPainter::draw(const CardText& text) const {
  const Pool<Typefaces>::Lease fonts(impl_->typefaces);
  const auto can_set = [&](const std::string& part) { return fonts->text.can_set(part); };
  if (!can_set(text.title)) return std::nullopt;
  CardText settable = text;
  if (!can_set(text.site)) settable.site.clear();
  if (!can_set(text.kind)) settable.kind.clear();
  if (!can_set(text.description)) settable.description.clear();
  return draw_card(settable, *fonts);
}

}  // namespace fieldguide
