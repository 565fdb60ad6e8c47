// Prepares outputs one by one and publishes them together.
#include "publish/publisher.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/by_path.hpp"
#include "publish/carry_out.hpp"
#include "publish/paths.hpp"

namespace fieldguide {

std::unique_ptr<Publisher> Publisher::open(const std::filesystem::path& folder,
                                           const PublishOptions& options,
                                           Diagnostics& diagnostics) {
  auto opened = open_output_folder(folder, options, diagnostics);
  if (!opened) return nullptr;
  std::unique_ptr<Publisher> publisher(new Publisher(std::move(opened), options.adopt));
  const std::error_code error = publisher->stage_.open();
  if (!error) return publisher;
  report_write_failure(folder, {}, error, diagnostics);
  return nullptr;
}

Publisher::Publisher(std::unique_ptr<OutputFolder> folder, bool adopt)
    : folder_(std::move(folder)), adopt_(adopt), stage_(folder_->path) {}

Publisher::~Publisher() {
  // A sealed stage is what the next build finishes; an unsealed one is worth nothing.
  if (stage_.interrupted()) return;
  std::error_code not_empty = stage_.discard();
  if (folder_->is_new) std::filesystem::remove(folder_->path, not_empty);
}

ContentHash Publisher::add(Output output) {
  const PublishedFile file{output.bytes.size(), hash_bytes(output.bytes), false};
  if (const std::string problem = path_problem(output.path); !problem.empty()) {
    note(Code::output_path, fmt::format("'{}' cannot be published: {}", output.path, problem),
         "change the name or the slug that it comes from");
    return file.hash;
  }
  const Standing standing = standing_of(folder_->path, output.path, output.bytes);
  if (record(output.path, file, standing)) stage(output);
  return file.hash;
}

void Publisher::stage(const Output& output) {
  const std::error_code error = stage_.write_file(output.path, output.bytes);
  if (!error) return;
  const std::lock_guard guard(mutex_);
  if (error == std::errc::file_exists || error == std::errc::not_a_directory ||
      error == std::errc::is_a_directory) {
    clashes_.push_back({output.path, error});
    return;
  }
  if (!std::exchange(write_failed_, true))
    report_write_failure(folder_->path, output.path, error, findings_);
}

bool Publisher::keep(std::span<const MadeFile> files) {
  std::vector<const ManifestEntry*> found;
  for (const MadeFile& file : files) {
    found.push_back(find_by_path(std::as_const(folder_->published), file.path));
    if (found.back() == nullptr || found.back()->file.hash != file.hash) return false;
  }
  for (const ManifestEntry* entry : found)
    record(entry->path, {entry->file.size, entry->file.hash, false}, Standing::same_file);
  return true;
}

/// Whether the file is to be staged.
bool Publisher::record(const std::string& path, const PublishedFile& file, Standing standing) {
  const std::lock_guard guard(mutex_);
  if (write_failed_ || !may_write(path, standing)) return false;
  if (standing == Standing::folder || standing == Standing::file_above) obstructed_.push_back(path);
  fresh_.push_back({path, file, standing != Standing::same_file});
  return fresh_.back().is_staged;
}

bool Publisher::may_write(const std::string& path, Standing standing) {
  const auto name = [&] { return (folder_->path / path).generic_string(); };
  if (standing == Standing::link || standing == Standing::special_file) {
    findings_.add(Code::output_link, {},
                  fmt::format("a symbolic link, device or pipe stands in the way of '{}'", name()),
                  "remove it");
    return false;
  }
  const bool is_ours = standing != Standing::other_file || adopt_ ||
                       find_by_path(folder_->published, path) != nullptr;
  if (is_ours) return true;
  findings_.add(Code::foreign_file_in_the_way, {},
                fmt::format("fieldguide did not write '{}'", name()),
                "remove the file, or build once with --adopt to replace it");
  return false;
}

void Publisher::note(Code code, std::string message, std::string hint) {
  const std::lock_guard guard(mutex_);
  findings_.add(code, {}, std::move(message), std::move(hint));
}

std::optional<PublishReport> Publisher::commit(PreviousAssets previous_assets,
                                               Diagnostics& diagnostics) {
  sort_fresh();
  const Plan plan = make_plan(folder_->published, fresh_, previous_assets);
  check_obstacles(plan);
  PublishReport report;
  const bool done = !findings_.has_errors() && seal(plan) && carry_out_sealed(plan, report);
  diagnostics.merge(std::exchange(findings_, {}));
  return done ? std::optional(report) : std::nullopt;
}

/// Brings the files into the order that `files` promises.
void Publisher::sort_fresh() {
  const auto by_path = [](const FreshFile& a, const FreshFile& b) { return a.path < b.path; };
  const auto same = [](const FreshFile& a, const FreshFile& b) { return a.path == b.path; };
  std::sort(fresh_.begin(), fresh_.end(), by_path);
  check_collisions();
  report_clashes();
  fresh_.erase(std::unique(fresh_.begin(), fresh_.end(), same), fresh_.end());
}

/// Files that collide keep each other from being staged: those have been reported.
void Publisher::report_clashes() {
  if (findings_.has_errors()) return;
  for (const Clash& clash : clashes_)
    report_write_failure(folder_->path, clash.path, clash.error, findings_);
}

/// Whether all files lie where files lay before, each once: then no two are in each other's way.
bool Publisher::has_no_new_path() const {
  auto before = folder_->published.begin();
  for (const FreshFile& now : fresh_) {
    while (before != folder_->published.end() && before->path < now.path)
      ++before;
    if (before == folder_->published.end() || before->path != now.path) return false;
    ++before;
  }
  return true;
}

void Publisher::check_collisions() {
  if (has_no_new_path()) return;
  std::vector<std::string_view> paths;
  paths.reserve(fresh_.size());
  for (const FreshFile& file : fresh_)
    paths.push_back(file.path);
  for (const PathCollision& collision : find_collisions(paths))
    findings_.add(
        Code::output_collision, {},
        collision.reason.empty()
            ? fmt::format("two files would be published as '{}'", collision.first)
            : fmt::format("'{}' and '{}' {}", collision.first, collision.second, collision.reason),
        "change the name or the slug of one of them");
}

void Publisher::check_obstacles(const Plan& plan) {
  std::set<std::string, std::less<>> cleared;
  for (const Removal& removal : plan.clearances)
    cleared.insert(removal.path);
  for (const std::string& path : obstructed_)
    for (const std::string& obstacle : obstacles_to(folder_->path, path))
      if (!cleared.contains(obstacle))
        findings_.add(Code::foreign_file_in_the_way, {},
                      fmt::format("fieldguide did not write '{}', which is in the way of '{}'",
                                  (folder_->path / obstacle).generic_string(), path),
                      "remove or move it");
}

bool Publisher::seal(const Plan& plan) {
  const std::string manifest = format_manifest(plan.manifest);
  std::error_code error;
  if (manifest != folder_->manifest_text) error = stage_.write(manifest_name, manifest);
  if (!error) error = stage_.seal(plan);
  if (error) report_write_failure(folder_->path, {}, error, findings_);
  return !error;
}

bool Publisher::carry_out_sealed(const Plan& plan, PublishReport& report) {
  Outcome outcome = carry_out(plan, stage_, folder_->path);
  if (!outcome.error) outcome.error = stage_.discard();
  if (outcome.error)
    report_write_failure(folder_->path, outcome.failed_path, outcome.error, findings_);
  for (const std::string& path : outcome.kept)
    findings_.add(Code::stale_file_kept, {},
                  fmt::format("somebody has changed '{}', so it is not removed",
                              (folder_->path / path).generic_string()),
                  "remove it yourself if it is not needed");
  report = {plan.moves.size(), fresh_.size() - plan.moves.size(), outcome.removed};
  return !outcome.error;
}

}  // namespace fieldguide
