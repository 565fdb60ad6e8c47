// Checks where a site is to be published.
#include "publish/placement.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

/// Whether `inner` is `outer` or lies in it; both absolute and normal.
bool is_within(const fs::path& inner, const fs::path& outer) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

fs::path resolve(const fs::path& path) {
  std::error_code error;
  fs::path resolved = fs::weakly_canonical(fs::absolute(path), error);
  if (error) resolved = fs::absolute(path).lexically_normal();
  return resolved.has_filename() ? resolved : resolved.parent_path();
}

bool is_source_folder(const std::string& name) {
  return name == "content" || name == "templates" || name == "theme" || name.starts_with('.');
}

/// Why not, as in "is the site's own folder"; empty when nothing speaks against it.
std::string placement_problem(const fs::path& output, const fs::path& root) {
  std::error_code error;
  if (output == root) return "is the site's own folder";
  if (is_within(root, output)) return "holds the site itself";
  if (is_within(output, root) &&
      is_source_folder(output.lexically_relative(root).begin()->string()))
    return "lies among the site's sources";
  if (fs::exists(output, error) && !fs::is_directory(output, error)) return "is not a folder";
  return {};
}

}  // namespace

bool check_placement(const fs::path& output, const fs::path& root, Diagnostics& diagnostics) {
  const std::string problem = placement_problem(resolve(output), resolve(root));
  if (problem.empty()) return true;
  diagnostics.add(
      Code::output_refused, {},
      fmt::format("'{}' {}, so nothing can be published there", output.generic_string(), problem),
      "choose another folder with --output");
  return false;
}

bool holds_files(const fs::path& folder) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::end(entry); entry.increment(error))
    if (!entry->path().filename().string().starts_with('.')) return true;
  return false;
}

}  // namespace fieldguide
