// Finds templates and theme files in the site and in the program.
#include "assets/theme_files.hpp"

#include <algorithm>

#include "assets/embedded.hpp"
#include "base/files.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view embedded_prefix = "theme:";

/// "theme/css/base.css" → "theme:css/base.css", "templates/base.html" → "theme:base.html".
std::string embedded_name(std::string_view path) {
  return std::string(embedded_prefix).append(path.substr(path.find('/') + 1));
}

bool is_text(std::string_view path) {
  return path.ends_with(".html") || path.ends_with(".css") || path.ends_with(".js") ||
         path.ends_with(".yaml") || path.ends_with(".svg") || path.ends_with(".txt") ||
         path.ends_with(".xml");
}

/// Whether the site has something of that name; links are refused, so that nothing from outside is
/// published.
bool site_has(const fs::path& root, const std::string& path, Diagnostics& diagnostics) {
  std::error_code error;
  fs::path step = root;
  for (const fs::path& part : fs::path(path)) {
    step /= part;
    const auto type = fs::symlink_status(step, error).type();
    if (type == fs::file_type::symlink) {
      diagnostics.add(Code::symlink_refused,
                      {step.lexically_relative(root).generic_string(), 0, 0, 0},
                      "symbolic links are not followed", "copy the file or folder here instead");
      return false;
    }
    if (type == fs::file_type::not_found) return false;
  }
  return true;
}

std::optional<std::string> read_own(const fs::path& root, const std::string& path,
                                    Diagnostics& diagnostics) {
  if (is_text(path)) return read_text(root, path, diagnostics);
  std::string error;
  auto bytes = read_bytes(root / path, error);
  if (!bytes)
    diagnostics.add(Code::unreadable_file, {path, 0, 0, 0}, "cannot read the file: " + error);
  return bytes;
}

}  // namespace

std::optional<ThemeFile> load_theme_file(const fs::path& root, const std::string& path,
                                         Diagnostics& diagnostics) {
  const EmbeddedFile* embedded = find_embedded(path);
  if (site_has(root, path, diagnostics)) {
    auto own = read_own(root, path, diagnostics);
    if (!own) return std::nullopt;
    if (embedded == nullptr || *own != embedded->source)
      return ThemeFile{std::move(*own), path, true};
  }
  if (embedded == nullptr) return std::nullopt;
  return ThemeFile{std::string(embedded->served), embedded_name(path), false};
}

std::optional<ThemeFile> load_template(const fs::path& root, const std::string& name,
                                       Diagnostics& diagnostics) {
  if (!name.starts_with(embedded_prefix))
    return load_theme_file(root, "templates/" + name, diagnostics);
  const EmbeddedFile* embedded = find_embedded("templates/" + name.substr(embedded_prefix.size()));
  if (embedded == nullptr) return std::nullopt;
  return ThemeFile{std::string(embedded->served), name, false};
}

std::optional<std::string> embedded_text(std::string_view name) {
  if (!name.starts_with(embedded_prefix)) return std::nullopt;
  for (const std::string_view folder : {"templates/", "theme/"}) {
    const std::string path = std::string(folder).append(name.substr(embedded_prefix.size()));
    if (const EmbeddedFile* embedded = find_embedded(path)) return std::string(embedded->served);
  }
  return std::nullopt;
}

std::vector<std::string> list_theme_files(const fs::path& root, const std::string& folder,
                                          Diagnostics& diagnostics) {
  std::vector<std::string> paths = list_files(root, folder, diagnostics);
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with(folder + "/")) paths.emplace_back(file.path);
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

}  // namespace fieldguide
