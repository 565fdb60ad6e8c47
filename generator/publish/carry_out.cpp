// Carries out a publication step by step.
#include "publish/carry_out.hpp"

#include "publish/disk.hpp"
#include "publish/manifest.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

void fail(Outcome& outcome, std::error_code error, std::string_view path) {
  outcome.error = error;
  outcome.failed_path = path;
}

void remove_all(const std::vector<Removal>& removals, const fs::path& folder, Outcome& outcome) {
  for (const Removal& removal : removals) {
    if (outcome.error) return;
    bool removed = false;
    if (const auto error = remove_as_written(folder, removal.path, removal.file, removed))
      fail(outcome, error, removal.path);
    else if (removed)
      ++outcome.removed;
    else if (standing_of(folder, removal.path, {}) == Standing::other_file)
      outcome.kept.push_back(removal.path);
  }
}

void move_staged(const std::string& staged, std::string_view path, const Stage& stage,
                 const fs::path& folder, Outcome& outcome) {
  std::error_code error;
  const fs::path from = stage.path() / staged;
  if (outcome.error || !fs::exists(fs::symlink_status(from, error))) return;
  if (error = move_file(from, folder, path); error) fail(outcome, error, path);
}

}  // namespace

Outcome carry_out(const Plan& plan, const Stage& stage, const fs::path& folder) {
  Outcome outcome;
  remove_all(plan.clearances, folder, outcome);
  for (const Move& move : plan.moves)
    move_staged(move.staged, move.path, stage, folder, outcome);
  remove_all(plan.removals, folder, outcome);
  move_staged(std::string(staged_manifest), manifest_name, stage, folder, outcome);
  return outcome;
}

}  // namespace fieldguide
