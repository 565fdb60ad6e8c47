// Proves that a path names a source file of the site.
#include "serve/source_file.hpp"

namespace fieldguide {

namespace fs = std::filesystem;

std::optional<fs::path> source_file(const fs::path& root, const std::string& relative) {
  const fs::path path(relative);
  if (path.empty() || path.is_absolute() || relative.find('\0') != std::string::npos)
    return std::nullopt;
  const fs::path top = *path.begin();
  const bool is_source =
      relative == "site.yaml" || top == "content" || top == "templates" || top == "theme";
  if (!is_source) return std::nullopt;
  std::error_code error;
  const fs::path start = fs::canonical(root, error);
  if (error) return std::nullopt;
  fs::path step = start;
  for (const fs::path& part : path) {
    if (part == "." || part == ".." || part.empty()) return std::nullopt;
    step /= part;
    if (fs::symlink_status(step, error).type() == fs::file_type::symlink) return std::nullopt;
  }
  return fs::is_regular_file(step, error) ? std::optional(step) : std::nullopt;
}

}  // namespace fieldguide
