// Does what a plan says.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "publish/plan.hpp"
#include "publish/stage.hpp"

namespace fieldguide {

/// What was done, and where it stopped.
struct Outcome {
  std::size_t removed = 0;
  std::vector<std::string>
      kept;               ///< Stale files that somebody has changed, and so were not removed.
  std::error_code error;  ///< Of the step that failed; later ones were not tried.
  std::string failed_path;
};

/// Carries out the steps, then moves the staged manifest into place. Each step that was done
/// already is passed over, so that an interrupted plan can be carried out again from its beginning.
Outcome carry_out(const Plan& plan, const Stage& stage, const std::filesystem::path& folder);

}  // namespace fieldguide
