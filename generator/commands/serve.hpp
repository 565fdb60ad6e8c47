// `fieldguide serve`: the site in the browser, following every change of its sources.
#pragma once

#include <filesystem>
#include <string>

#include "base/report.hpp"
#include "commands/build.hpp"
#include "serve/watcher.hpp"

namespace fieldguide {

struct ServeCommand {
  std::string host = "127.0.0.1";
  int port = 4040;  ///< 0: any that is free.
  bool open_browser = false;
  WatchBy watch_by = WatchBy::events;
  bool quiet = false;   ///< Print findings only.
  SourceLookup lookup;  ///< For the excerpts of findings.
  Colour colour = Colour::off;
};

/// Builds the site into memory, drafts included, serves it and builds it again after each change,
/// until the program is asked to end. Findings go to standard error. Returns the exit code: 0; 2
/// when there is no site; 3 when the port cannot be had.
int run_serve(BuildOptions options, const ServeCommand& command);

}  // namespace fieldguide
