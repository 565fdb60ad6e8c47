// The functions and filters that templates have from the guide: t, asset, icon, url, date, slugify.
#pragma once

#include "assets/theme_assets.hpp"
#include "i18n/texts.hpp"
#include "render/links.hpp"
#include "template/host.hpp"

namespace fieldguide {

/// `texts` and `assets` must outlive the templates. `base_path` is that of `base_url`.
Host make_host(const Texts& texts, const ThemeAssets& assets, std::string base_path,
               LinkStyle style);

}  // namespace fieldguide
