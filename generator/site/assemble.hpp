// From parsed parts to the site: which pages there are, where they lie and in which order.
#pragma once

#include "base/diagnostics.hpp"
#include "i18n/texts.hpp"
#include "input/content.hpp"
#include "model/site.hpp"

namespace fieldguide {

enum class Drafts { leave_out, include };

/// Assembles the site from content that is read and parsed.
/// Reports pages that would share a URL, folders without index.md, role articles without role,
/// comparisons of unknown roles, unusable slugs and aliases.
Site assemble(Config config, Content content, const Texts& texts, Drafts drafts,
              Diagnostics& diagnostics);

}  // namespace fieldguide
