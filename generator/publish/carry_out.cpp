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

/// A file that is no longer staged has been moved before.
void move_staged(const std::string& staged, std::string_view path, const Stage& stage,
                 FileMover& mover, Outcome& outcome) {
  if (outcome.error) return;
  const fs::path from = stage.path() / staged;
  std::error_code gone;
  const std::error_code error = mover.move(from, path);
  if (error && fs::exists(fs::symlink_status(from, gone))) fail(outcome, error, path);
}

}  // namespace

Outcome carry_out(const Plan& plan, const Stage& stage, const fs::path& folder) {
  Outcome outcome;
  remove_all(plan.clearances, folder, outcome);
  FileMover mover(folder);
  for (const Move& move : plan.moves)
    move_staged(move.staged, move.path, stage, mover, outcome);
  remove_all(plan.removals, folder, outcome);
  move_staged(std::string(staged_manifest), manifest_name, stage, mover, outcome);
  return outcome;
}

}  // namespace fieldguide
