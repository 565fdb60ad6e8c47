// Starting programs that live on without us: the editor, the browser.
#pragma once

#include <string>
#include <vector>

namespace fieldguide {

/// Starts `command` (program and arguments, found through PATH, no shell) in a session of its own,
/// with no input and no output, and forgets it. Says why it cannot be started, or nothing.
std::string start_program(const std::vector<std::string>& command);

}  // namespace fieldguide
