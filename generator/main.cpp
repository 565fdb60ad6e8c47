// Starts the program and turns what escapes it into exit code 70.
#include <exception>
#include <iostream>

#include "commands/command_line.hpp"

int main(int argc, char** argv) {
  try {
    return fieldguide::run_command_line(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "fieldguide: internal error: " << error.what()
              << "\nNothing was written. Please report this with the command line.\n";
    return fieldguide::exit_internal;
  }
}
