// The loop of the development server: wait for changes, build, tell the browser.
#include "commands/serve.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <utility>

#include <fmt/format.h>

#include "assets/embedded.hpp"
#include "commands/command_line.hpp"
#include "serve/debounce.hpp"
#include "serve/editor.hpp"
#include "serve/http_server.hpp"
#include "serve/listener.hpp"
#include "serve/preview.hpp"
#include "serve/source_file.hpp"
#include "serve/spawn.hpp"
#include "serve/stop_signal.hpp"

namespace fieldguide {
namespace {

using Clock = Debounce::Clock;
using std::chrono::milliseconds;

std::string embedded(std::string_view path) {
  const EmbeddedFile* file = find_embedded(path);
  return file == nullptr ? std::string{} : std::string(file->served);
}

/// Opens a source file of the site at `root`; see PreviewSettings::open.
std::string open_source(const std::filesystem::path& root, const std::string& editor,
                        const Location& place) {
  if (editor.empty()) return "No editor is known: set VISUAL, or 'editor' in site.yaml.";
  const auto path = source_file(root, place.file);
  if (!path) return fmt::format("'{}' is not a source file of the site.", place.file.text());
  if (needs_terminal(editor))
    return fmt::format(
        "'{}' needs a terminal of its own: set VISUAL, or 'editor' in site.yaml, to "
        "an editor with a window.",
        editor);
  return start_program(editor_command(editor, path->string(), place));
}

PreviewSettings preview_settings(const std::filesystem::path& root, const std::string& host) {
  return {host, embedded("generator/serve/live/live.js"), embedded("generator/serve/live/live.css"),
          [root](const std::string& editor, const Location& place) {
            return open_source(root, editor, place);
          }};
}

SiteFacts facts_of(const Site& site) {
  const char* visual = std::getenv("VISUAL");
  SiteFacts facts{base_path_of(site.config.base_url), site.config.editor, {}};
  if (facts.editor.empty() && visual != nullptr) facts.editor = visual;
  for (const Page& page : site.pages) {
    std::string source = page.source;
    if (source.empty() && !page.role.empty())
      source = fmt::format("content/roles/{}.yaml", page.role);
    if (!source.empty()) facts.sources[output_path(page.url)] = std::move(source);
  }
  return facts;
}

/// What the loop works with.
struct Session {
  const BuildOptions& options;
  const ServeCommand& command;
  Preview& preview;
  Watcher& watcher;
  BuildState state = {};
};

void print_build(const Session& session, const Diagnostics& diagnostics, Clock::time_point start) {
  std::cerr << report(diagnostics, session.command.lookup, session.command.colour);
  if (session.command.quiet) return;
  const auto took = std::chrono::duration_cast<milliseconds>(Clock::now() - start).count();
  if (diagnostics.has_errors())
    std::cout << "The last good build is still shown." << std::endl;
  else
    std::cout << fmt::format("Built in {} ms.", took) << std::endl;
}

/// Builds and shows the site or its mistakes. False, and nothing is shown, when there are mistakes
/// but the sources have changed meanwhile: they may have been read half written.
bool build_once(Session& session) {
  const auto start = Clock::now();
  Diagnostics diagnostics;
  const auto sink = session.preview.begin();
  const auto loaded = build_into(*sink, session.options, session.state, diagnostics);
  if (diagnostics.has_errors() && session.watcher.changed()) return false;
  if (diagnostics.has_errors())
    session.preview.show(make_problems(diagnostics, session.command.lookup));
  else
    session.preview.show(*sink, facts_of(loaded->site));
  print_build(session, diagnostics, start);
  return true;
}

void build_for_preview(Session& session) {
  while (!build_once(session))
    continue;
}

/// Waits for a signal (true), a change or the time to do something.
bool wait_for_news(const StopSignal& stop, const Watcher& watcher, const Debounce& debounce) {
  milliseconds most(1000);  // streams of clients that have gone are looked for
  if (const auto interval = watcher.interval()) most = std::min(most, *interval);
  if (const auto due = debounce.due())
    most = std::clamp(std::chrono::ceil<milliseconds>(*due - Clock::now()), milliseconds(0), most);
  std::array<pollfd, 2> descriptors{
      {{stop.descriptor(), POLLIN, 0}, {watcher.descriptor(), POLLIN, 0}}};
  poll(descriptors.data(), descriptors.size(), static_cast<int>(most.count()));
  return (descriptors[0].revents & POLLIN) != 0;
}

void follow_changes(Session& session, HttpServer& server, const StopSignal& stop) {
  Debounce debounce;
  while (!wait_for_news(stop, session.watcher, debounce)) {
    if (session.watcher.changed()) debounce.note_change(Clock::now());
    if (const auto due = debounce.due(); due && *due <= Clock::now()) {
      debounce.clear();
      build_for_preview(session);
    }
    server.wake_streams();
  }
}

void announce(const Session& session, const Listener& listener) {
  const std::string address = listener.origin() + session.preview.base_path();
  if (!session.command.quiet) {
    std::cout << fmt::format("Serving {} (Ctrl+C ends)\n", address);
    if (listener.is_public())
      std::cout << "Everybody in your network can read it, drafts included.\n";
    if (session.watcher.way() == WatchBy::polling) std::cout << "Looking for changes by polling.\n";
    std::cout.flush();
  }
  if (!session.command.open_browser) return;
  const std::string hindrance = start_program({"xdg-open", address});
  if (!hindrance.empty())
    std::cerr << fmt::format("Cannot open a browser ({}); open {} yourself.\n", hindrance, address);
}

}  // namespace

int run_serve(BuildOptions options, const ServeCommand& command) {
  options.drafts = Drafts::include;
  options.cards = Cards::left_out;  // they are for other sites than this preview
  Diagnostics diagnostics;
  if (!std::filesystem::exists(options.root / "site.yaml")) {
    load_site(options, diagnostics);  // says so
    std::cerr << report(diagnostics, command.lookup, command.colour);
    return exit_usage;
  }
  const auto listener = open_listener(command.host, command.port, diagnostics);
  if (!listener) {
    std::cerr << report(diagnostics, command.lookup, command.colour);
    return exit_io;
  }
  Watcher watcher(options.root, command.watch_by);
  Preview preview(preview_settings(options.root, command.host));
  Session session{options, command, preview, watcher};
  build_for_preview(session);
  const StopSignal stop;
  HttpServer server(*listener, preview);
  announce(session, *listener);
  follow_changes(session, server, stop);
  return exit_fine;
}

}  // namespace fieldguide
