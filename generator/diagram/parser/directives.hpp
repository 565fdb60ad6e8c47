// `%%{init: { … }}%%` directives.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fieldguide::flowchart {

struct Directive {
  std::size_t begin = 0, end = 0;  ///< Byte range of the whole directive.
  std::string name;                ///< "init", "wrap"…
  std::string_view arguments;  ///< What stands behind the colon; a word or anything up to `}%%`.
};

/// The first directive from `from` on, as mermaid's `directiveRegex` finds it.
std::optional<Directive> find_directive(std::string_view text, std::size_t from);

}  // namespace fieldguide::flowchart
