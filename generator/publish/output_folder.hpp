// An output folder that is ours to write: locked, mended, its manifest read.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

#include "base/diagnostics.hpp"
#include "publish/lock.hpp"
#include "publish/manifest.hpp"
#include "publish/publish.hpp"

namespace fieldguide {

struct OutputFolder {
  std::filesystem::path path;
  FolderLock lock;
  Manifest published;         ///< What fieldguide wrote there before.
  std::string manifest_text;  ///< The manifest as it lies there; empty when there is none.
  bool is_new = false;        ///< It was not there before.
};

/// Makes the folder when it is missing, locks it, finishes a publication that was interrupted and
/// reads the manifest. Null, after a report, when the place is unsuitable, another build holds the
/// lock, it cannot be written, or it holds somebody else's files and `options.adopt` is not set.
std::unique_ptr<OutputFolder> open_output_folder(const std::filesystem::path& path,
                                                 const PublishOptions& options,
                                                 Diagnostics& diagnostics);

/// Reports that `path` in the folder (empty: the folder itself) could not be written.
void report_write_failure(const std::filesystem::path& folder, std::string_view path,
                          std::error_code error, Diagnostics& diagnostics);

}  // namespace fieldguide
