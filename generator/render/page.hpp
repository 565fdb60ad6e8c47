// One page of the site as HTML.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "render/setting.hpp"

namespace fieldguide {

/// The whole document of a page; empty when a template failed, which is then reported.
std::string render_page(const Setting& setting, const Page& page, Diagnostics& diagnostics);

/// A document that leads from a former address to where the page is now.
std::string render_redirect(const Setting& setting, const Redirect& redirect,
                            Diagnostics& diagnostics);

}  // namespace fieldguide
