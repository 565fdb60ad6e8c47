// Matches /^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/s without its backtracking.
#include "diagram/parser/front_matter.hpp"

#include <vector>

#include "diagram/parser/white_space.hpp"

namespace fieldguide::flowchart {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_break(char c) {
  return c == '\n' || c == '\r';
}

/// All line breaks in the run of white space at `from`.
std::vector<std::size_t> breaks_in_run(std::string_view text, std::size_t from) {
  std::vector<std::size_t> breaks;
  for (std::size_t at = from; std::size_t length = white_space_length(text, at); at += length)
    if (is_break(text[at])) breaks.push_back(at);
  return breaks;
}

/// Where a closing fence whose line break stands at `at` ends; none when there is no fence.
std::size_t closing_end(std::string_view text, std::string_view fence, std::size_t at) {
  if (!is_break(text[at]) || text.substr(at + 1, fence.size()) != fence) return none;
  auto breaks = breaks_in_run(text, at + 1 + fence.size());
  return breaks.empty() ? none : breaks.back() + 1;
}

}  // namespace

std::optional<FrontMatterBlock> find_front_matter(std::string_view text) {
  std::size_t fence_at = 0;
  while (fence_at < text.size() && !is_break(text[fence_at]) &&
         white_space_length(text, fence_at) > 0)
    fence_at += white_space_length(text, fence_at);
  if (text.substr(fence_at, 3) != "---") return std::nullopt;
  std::vector<std::size_t> openings = breaks_in_run(text, fence_at + 3);
  if (openings.empty()) return std::nullopt;

  FrontMatterBlock block;
  block.indent = text.substr(0, fence_at);
  std::string fence = block.indent + "---";
  std::vector<std::size_t> closings;
  for (std::size_t at = openings.front() + 1; at < text.size(); ++at)
    if (is_break(text[at]) && closing_end(text, fence, at) != none) closings.push_back(at);
  if (closings.empty()) return std::nullopt;

  // The longest opening that leaves a closing fence behind it, then the first such fence.
  std::size_t opening = openings.front();
  for (std::size_t candidate : openings)
    if (candidate < closings.back()) opening = candidate;
  block.body = opening + 1;
  for (std::size_t closing : closings) {
    if (closing < block.body) continue;
    block.body_end = closing;
    block.length = closing_end(text, fence, closing);
    return block;
  }
  return std::nullopt;
}

}  // namespace fieldguide::flowchart
