// Reads theme/fonts/.
#include "assets/theme_fonts.hpp"

#include <algorithm>
#include <utility>

#include "assets/theme_files.hpp"

namespace fieldguide {

std::vector<std::string> load_theme_fonts(const std::filesystem::path& root,
                                          Diagnostics& diagnostics) {
  std::vector<std::string> paths = list_theme_files(root, "theme/fonts", diagnostics);
  std::stable_partition(paths.begin(), paths.end(),
                        [](const std::string& path) { return path == main_font; });
  std::vector<std::string> fonts;
  for (const std::string& path : paths)
    if (auto file = load_theme_file(root, path, diagnostics))
      fonts.push_back(std::move(file->bytes));
  return fonts;
}

}  // namespace fieldguide
