// Reads documents and parses all Markdown and the YAML of blocks.
#pragma once

#include <filesystem>
#include <functional>

#include "base/diagnostics.hpp"
#include "i18n/texts.hpp"
#include "input/content.hpp"
#include "markdown/parse.hpp"

namespace fieldguide {

/// The editors' own judgement is a source of every site that has sources: adds it where
/// content/sources.yaml does not describe it.
void add_editors(Content& content, const Texts& texts);

/// The options that a site's Markdown is parsed with; the ids point into `content`.
MarkdownOptions markdown_options(const Config& config, const Content& content);

/// Fills in a document of which the source is given from what an earlier build knew, and says
/// whether it could. Is asked by several threads at once.
using Recall = std::function<bool(Page&)>;

/// Reads and parses all documents that cannot be recalled, each as a whole. One that cannot be read
/// is reported and left out.
void read_documents(const std::filesystem::path& root, Content& content,
                    const MarkdownOptions& options, const Recall& recall, unsigned jobs,
                    Diagnostics& diagnostics);

Body parse_body(const DocumentText& document, const MarkdownOptions& options,
                Diagnostics& diagnostics);

/// Fills the bodies of all Markdown texts in roles, terms, sources and authors.
void parse_texts(Content& content, const MarkdownOptions& options, Diagnostics& diagnostics);

}  // namespace fieldguide
