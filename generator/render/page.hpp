// One page of the site as HTML.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/output.hpp"
#include "render/picture.hpp"
#include "render/setting.hpp"

namespace fieldguide {

/// A page's document, and the files that its blocks made: drawings next to it.
struct RenderedPage {
  std::string html;
  std::vector<Output> files;
};

/// The whole document of a page; empty when a template failed, which is then reported.
RenderedPage render_page(const Setting& setting, const Page& page,
                         const std::optional<Picture>& picture, Diagnostics& diagnostics);

/// A document that leads from a former address to where the page is now.
std::string render_redirect(const Setting& setting, const Redirect& redirect,
                            Diagnostics& diagnostics);

}  // namespace fieldguide
