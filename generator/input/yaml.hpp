// YAML text to positioned values: with input/yaml_*.cpp the only code that knows yaml-cpp.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostics.hpp"
#include "model/value.hpp"

namespace fieldguide {

/// Parses one YAML document (JSON is a subset of it); nothing when it cannot be read.
///
/// `text` is what `read_text` gives, or a part of it: UTF-8 without control characters. `start` is
/// the place of its first character; every line is taken to begin in `start.column`, as the lines
/// of an indented fence do. Text without any value gives a null.
///
/// Stricter than YAML: reports duplicate keys (the first stays), keys that are no plain texts or
/// that no colon follows, tags, merge keys, second documents, text behind the document, quotes that
/// are not closed, and whatever exceeds a limit: 16 MiB of text, 64 levels, 128 MiB of values, 4
/// MiB of copies for aliases.
std::optional<Value> parse_yaml(std::string_view text, const Location& start,
                                Diagnostics& diagnostics);

}  // namespace fieldguide
