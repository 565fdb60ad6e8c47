// Makes the published assets from the theme's files.
#include "assets/theme_assets.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "assets/css_urls.hpp"
#include "assets/theme_files.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

/// Publishes `bytes` under a hashed name; `key` is what `asset()` calls them.
void add_asset(ThemeAssets& assets, const std::string& key, std::string bytes) {
  std::string path = "assets/" + hashed_name(key.substr(key.rfind('/') + 1), bytes);
  assets.urls.emplace(key, "/" + path);
  const auto has_path = [&](const Output& output) { return output.path == path; };
  if (std::none_of(assets.outputs.begin(), assets.outputs.end(), has_path))
    assets.outputs.push_back({std::move(path), std::move(bytes)});
}

/// Fonts and images, which are published as they are.
void add_plain_files(const fs::path& root, const std::string& folder, ThemeAssets& assets,
                     Diagnostics& diagnostics) {
  for (const std::string& path : list_theme_files(root, folder, diagnostics))
    if (auto file = load_theme_file(root, path, diagnostics))
      add_asset(assets, path.substr(std::string_view("theme/").size()), std::move(file->bytes));
}

/// Files of `folder` itself whose names end with `extension`, sorted.
std::vector<std::string> direct_children(const fs::path& root, const std::string& folder,
                                         std::string_view extension, Diagnostics& diagnostics) {
  std::vector<std::string> paths = list_theme_files(root, folder, diagnostics);
  std::erase_if(paths, [&](const std::string& path) {
    return path.find('/', folder.size() + 1) != std::string::npos || !path.ends_with(extension);
  });
  return paths;
}

Location location_in(const ThemeFile& file, std::size_t offset, std::size_t length) {
  const auto [line, column] = line_and_column(file.bytes, offset);
  return {file.name, line, column, static_cast<int>(length)};
}

bool has_scheme(std::string_view url) {
  return url.starts_with("//") || url.substr(0, url.find('/')).find(':') != std::string_view::npos;
}

/// The address that `url`, found in a file of theme/css/, has when seen from the published style
/// sheet.
std::string published_url(std::string_view url, const ThemeFile& file, std::size_t offset,
                          const ThemeAssets& assets, Diagnostics& diagnostics) {
  if (url.starts_with('#')) return std::string(url);
  if (has_scheme(url)) {
    diagnostics.add(
        Code::foreign_resource, location_in(file, offset, url.size()),
        fmt::format("'{}' is not a file of the theme", url.substr(0, 60)),
        "put the file into theme/fonts/ or theme/images/ and name it by a relative path");
    return std::string(url);
  }
  const std::string path = (fs::path("css") / url).lexically_normal().generic_string();
  const auto found = assets.urls.find(path);
  if (found != assets.urls.end()) return found->second.substr(std::string_view("/assets/").size());
  diagnostics.add(Code::missing_file, location_in(file, offset, url.size()),
                  fmt::format("there is no 'theme/{}'", path),
                  "addresses are relative to the style sheet: \"../fonts/name.woff2\"");
  return std::string(url);
}

void add_style_sheet(const fs::path& root, std::string_view extra_css, ThemeAssets& assets,
                     Diagnostics& diagnostics) {
  std::string joined;
  for (const std::string& path : direct_children(root, "theme/css", ".css", diagnostics)) {
    const auto file = load_theme_file(root, path, diagnostics);
    if (!file) continue;
    joined += rewrite_css_urls(file->bytes, [&](std::string_view url, std::size_t offset) {
      return published_url(url, *file, offset, assets, diagnostics);
    });
    if (!joined.ends_with('\n')) joined += '\n';
  }
  add_asset(assets, "site.css", joined.append(extra_css));
}

/// Scripts are bundled when fieldguide is built; a site's own are served as they are.
void check_is_classic(const ThemeFile& file, Diagnostics& diagnostics) {
  constexpr auto words = std::to_array<std::string_view>({"import", "export"});
  for (const std::string_view line : split_lines(file.bytes)) {
    const auto offset = static_cast<std::size_t>(line.data() - file.bytes.data());
    for (const std::string_view word : words)
      if (line.starts_with(word) && line.find_first_of(" {*\"'", word.size()) == word.size())
        diagnostics.add(
            Code::unbundled_script, location_in(file, offset, word.size()),
            fmt::format("'{}' works only in modules, and pages load classic scripts", word),
            "write the script without modules, or build fieldguide anew with this theme");
  }
}

void add_scripts(const fs::path& root, ThemeAssets& assets, Diagnostics& diagnostics) {
  for (const std::string& path : direct_children(root, "theme/js", ".js", diagnostics)) {
    auto file = load_theme_file(root, path, diagnostics);
    if (!file) continue;
    if (file->own) check_is_classic(*file, diagnostics);
    add_asset(assets, path.substr(path.rfind('/') + 1), std::move(file->bytes));
  }
}

}  // namespace

ThemeAssets load_theme_assets(const fs::path& root, std::string_view extra_css,
                              Diagnostics& diagnostics) {
  ThemeAssets assets;
  for (const char* folder : {"theme/fonts", "theme/images"})
    add_plain_files(root, folder, assets, diagnostics);
  add_style_sheet(root, extra_css, assets, diagnostics);
  add_scripts(root, assets, diagnostics);
  assets.icons = load_icons(root, diagnostics);
  return assets;
}

}  // namespace fieldguide
