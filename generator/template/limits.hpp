// How much one render may use. A page that needs more has a mistake in its template.
#pragma once

#include <cstddef>

namespace fieldguide {

/// Limits of one render; exceeding one is an error (FG0507) and ends the render.
struct TemplateLimits {
  /// Includes, macro calls, blocks and recursive loops inside one another.
  int depth = 100;
  /// Runs of loop bodies, items that filters visit included.
  std::size_t iterations = 10'000'000;
  /// Bytes that the page may have.
  std::size_t output = std::size_t{64} << 20U;
  /// Bytes of strings, lists and maps that are made on the way.
  std::size_t memory = std::size_t{256} << 20U;
};

/// How deep brackets, or tags, may be nested in a template's text.
constexpr int max_template_nesting = 100;
/// How many operators, filters, attributes and calls one tag may hold.
constexpr int max_tag_operations = 400;
/// How deep expressions and statements may run inside one another, over all templates of a render.
constexpr int max_evaluation_depth = 1000;
/// Errors that one render reports before it gives up.
constexpr std::size_t max_render_errors = 20;

}  // namespace fieldguide
