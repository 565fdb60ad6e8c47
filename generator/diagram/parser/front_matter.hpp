// Where a diagram's front matter begins and ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fieldguide::flowchart {

/// A block between two lines `---` at the head of a diagram.
struct FrontMatterBlock {
  std::string indent;    ///< White space in front of the first fence.
  std::size_t body = 0;  ///< Offset of the YAML.
  std::size_t body_end = 0;
  std::size_t length = 0;  ///< Of the whole block, with the white space behind it.
};

/// Finds it exactly as mermaid's `matchFrontMatter` (diagram-api/regexes.ts), in linear time.
std::optional<FrontMatterBlock> find_front_matter(std::string_view text);

}  // namespace fieldguide::flowchart
