// Parses all Markdown and the YAML of blocks: bodies of documents, texts of data.
#pragma once

#include <vector>

#include "base/diagnostics.hpp"
#include "input/content.hpp"
#include "markdown/parse.hpp"

namespace fieldguide {

/// The options that a site's Markdown is parsed with; the ids point into `content`.
MarkdownOptions markdown_options(const Config& config, const Content& content);

/// The body of each document, by index.
std::vector<Body> parse_documents(const Content& content, const MarkdownOptions& options,
                                  unsigned jobs, Diagnostics& diagnostics);

/// Fills the bodies of all Markdown texts in roles, terms, sources, authors and front matter.
void parse_texts(Content& content, const MarkdownOptions& options, Diagnostics& diagnostics);

}  // namespace fieldguide
