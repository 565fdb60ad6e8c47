// Publishing: the outputs of a build become the files of a folder, all of them or none.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>

#include "base/diagnostics.hpp"
#include "model/output.hpp"

namespace fieldguide {

struct PublishOptions {
  std::filesystem::path root;  ///< The site's folder, into which nothing may be published.
  /// Take over an output folder that holds other files, and replace those that the site has too.
  bool adopt = false;
};

/// Numbers of files.
struct PublishReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

/// Makes `folder` hold exactly `outputs`, apart from files that fieldguide never wrote, which stay,
/// and the previous generation of hashed assets.
///
/// Unchanged files are not touched. At every moment, even when the process is killed, each
/// published file is whole, old or new; the next call finishes what was interrupted. Reports, and
/// leaves the folder as it was, when the folder is unsuitable, locked by another build or cannot be
/// written, when two outputs collide, or when somebody else's file is in the way.
std::optional<PublishReport> publish(std::span<const Output> outputs,
                                     const std::filesystem::path& folder,
                                     const PublishOptions& options, Diagnostics& diagnostics);

/// Removes all files from `folder` that fieldguide wrote, and the folder itself when it is empty
/// then. Reports as `publish` does.
std::optional<PublishReport> unpublish(const std::filesystem::path& folder,
                                       const PublishOptions& options, Diagnostics& diagnostics);

}  // namespace fieldguide
