// Makes the plan of a publication.
#include "publish/plan.hpp"

#include <algorithm>
#include <tuple>

#include "base/by_path.hpp"

namespace fieldguide {
namespace {

/// Whether a fresh file needs `path` to be a folder, or takes the place of a folder above it.
bool is_in_the_way(const std::string& path, const FreshFiles& fresh) {
  const auto below = lower_bound_by_path(fresh, path + "/");
  if (below != fresh.end() && below->path.starts_with(path + "/")) return true;
  for (std::size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1))
    if (find_by_path(fresh, std::string_view(path).substr(0, slash)) != nullptr) return true;
  return false;
}

/// Whether the site's hashed assets differ from those of the last publication.
bool is_new_generation(const Manifest& published, const FreshFiles& fresh) {
  const auto is_new = [&](const FreshFile& now) {
    if (!has_hashed_name(now.path)) return false;
    const ManifestEntry* before = find_by_path(published, now.path);
    return before == nullptr || before->file.previous;
  };
  const auto is_gone = [&](const ManifestEntry& before) {
    return has_hashed_name(before.path) && !before.file.previous &&
           find_by_path(fresh, before.path) == nullptr;
  };
  return std::any_of(fresh.begin(), fresh.end(), is_new) ||
         std::any_of(published.begin(), published.end(), is_gone);
}

int rank(std::string_view path) {
  if (has_hashed_name(path)) return 0;
  return is_page(path) ? 2 : 1;
}

std::vector<std::string> moves_of(const FreshFiles& fresh) {
  std::vector<std::string> moves;
  for (const FreshFile& now : fresh)
    if (now.is_staged) moves.push_back(now.path);
  std::sort(moves.begin(), moves.end(), [](const std::string& a, const std::string& b) {
    return std::tuple(rank(a), std::string_view(a)) < std::tuple(rank(b), std::string_view(b));
  });
  return moves;
}

/// Decides what becomes of a published file that the site no longer has.
class Leftovers {
 public:
  Leftovers(const Manifest& published, const FreshFiles& fresh, PreviousAssets previous_assets)
      : fresh_(fresh),
        keeps_(previous_assets == PreviousAssets::keep),
        new_generation_(is_new_generation(published, fresh)) {}

  void add_to(Plan& plan, const ManifestEntry& before) const {
    const bool outlived = before.file.previous && new_generation_;
    if (is_in_the_way(before.path, fresh_))
      plan.clearances.push_back(before);
    else if (keeps_ && has_hashed_name(before.path) && !outlived)
      plan.manifest.push_back({before.path, {before.file.size, before.file.hash, true}});
    else
      plan.removals.push_back(before);
  }

 private:
  const FreshFiles& fresh_;
  bool keeps_;
  bool new_generation_;
};

}  // namespace

bool is_page(std::string_view path) {
  return path.ends_with(".html") && !has_hashed_name(path);
}

Plan make_plan(const Manifest& published, const FreshFiles& fresh, PreviousAssets previous_assets) {
  Plan plan;
  plan.moves = moves_of(fresh);
  plan.manifest.reserve(fresh.size());
  const Leftovers leftovers(published, fresh, previous_assets);
  auto before = published.begin();
  for (const FreshFile& now : fresh) {
    for (; before != published.end() && before->path < now.path; ++before)
      leftovers.add_to(plan, *before);
    if (before != published.end() && before->path == now.path) ++before;
    plan.manifest.push_back({now.path, now.file});
  }
  for (; before != published.end(); ++before)
    leftovers.add_to(plan, *before);
  return plan;
}

}  // namespace fieldguide
