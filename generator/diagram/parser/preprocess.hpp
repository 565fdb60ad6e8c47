// What mermaid does to a diagram's text before its grammar sees it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagram/graph.hpp"
#include "diagram/parser/mapped_text.hpp"

namespace fieldguide::flowchart {

/// A mistake in a diagram, before it becomes a Diagnostic.
struct Problem {
  std::string message;  ///< As `Diagnostic::message`.
  std::string hint;
  std::size_t at = 0;      ///< Byte offset in the author's text.
  std::size_t length = 1;  ///< Bytes.
};

struct Preprocessed {
  MappedText text;  ///< Without front matter, directives and comments; entities encoded.
  Settings settings;
};

/// Front matter and `%%{init}%%` go into settings, `%%` lines out, CR LF become LF, and `#35;`
/// becomes mermaid's stand-in that its lexer takes for letters. Nothing when the front matter
/// cannot be read.
std::optional<Preprocessed> preprocess(std::string_view source, Problem& problem);

/// Turns the stand-ins of entities back into `&#35;`.
std::string decode_entity_placeholders(std::string_view text);

/// The text without front matter, directives and comments: where the diagram's keyword stands
/// first.
std::string without_preamble(std::string_view source);

}  // namespace fieldguide::flowchart
