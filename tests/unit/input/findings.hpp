// Diagnostics as text, for tests that assert all that is said about an input.
#pragma once

#include <string>

#include <fmt/format.h>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// "line:column FG0201 message | hint" of each finding in reading order; with the file's name when
/// `files`.
enum class Files { hide, show };
inline std::string findings(const Diagnostics& diagnostics, Files files = Files::hide) {
  std::string all;
  for (const Diagnostic& d : diagnostics.sorted()) {
    if (!all.empty()) all += "\n";
    if (files == Files::show) all += d.location.file.text() + ":";
    all += fmt::format("{}:{} {} {} | {}", d.location.line, d.location.column, code_name(d.code),
                       d.message, d.hint);
    for (const RelatedLocation& related : d.related)
      all += fmt::format(" ({}:{} {})", related.location.line, related.location.column,
                         related.message);
  }
  return all;
}

}  // namespace fieldguide
