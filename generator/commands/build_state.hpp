// Keeps the state of builds in a file from one process to the next.
#pragma once

#include <string>

#include "commands/build.hpp"

namespace fieldguide {

struct LoadedState {
  BuildState state;
  /// Why what lay there was thrown away; empty when it was not.
  std::string note;
};

/// The state that the last build with these options left in the site's folder .fieldguide/. Each
/// output folder has its own.
LoadedState load_state(const BuildOptions& options);

/// Writes the state unless the file says the same. A file that cannot be written only costs the
/// next build its time.
void save_state(const BuildOptions& options, const BuildState& state);

}  // namespace fieldguide
