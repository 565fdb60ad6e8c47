// The fields of the model's values that a memo holds.
#pragma once

#include "base/archive.hpp"
#include "base/diagnostics.hpp"
#include "model/output_sink.hpp"
#include "model/page.hpp"

namespace fieldguide {

void exchange(auto& archive, Of<Location> auto& at) {
  archive(at.file, at.line, at.column, at.length);
}

void exchange(auto& archive, Of<RelatedLocation> auto& related) {
  archive(related.location, related.message);
}

void exchange(auto& archive, Of<Diagnostic> auto& finding) {
  archive(finding.code, finding.location, finding.message, finding.hint, finding.related);
}

void exchange(auto& archive, Of<LinkStart> auto& link) {
  archive(link.destination, link.at);
}

void exchange(auto& archive, Of<Image> auto& image) {
  archive(image.source, image.at);
}

void exchange(auto& archive, Of<Citation> auto& citation) {
  archive(citation.id, citation.footnote, citation.at);
}

/// What links and front matter may ask of a heading.
void exchange(auto& archive, Of<Heading> auto& heading) {
  archive(heading.level, heading.id, heading.text);
}

/// A text as written; whoever takes it back parses it again.
void exchange(auto& archive, Of<MarkdownText> auto& text) {
  archive(text.source, text.at);
}

void exchange(auto& archive, Of<Boxed<MarkdownText>> auto& box) {
  exchange(archive, *box);
}

void exchange(auto& archive, Of<FrontMatter> auto& matter) {
  archive(matter.title, matter.description, matter.weight, matter.tags, matter.authors, matter.date,
          matter.updated, matter.draft, matter.slug, matter.aliases, matter.roles,
          matter.difference, matter.faq, matter.toc, matter.readable, matter.template_name,
          matter.image);
  archive(matter.title_at, matter.slug_at, matter.template_at, matter.image_at, matter.faq_at,
          matter.tags_at, matter.authors_at, matter.aliases_at, matter.roles_at);
}

void exchange(auto& archive, Of<MadeFile> auto& file) {
  archive(file.path, file.hash);
}

}  // namespace fieldguide
