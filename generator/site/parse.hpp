// Parses all Markdown and the YAML of blocks: bodies of documents, texts of data.
#pragma once

#include <vector>

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

/// The body of each document, by index; the outline, taken out of it, of one that was not read. The
/// texts are released, since all of them and their bodies would take twice the memory.
std::vector<Body> parse_documents(Content& content, const MarkdownOptions& options, unsigned jobs,
                                  Diagnostics& diagnostics);

/// The body of a document that has its text.
Body parse_body(const Document& document, const MarkdownOptions& options, Diagnostics& diagnostics);

/// Fills the bodies of all Markdown texts in roles, terms, sources, authors and front matter.
void parse_texts(Content& content, const MarkdownOptions& options, Diagnostics& diagnostics);

}  // namespace fieldguide
