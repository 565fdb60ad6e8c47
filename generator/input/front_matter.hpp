// The head of a Markdown file: YAML between two lines "---".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "model/page.hpp"

namespace fieldguide {

/// Where the parts of a Markdown file are.
struct FrontMatterSplit {
  std::string_view yaml;        ///< Between the two lines; empty when the file has no front matter.
  int yaml_line = 0;            ///< Line of `yaml`'s first character; 0 when there is none.
  std::size_t body_offset = 0;  ///< First byte of the Markdown.
  int body_line = 1;            ///< Its line in the file.
};

/// Splits the text of a Markdown file. Front matter begins when the first line is "---" and ends
/// with the next such line; white space behind the hyphens is allowed. One that never ends is
/// reported (FG0208), and then everything behind the first line is the body.
FrontMatterSplit split_front_matter(std::string_view text, const std::string& file,
                                    Diagnostics& diagnostics);

/// Reads what `split_front_matter` found; reports whatever does not fit `front_matter_schema`.
FrontMatter read_front_matter(const FrontMatterSplit& split, const std::string& file,
                              Diagnostics& diagnostics);

}  // namespace fieldguide
