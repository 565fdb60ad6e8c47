// Reads documents; parses Markdown and the YAML of blocks.
#include "site/parse.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"
#include "input/yaml.hpp"
#include "model/texts_of.hpp"

namespace fieldguide {
namespace {

void parse_text(MarkdownText& text, const MarkdownOptions& options, Diagnostics& diagnostics) {
  if (!text.empty()) text.body = parse_inline_markdown(text.source, text.at, options, diagnostics);
}

/// False when the file cannot be read.
bool fill(Page& document, const std::filesystem::path& root, const MarkdownOptions& options,
          const Recall& recall, Diagnostics& diagnostics) {
  if (!recall(document)) {
    auto read = read_document(root, document.source, diagnostics);
    if (!read) return false;
    document.body = parse_body(*read, options, diagnostics);
    document.source_hash = read->hash;
    document.front_matter = std::move(read->front_matter);
  }
  if (auto& difference = document.front_matter.difference)
    parse_text(**difference, options, diagnostics);
  return true;
}

}  // namespace

void add_editors(Content& content, const Texts& texts) {
  const auto is_editors = [](const Source& source) { return source.id == "editors"; };
  if (content.sources.empty() ||
      std::any_of(content.sources.begin(), content.sources.end(), is_editors))
    return;
  Source editors;
  editors.id = "editors";
  editors.title = texts.text("sources.editors");
  content.sources.push_back(std::move(editors));
}

MarkdownOptions markdown_options(const Config& config, const Content& content) {
  MarkdownOptions options;
  options.raw_html = config.raw_html;
  options.keep_text = config.features.search;
  for (const Source& source : content.sources)
    options.sources.push_back(source.id);
  std::sort(options.sources.begin(), options.sources.end());
  return options;
}

void read_documents(const std::filesystem::path& root, Content& content,
                    const MarkdownOptions& options, const Recall& recall, unsigned jobs,
                    Diagnostics& diagnostics) {
  std::vector<Page>& documents = content.documents;
  for_each_index(documents.size(), jobs, diagnostics, [&](std::size_t i, Diagnostics& found) {
    if (!fill(documents[i], root, options, recall, found)) documents[i].source.clear();
  });
  std::erase_if(documents, [](const Page& document) { return document.source.empty(); });
}

Body parse_body(const DocumentText& document, const MarkdownOptions& options,
                Diagnostics& diagnostics) {
  Body body =
      parse_markdown(document.body(), {document.path, document.body_line, 1}, options, diagnostics);
  for (Block& block : body.blocks)
    if (block.name != "mermaid")
      if (auto data = parse_yaml(block.source, block.source_at, diagnostics))
        block.data = std::move(*data);
  const bool is_asked_for = options.keep_text || !document.front_matter.faq.empty();
  if (!is_asked_for) std::string().swap(body.plain_text);  // gives the memory back
  return body;
}

void parse_texts(Content& content, const MarkdownOptions& options, Diagnostics& diagnostics) {
  for_each_text(content, [&](MarkdownText& text) { parse_text(text, options, diagnostics); });
}

}  // namespace fieldguide
