// Says in an editor's words what yaml-cpp says in a parser's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "input/yaml_source.hpp"

namespace fieldguide {

/// A YAML error as yaml-cpp threw it, and what had been read before it.
struct YamlError {
  std::string_view message;  ///< yaml-cpp's own.
  std::size_t offset = 0;    ///< Where yaml-cpp stood.
  std::size_t open_bracket = std::string_view::npos;
  std::size_t last_scalar = std::string_view::npos;  ///< Where the last scalar began.
};

struct ExplainedError {
  Extent where;
  std::string message;
  std::string hint;
};

/// Finds the mistake behind `error` in the text, which often stands before the place where yaml-cpp
/// stopped.
ExplainedError explain_yaml_error(const YamlSource& source, const YamlError& error);

}  // namespace fieldguide
