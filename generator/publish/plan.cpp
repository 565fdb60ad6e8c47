// Makes the plan of a publication.
#include "publish/plan.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace fieldguide {
namespace {

/// Whether a fresh file needs `path` to be a folder, or takes the place of a folder above it.
bool is_in_the_way(const std::string& path, const FreshFiles& fresh) {
  const auto below = fresh.lower_bound(path + "/");
  if (below != fresh.end() && below->first.starts_with(path + "/")) return true;
  for (std::size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1))
    if (fresh.contains(std::string_view(path).substr(0, slash))) return true;
  return false;
}

/// Whether the site's hashed assets differ from those of the last publication.
bool is_new_generation(const Manifest& published, const FreshFiles& fresh) {
  const auto was_current = [&](const std::string& path) {
    const auto found = published.find(path);
    return found != published.end() && !found->second.previous;
  };
  for (const auto& [path, file] : fresh)
    if (has_hashed_name(path) && !was_current(path)) return true;
  return std::any_of(published.begin(), published.end(), [&](const auto& entry) {
    return has_hashed_name(entry.first) && !entry.second.previous && !fresh.contains(entry.first);
  });
}

int rank(std::string_view path) {
  if (has_hashed_name(path)) return 0;
  return path.ends_with(".html") ? 2 : 1;
}

void add_fresh(const FreshFiles& fresh, Plan& plan) {
  for (const auto& [path, file] : fresh) {
    plan.manifest.emplace(path, file.file);
    if (!file.staged.empty()) plan.moves.push_back({file.staged, path});
  }
  std::sort(plan.moves.begin(), plan.moves.end(), [](const Move& a, const Move& b) {
    return std::tuple(rank(a.path), std::string_view(a.path)) <
           std::tuple(rank(b.path), std::string_view(b.path));
  });
}

}  // namespace

Plan make_plan(const Manifest& published, const FreshFiles& fresh, PreviousAssets previous_assets) {
  Plan plan;
  add_fresh(fresh, plan);
  const bool new_generation = is_new_generation(published, fresh);
  for (const auto& [path, file] : published) {
    if (fresh.contains(path)) continue;
    const bool outlived = file.previous && new_generation;
    if (is_in_the_way(path, fresh)) {
      plan.clearances.push_back({path, file});
    } else if (previous_assets == PreviousAssets::keep && has_hashed_name(path) && !outlived) {
      plan.manifest.emplace(path, PublishedFile{file.size, file.hash, true});
    } else {
      plan.removals.push_back({path, file});
    }
  }
  return plan;
}

}  // namespace fieldguide
