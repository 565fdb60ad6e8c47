// Explains diagnostic codes.
#include "commands/explain.hpp"

#include <fmt/format.h>

#include "base/codes.hpp"
#include "base/text.hpp"

namespace fieldguide {
namespace {

std::string_view severity_name(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

}  // namespace

std::optional<std::string> explain(std::string_view name) {
  const auto code = parse_code(name);
  if (!code) return std::nullopt;
  const CodeInfo& info = code_info(*code);
  std::string text = fmt::format("{} ({}): {}\n\n{}\n", code_name(*code),
                                 severity_name(info.severity), info.title, info.explanation);
  if (info.example.empty()) return text;
  text += "\nExample:\n\n";
  for (std::string_view line : split_lines(info.example))
    text += fmt::format("    {}\n", line);
  return text;
}

std::string list_codes() {
  std::string text;
  for (const CodeInfo& info : all_codes())
    text += fmt::format("{}  {:<7}  {}\n", code_name(info.code), severity_name(info.severity),
                        info.title);
  return text;
}

}  // namespace fieldguide
