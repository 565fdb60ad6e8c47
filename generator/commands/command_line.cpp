// Declares commands and options and runs what was asked for.
#include "commands/command_line.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <map>
#include <span>
#include <sstream>
#include <thread>

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include "assets/theme_files.hpp"
#include "assets/theme_fonts.hpp"
#include "base/files.hpp"
#include "base/report.hpp"
#include "commands/build.hpp"
#include "commands/build_state.hpp"
#include "commands/compare.hpp"
#include "commands/diagram.hpp"
#include "commands/explain.hpp"
#include "commands/progress.hpp"
#include "commands/schema.hpp"
#include "commands/serve.hpp"
#include "commands/timings.hpp"
#include "version.hpp"

namespace fieldguide {
namespace {

/// Options that every command takes.
struct GlobalOptions {
  std::string root = ".";
  std::string colour = "auto";
  bool quiet = false;
  bool strict = false;
};

Colour choose_colour(const std::string& wish) {
  if (wish == "always") return Colour::on;
  if (wish == "never" || std::getenv("NO_COLOR") != nullptr) return Colour::off;
  return isatty(STDERR_FILENO) != 0 ? Colour::on : Colour::off;
}

/// Excerpts come from the site's files, or from the embedded theme for "theme:" names.
SourceLookup lookup_in(const std::string& root) {
  return [root](const std::string& file) -> std::optional<std::string> {
    if (auto text = embedded_text(file)) return text;
    std::string error;
    return read_bytes(std::filesystem::path(root) / file, error);
  };
}

/// The exit code that the gravest finding asks for: configuration before input and output before
/// content.
int exit_code_of(const Diagnostics& diagnostics, bool strict) {
  bool io = false, configuration = false;
  for (const Diagnostic& finding : diagnostics.sorted()) {
    if (code_info(finding.code).severity != Severity::error) continue;
    const int area = static_cast<int>(finding.code) / 100;
    configuration =
        configuration || finding.location.file == "site.yaml" || finding.location.file.empty();
    io = io || area == 8 || finding.code == Code::unreadable_file;
    if (finding.code == Code::internal_error) return exit_internal;
  }
  if (configuration) return exit_usage;
  if (io) return exit_io;
  if (diagnostics.has_errors()) return exit_content;
  return strict && diagnostics.warnings() > 0 ? exit_content : exit_fine;
}

int finish(const Diagnostics& diagnostics, const GlobalOptions& global) {
  std::cerr << report(diagnostics, lookup_in(global.root), choose_colour(global.colour));
  return exit_code_of(diagnostics, global.strict);
}

/// Builds with what the last build left in the site's folder, and leaves there what the next needs.
std::optional<PublishReport> build_and_remember(const BuildOptions& options,
                                                const GlobalOptions& global,
                                                Diagnostics& diagnostics) {
  LoadedState last = load_state(options);
  if (!last.note.empty() && !global.quiet) std::cerr << "note: " << last.note << '\n';
  const auto report = build(options, last.state, diagnostics);
  save_state(options, last.state);
  return report;
}

/// Whether somebody watches the build on a terminal.
bool shows_progress(const GlobalOptions& global) {
  return !global.quiet && std::getenv("CI") == nullptr && isatty(STDERR_FILENO) != 0;
}

/// Builds and shows, as it was asked for, how that gets on and what took how long.
std::optional<PublishReport> build_observed(BuildOptions options, const GlobalOptions& global,
                                            const std::string& timings, Diagnostics& diagnostics) {
  TimingsObserver clock;
  std::vector<Observer*> observers;
  if (!timings.empty()) observers.push_back(&clock);
  std::optional<ProgressBar> bar;
  if (shows_progress(global)) observers.push_back(&bar.emplace(std::cerr));
  Observers all(std::move(observers));
  options.observer = &all;
  auto published = options.memory == Memory::on ? build_and_remember(options, global, diagnostics)
                                                : build(options, diagnostics);
  if (timings == "text") std::cerr << timings_in_text(clock.take());
  if (timings == "json") std::cout << timings_in_json(clock.take());
  return published;
}

int run_build(BuildOptions options, const GlobalOptions& global, const std::string& timings) {
  const auto start = std::chrono::steady_clock::now();
  options.root = global.root;
  options.warnings = global.strict ? Warnings::as_errors : Warnings::allowed;
  Diagnostics diagnostics;
  const auto published = build_observed(options, global, timings, diagnostics);
  const int code = finish(diagnostics, global);
  if (global.quiet || timings == "json") return code;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  if (published)
    std::cout << fmt::format("{} files in {}: {} written, {} unchanged, {} removed ({:.2f} s)\n",
                             published->written + published->unchanged, options.output.string(),
                             published->written, published->unchanged, published->removed,
                             took.count());
  else
    std::cerr << fmt::format("Nothing was written to {}.\n", options.output.string());
  return code;
}

int run_check(BuildOptions options, const GlobalOptions& global) {
  options.root = global.root;
  Diagnostics diagnostics;
  check(options, diagnostics);
  const int code = finish(diagnostics, global);
  if (code == exit_fine && !global.quiet) std::cout << "No mistakes found.\n";
  return code;
}

/// Columns of the terminal, by the variable that shells set.
std::size_t terminal_width() {
  const char* columns = std::getenv("COLUMNS");
  const long width = columns == nullptr ? 0 : std::strtol(columns, nullptr, 10);
  return width > 0 ? static_cast<std::size_t>(width) : CompareCommand{}.width;
}

int run_compare(BuildOptions options, CompareCommand command, const GlobalOptions& global) {
  options.root = global.root;
  command.width = terminal_width();
  Diagnostics diagnostics;
  const auto loaded = load_site(options, diagnostics);
  if (loaded && !diagnostics.has_errors())
    std::cout << compare_in_text(*loaded, command, diagnostics);
  return finish(diagnostics, global);
}

/// Paths of diagrams are the shell's, whatever the site's root. The font is the one that the site
/// serves.
int draw_diagrams(const DiagramCommand& command, const GlobalOptions& global) {
  const bool reads_input =
      std::find(command.files.begin(), command.files.end(), "-") != command.files.end();
  const std::string input =
      reads_input ? std::string(std::istreambuf_iterator<char>(std::cin), {}) : std::string();
  Diagnostics diagnostics;
  const auto font = load_theme_file(global.root, main_font, diagnostics);
  const std::string bytes = font ? font->bytes : std::string();
  std::istringstream in(input);
  const int code =
      run_diagram(command, Fonts(std::as_bytes(std::span(bytes))), in, std::cout, diagnostics);
  const SourceLookup files = lookup_in(".");
  const SourceLookup lookup = [&](const std::string& file) {
    return file == standard_input ? input : files(file);
  };
  std::cerr << report(diagnostics, lookup, choose_colour(global.colour));
  return code == exit_fine && global.strict && diagnostics.warnings() > 0 ? exit_content : code;
}

int print_schema(const std::string& name) {
  const auto text = name.empty() ? list_schemas() : schema_text(name);
  if (!text) {
    std::cerr << fmt::format("fieldguide: there is no schema '{}'; 'fieldguide schema' lists all\n",
                             name);
    return exit_usage;
  }
  std::cout << *text;
  return exit_fine;
}

int run_explain(const std::string& name) {
  if (name.empty()) {
    std::cout << list_codes();
    return exit_fine;
  }
  const auto text = explain(name);
  if (!text) {
    std::cerr << fmt::format("fieldguide: there is no code '{}'; 'fieldguide explain' lists all\n",
                             name);
    return exit_usage;
  }
  std::cout << *text;
  return exit_fine;
}

void add_content_options(CLI::App& command, BuildOptions& options) {
  command.add_option("-j,--jobs", options.jobs, "Threads to use")->check(CLI::PositiveNumber);
  command.add_flag_callback(
      "--drafts", [&] { options.drafts = Drafts::include; }, "Include drafts");
}

void add_build_options(CLI::App& command, BuildOptions& options) {
  add_content_options(command, options);
  command.add_option("-o,--output", options.output, "Folder to publish into")
      ->capture_default_str();
  command.add_option_function<std::string>(
      "--base-url",
      [&](const std::string& url) { options.base_url = url.ends_with('/') ? url : url + "/"; },
      "Where the site will be served, instead of site.yaml's");
  command.add_flag_callback(
      "--offline", [&] { options.style = LinkStyle::offline; },
      "Write links that work from file://");
  command.add_flag_callback(
      "--no-memo", [&] { options.memory = Memory::off; },
      "Build everything, and leave nothing for the next build");
  command.add_flag("--adopt", options.adopt, "Publish into a folder that holds other files");
}

void add_serve_options(CLI::App& command, BuildOptions& options, ServeCommand& serve) {
  command.add_option("-j,--jobs", options.jobs, "Threads to use")->check(CLI::PositiveNumber);
  command.add_option("-p,--port", serve.port, "Port to listen on; 0 picks a free one")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command.add_option("--host", serve.host, "Address to listen on")->capture_default_str();
  command.add_flag("--open", serve.open_browser, "Open the site in the browser");
  command.add_flag_callback(
      "--poll", [&] { serve.watch_by = WatchBy::polling; },
      "Look at all files again and again, for folders that other machines write to");
}

int start_serving(BuildOptions options, ServeCommand command, const GlobalOptions& global) {
  options.root = global.root;
  command.quiet = global.quiet;
  command.lookup = lookup_in(global.root);
  command.colour = choose_colour(global.colour);
  return run_serve(std::move(options), command);
}

void add_compare_options(CLI::App& command, BuildOptions& options, CompareCommand& compare) {
  static const std::map<std::string, CompareFormat> formats = {{"table", CompareFormat::table},
                                                               {"md", CompareFormat::markdown},
                                                               {"csv", CompareFormat::csv},
                                                               {"json", CompareFormat::json}};
  add_content_options(command, options);
  command.add_option("roles", compare.roles, "Ids of two or more roles")
      ->required()
      ->expected(2, -1);
  command.add_option("--dimensions", compare.dimensions, "Ids of dimensions, separated by commas")
      ->delimiter(',');
  command.add_option("--format", compare.format, "table, md, csv or json")
      ->transform(CLI::CheckedTransformer(formats).description(""));
}

void add_diagram_options(CLI::App& command, DiagramCommand& diagram) {
  command.add_option("files", diagram.files, "Mermaid files; '-' is standard input")->required();
  auto* json = command.add_flag_callback(
      "--json", [&] { diagram.format = DiagramFormat::json; },
      "Print the parsed graph; of several files, one object by file name");
  command
      .add_flag_callback(
          "--svg", [&] { diagram.format = DiagramFormat::svg; },
          "Print SVG that stands alone (the default)")
      ->excludes(json);
}

void add_global_options(CLI::App& app, GlobalOptions& global) {
  app.add_option("-C,--root", global.root, "Folder of the site")->capture_default_str();
  app.add_flag("-q,--quiet", global.quiet, "Say nothing but findings");
  app.add_flag("--strict", global.strict, "Treat warnings as errors");
  app.add_option("--color", global.colour, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
}

}  // namespace

int run_command_line(int argc, const char* const* argv) {
  CLI::App app("fieldguide turns Markdown articles and YAML role definitions into a guide.",
               "fieldguide");
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", std::string(version));
  GlobalOptions global;
  add_global_options(app, global);

  BuildOptions options;
  options.jobs = std::max(1u, std::thread::hardware_concurrency());
  std::string code, schema;
  CLI::App* build_command = app.add_subcommand("build", "Build the site");
  CLI::App* serve_command =
      app.add_subcommand("serve", "Show the site in the browser and follow every change");
  CLI::App* check_command = app.add_subcommand("check", "Find mistakes without writing anything");
  CLI::App* compare_command = app.add_subcommand("compare", "Compare roles on the terminal");
  CLI::App* explain_command =
      app.add_subcommand("explain", "Explain a diagnostic code, or list all");
  CLI::App* diagram_command =
      app.add_subcommand("diagram", "Draw Mermaid flowcharts, or print them as JSON");
  CLI::App* schema_command =
      app.add_subcommand("schema", "Print the JSON Schema of a site's files, or list all");
  CLI::App* version_command = app.add_subcommand("version", "Print the version");
  add_build_options(*build_command, options);
  std::string timings;
  build_command
      ->add_flag("--timings{text}", timings, "Show what took how long; --timings=json for programs")
      ->check(CLI::IsMember({"text", "json"}));
  ServeCommand serve;
  add_serve_options(*serve_command, options, serve);
  add_content_options(*check_command, options);
  CompareCommand compare;
  add_compare_options(*compare_command, options, compare);
  DiagramCommand diagram;
  add_diagram_options(*diagram_command, diagram);
  schema_command->add_option("name", schema, "For example role");
  explain_command->add_option("code", code, "For example FG0203");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_fine : exit_usage;
  }
  if (build_command->parsed()) return run_build(options, global, timings);
  if (serve_command->parsed()) return start_serving(options, serve, global);
  if (check_command->parsed()) return run_check(options, global);
  if (compare_command->parsed()) return run_compare(options, compare, global);
  if (diagram_command->parsed()) return draw_diagrams(diagram, global);
  if (schema_command->parsed()) return print_schema(schema);
  if (explain_command->parsed()) return run_explain(code);
  if (version_command->parsed()) std::cout << "fieldguide " << version << "\n";
  return exit_fine;
}

}  // namespace fieldguide
