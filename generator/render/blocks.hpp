// Blocks: fences with a name in braces, shown by templates/blocks/<name>.html.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "model/body.hpp"
#include "render/comparison_text.hpp"
#include "render/fill.hpp"

namespace fieldguide {

/// HTML of a block. Reports a name without template and data that the block cannot use; the result
/// is empty then.
std::string render_block(const Block& block, PageScope& scope, Diagnostics& diagnostics);

/// The block without HTML, ending in a newline. A site's own block is its YAML as it stands.
std::string render_block_text(const Block& block, PageScope& scope, TextForm form,
                              Diagnostics& diagnostics);

/// Whether the body has a block of this name.
bool has_block(const Body& body, std::string_view name);

}  // namespace fieldguide
