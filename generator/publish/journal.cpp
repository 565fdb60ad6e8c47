// Writes and reads the journal.
#include "publish/journal.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "publish/paths.hpp"
#include "publish/sealed.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view title = "fieldguide journal 2";

void append_removals(std::string& lines, std::string_view verb,
                     const std::vector<Removal>& removals) {
  for (const Removal& removal : removals)
    lines += fmt::format("{} {}", verb, format_entry(removal.path, removal.file));
}

std::optional<std::string> parse_move(std::string_view path) {
  return path_problem(path).empty() ? std::optional(std::string(path)) : std::nullopt;
}

template <typename Step>
bool append(std::vector<Step>& steps, std::optional<Step> step) {
  if (step) steps.push_back(std::move(*step));
  return step.has_value();
}

bool append_step(Plan& plan, std::string_view line) {
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view verb = line.substr(0, space);
  const std::string_view rest = line.substr(space + 1);
  if (verb == "clear") return append(plan.clearances, parse_entry(rest));
  if (verb == "move") return append(plan.moves, parse_move(rest));
  if (verb == "remove") return append(plan.removals, parse_entry(rest));
  return false;
}

}  // namespace

std::string format_journal(const Plan& plan) {
  std::string lines;
  append_removals(lines, "clear", plan.clearances);
  for (const std::string& path : plan.moves)
    lines += fmt::format("move {}\n", path);
  append_removals(lines, "remove", plan.removals);
  return seal(title, lines);
}

std::optional<Plan> parse_journal(std::string_view text) {
  const auto lines = unseal(title, text);
  if (!lines) return std::nullopt;
  Plan plan;
  for (const std::string_view line : split_lines(*lines))
    if (!line.empty() && !append_step(plan, line)) return std::nullopt;
  return plan;
}

}  // namespace fieldguide
