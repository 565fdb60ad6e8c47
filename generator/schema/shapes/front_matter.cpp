// The shape of the front matter of Markdown files.
#include "schema/shapes.hpp"

namespace fieldguide {

const Schema<FrontMatter>& front_matter_schema() {
  using F = FrontMatter;
  static const Schema<F> schema(
      "front matter", "The head of a Markdown file, between two lines ---.",
      {field("title", &F::title, text(), "the page's name; the first heading if absent",
             "Who owns the pipeline?")
           .at(&F::title_at),
       field("description", &F::description, text(),
             "a sentence or two for lists and search engines",
             "Where the duties of two roles meet"),
       field("weight", &F::weight, integer(), "order among siblings: lower comes first", "20"),
       field("tags", &F::tags, one_or_list_of(text()), "subjects that the page is listed under",
             "[careers]")
           .at(&F::tags_at),
       field("authors", &F::authors, one_or_list_of(id()), "ids in authors.yaml", "[jo-writer]")
           .at(&F::authors_at),
       field("date", &F::date, date(), "when the page was first published", "2026-03-01"),
       field("updated", &F::updated, date(), "when the page last changed in substance",
             "2026-04-15"),
       field("draft", &F::draft, boolean(), "left out of the published site", "true"),
       field("slug", &F::slug, text(), "the page's part of its URL, instead of the file's name",
             "data-engineer")
           .at(&F::slug_at),
       field("aliases", &F::aliases, one_or_list_of(text()),
             "former paths that redirect to the page", "[/old/path/]")
           .at(&F::aliases_at),
       field("roles", &F::roles, one_or_list_of(id()),
             "the roles that the page compares or is about", "[data-architect, data-engineer]")
           .at(&F::roles_at),
       field("difference", &F::difference, markdown(),
             "the difference of the compared roles in one sentence, Markdown",
             "One designs the platform, the other builds it"),
       field("faq", &F::faq, text(), "the heading whose sub-headings are questions",
             "Common questions")
           .at(&F::faq_at),
       field("toc", &F::toc, boolean(), "whether the page lists its headings; true if absent",
             "false"),
       field("template", &F::template_name, inner_path(),
             "a file below templates/, instead of the usual one", "landing.html")
           .at(&F::template_at),
       field("image", &F::image, file_path(), "the page's picture, relative to the file",
             "cover.png")
           .at(&F::image_at)});
  return schema;
}

}  // namespace fieldguide
