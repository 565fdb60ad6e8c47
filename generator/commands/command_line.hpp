// The command line: arguments → command → exit code.
#pragma once

namespace fieldguide {

/// What the program says to whoever started it.
enum ExitCode : int {
  exit_fine = 0,
  exit_content = 1,   ///< Errors in the content, or warnings under --strict.
  exit_usage = 2,     ///< A wrong command line or site.yaml.
  exit_io = 3,        ///< Files could not be read or written.
  exit_internal = 70  ///< Our mistake (sysexits.h, EX_SOFTWARE).
};

/// Runs the command that the arguments name. Data goes to standard output, findings to standard
/// error.
int run_command_line(int argc, const char* const* argv);

}  // namespace fieldguide
