// Parses Markdown and the YAML of blocks.
#include "site/parse.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"
#include "input/yaml.hpp"
#include "model/texts_of.hpp"

namespace fieldguide {
namespace {

/// Gives the memory back, which a string keeps when an empty one is assigned to it.
void release(std::string& text) {
  std::string().swap(text);
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

std::vector<Body> parse_documents(Content& content, const MarkdownOptions& options, unsigned jobs,
                                  Diagnostics& diagnostics) {
  std::vector<Body> bodies(content.documents.size());
  for_each_index(bodies.size(), jobs, diagnostics, [&](std::size_t i, Diagnostics& found) {
    Document& document = content.documents[i];
    bodies[i] =
        document.outline ? std::move(*document.outline) : parse_body(document, options, found);
    release(document.text);
  });
  return bodies;
}

Body parse_body(const Document& document, const MarkdownOptions& options,
                Diagnostics& diagnostics) {
  Body body =
      parse_markdown(document.body(), {document.path, document.body_line, 1}, options, diagnostics);
  for (Block& block : body.blocks)
    if (block.name != "mermaid")
      if (auto data = parse_yaml(block.source, block.source_at, diagnostics))
        block.data = std::move(*data);
  const bool is_asked_for = options.keep_text || !document.front_matter.faq.empty();
  if (!is_asked_for) release(body.plain_text);
  return body;
}

void parse_texts(Content& content, const MarkdownOptions& options, Diagnostics& diagnostics) {
  const auto parse = [&](MarkdownText& text) {
    if (!text.empty())
      text.body = parse_inline_markdown(text.source, text.at, options, diagnostics);
  };
  for_each_text(content, parse);
  for (Document& document : content.documents)
    parse(document.front_matter.difference);
}

}  // namespace fieldguide
