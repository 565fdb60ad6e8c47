// Opens an output folder.
#include "publish/output_folder.hpp"

#include <fmt/format.h>

#include "base/files.hpp"
#include "publish/carry_out.hpp"
#include "publish/placement.hpp"
#include "publish/stage.hpp"

namespace fieldguide {
namespace {

namespace fs = std::filesystem;

bool make(OutputFolder& folder, Diagnostics& diagnostics) {
  std::error_code error;
  folder.is_new = fs::create_directories(folder.path, error);
  if (error) report_write_failure(folder.path, {}, error, diagnostics);
  return !error;
}

bool lock(OutputFolder& folder, Diagnostics& diagnostics) {
  const std::error_code error = folder.lock.acquire(folder.path);
  if (error == std::errc::resource_unavailable_try_again ||
      error == std::errc::operation_would_block) {
    diagnostics.add(Code::output_locked, {},
                    fmt::format("another build is writing '{}'", folder.path.generic_string()),
                    "wait until it has ended");
  } else if (error) {
    report_write_failure(folder.path, {}, error, diagnostics);
  }
  return !error;
}

bool finish_interrupted(const OutputFolder& folder, Diagnostics& diagnostics) {
  const Stage stage(folder.path);
  if (const auto plan = stage.interrupted()) {
    const Outcome outcome = carry_out(*plan, stage, folder.path);
    if (outcome.error) {
      report_write_failure(folder.path, outcome.failed_path, outcome.error, diagnostics);
      return false;
    }
  }
  const std::error_code error = stage.discard();
  if (error) report_write_failure(folder.path, {}, error, diagnostics);
  return !error;
}

bool read_manifest(OutputFolder& folder, const PublishOptions& options, Diagnostics& diagnostics) {
  std::string unreadable;
  folder.manifest_text = read_bytes(folder.path / manifest_name, unreadable).value_or("");
  if (auto manifest = parse_manifest(folder.manifest_text)) {
    folder.published = std::move(*manifest);
    return true;
  }
  if (options.adopt || !holds_files(folder.path)) return true;
  const std::string name = folder.path.generic_string();
  diagnostics.add(Code::output_foreign, {},
                  folder.manifest_text.empty()
                      ? fmt::format("'{}' holds files that fieldguide did not write", name)
                      : fmt::format("the list of what fieldguide wrote into '{}' is damaged", name),
                  "choose an empty folder, or build once with --adopt to use this one");
  return false;
}

std::string_view hint_for(std::error_code error) {
  if (error == std::errc::no_space_on_device) return "free some space and build again";
  if (error == std::errc::too_many_symbolic_link_levels) return "remove the symbolic link";
  return "check the folder's owner and permissions";
}

}  // namespace

std::unique_ptr<OutputFolder> open_output_folder(const fs::path& path,
                                                 const PublishOptions& options,
                                                 Diagnostics& diagnostics) {
  auto folder = std::make_unique<OutputFolder>();
  folder->path = path;
  const bool usable = check_placement(path, options.root, diagnostics) &&
                      make(*folder, diagnostics) && lock(*folder, diagnostics) &&
                      finish_interrupted(*folder, diagnostics) &&
                      read_manifest(*folder, options, diagnostics);
  return usable ? std::move(folder) : nullptr;
}

void report_write_failure(const fs::path& folder, std::string_view path, std::error_code error,
                          Diagnostics& diagnostics) {
  const std::string name = (path.empty() ? folder : folder / path).generic_string();
  diagnostics.add(Code::output_failed, {},
                  fmt::format("cannot write '{}': {}", name, error.message()),
                  std::string(hint_for(error)));
}

}  // namespace fieldguide
