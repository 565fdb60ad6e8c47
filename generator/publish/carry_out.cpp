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

/// Pages come last, so a folder that is not there yet holds pages only and can be moved as a whole.
void move_all(const std::vector<std::string>& paths, FileMover& mover, Outcome& outcome) {
  for (const std::string& path : paths) {
    if (outcome.error) return;
    const Along along = is_page(path) ? Along::new_folders : Along::nothing;
    if (const auto error = mover.move(path, along)) fail(outcome, error, path);
  }
}

}  // namespace

Outcome carry_out(const Plan& plan, const Stage& stage, const fs::path& folder) {
  Outcome outcome;
  remove_all(plan.clearances, folder, outcome);
  FileMover files(stage.files(), folder);
  move_all(plan.moves, files, outcome);
  remove_all(plan.removals, folder, outcome);
  if (outcome.error) return outcome;
  FileMover records(stage.path(), folder);
  if (const auto error = records.move(manifest_name, Along::nothing))
    fail(outcome, error, manifest_name);
  return outcome;
}

}  // namespace fieldguide
