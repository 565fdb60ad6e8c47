// How the editor is started that opens source files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// The arguments that open `path` at the line and column of `place` with `editor`, the program
/// first. `editor` is a command as in $VISUAL, split at blanks; no shell sees it. Where it names
/// {file}, {line} or {column}, these are filled in; otherwise what programs of its name understand
/// is added. Empty when `editor` is blank.
std::vector<std::string> editor_command(std::string_view editor, const std::string& path,
                                        const Location& place);

/// Whether the program of that command needs a terminal of its own ("vim"), which a server cannot
/// give it.
bool needs_terminal(std::string_view editor);

}  // namespace fieldguide
