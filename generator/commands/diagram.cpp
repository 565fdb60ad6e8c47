// Reads flowcharts from files or standard input and prints what they become.
#include "commands/diagram.hpp"

#include <istream>
#include <iterator>
#include <optional>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/files.hpp"
#include "base/text.hpp"
#include "diagram/flowchart.hpp"

namespace fieldguide {
namespace {

using Json = nlohmann::ordered_json;

constexpr int exit_errors = 1;
constexpr int exit_io = 3;

std::optional<std::string> read_source(const std::string& file, std::istream& in,
                                       Diagnostics& diagnostics) {
  if (file == "-") return std::string(std::istreambuf_iterator<char>(in), {});
  std::string error;
  auto bytes = read_bytes(file, error);
  if (!bytes)
    diagnostics.add(Code::unreadable_file, {file, 0, 0, 1},
                    fmt::format("'{}' cannot be read: {}", file, error));
  return bytes;
}

/// The part of a path behind its last slash.
std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

bool is_utf8(const DiagramSource& source, Diagnostics& diagnostics) {
  std::size_t wrong = invalid_utf8(source.text);
  if (wrong == std::string_view::npos) return true;
  auto [line, column] = line_and_column(source.text, wrong);
  diagnostics.add(Code::not_utf8, {source.at.file, line, column, 1}, "the diagram is not UTF-8",
                  "save the file as UTF-8");
  return false;
}

/// The diagram as JSON; the first error's message when it has one.
Json to_json(const DiagramSource& source, Diagnostics& diagnostics) {
  Diagnostics found;
  std::optional<std::string> json;
  if (is_utf8(source, found)) json = flowchart_json(source, found);
  Json result;
  if (json) {
    result = Json::parse(*json);
  } else {
    auto all = found.sorted();
    result["error"] = all.empty() ? "unknown" : all.front().message;
  }
  diagnostics.merge(std::move(found));
  return result;
}

std::string to_svg(const DiagramSource& source, const Fonts& fonts, Diagnostics& diagnostics) {
  if (!is_utf8(source, diagnostics)) return {};
  if (std::string kind = diagram_kind(source.text); is_other_diagram(kind)) {
    diagnostics.add(Code::diagram_kind, source.at, fmt::format("'{}' diagrams are not drawn", kind),
                    "only flowcharts are");
    return {};
  }
  DiagramOptions options;
  options.id_prefix = "diagram-";
  auto drawn = draw_flowchart(source, options, fonts, diagnostics);
  return drawn ? drawn->file + "\n" : std::string();
}

}  // namespace

int run_diagram(const DiagramCommand& command, const Fonts& fonts, std::istream& in,
                std::ostream& out, Diagnostics& diagnostics) {
  Json all = Json::object();
  bool unreadable = false;
  bool failed = false;
  for (const std::string& file : command.files) {
    auto text = read_source(file, in, diagnostics);
    if (!text) {
      unreadable = true;
      continue;
    }
    DiagramSource source{*text, {file == "-" ? std::string(standard_input) : file, 1, 1, 1}};
    if (command.format == DiagramFormat::json) {
      Json json = to_json(source, diagnostics);
      failed |= json.contains("error");
      all[file_name(file)] = std::move(json);
    } else {
      std::string svg = to_svg(source, fonts, diagnostics);
      failed |= svg.empty();
      out << svg;
    }
  }
  if (command.format == DiagramFormat::json && !all.empty())
    out << (command.files.size() == 1 ? *all.begin() : all).dump(2) << '\n';
  if (unreadable) return exit_io;
  return failed ? exit_errors : 0;
}

}  // namespace fieldguide
