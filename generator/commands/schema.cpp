// Prints what the files of a site may hold.
#include "commands/schema.hpp"

#include <fmt/format.h>

#include "schema/json_schema.hpp"
#include "schema/shapes.hpp"

namespace fieldguide {
namespace {

/// A kind of file and the type of its value.
struct FileKind {
  std::string name, title;
  Type type;
};

template <typename Record>
Type list_type(const Schema<Record>& schema) {
  return list_of(schema.reader()).type;
}

std::vector<FileKind> file_kinds() {
  return {{"site", "site.yaml", site_schema().type()},
          {"front-matter", "front matter of a Markdown file", front_matter_schema().type()},
          {"role", "content/roles/<id>.yaml", role_schema().type()},
          {"dimensions", "content/dimensions.yaml", list_type(dimension_schema())},
          {"terms", "content/terms.yaml", list_type(term_schema())},
          {"sources", "content/sources.yaml", list_type(source_schema())},
          {"authors", "content/authors.yaml", list_type(author_schema())}};
}

}  // namespace

std::vector<std::string> schema_names() {
  std::vector<std::string> names;
  for (const FileKind& kind : file_kinds())
    names.push_back(kind.name);
  return names;
}

std::string list_schemas() {
  std::string list;
  for (const FileKind& kind : file_kinds())
    list += fmt::format("{:<13} {}\n", kind.name, kind.title);
  return list;
}

std::optional<std::string> schema_text(std::string_view name) {
  for (const FileKind& kind : file_kinds())
    if (kind.name == name) return json_schema(kind.title, kind.type);
  return std::nullopt;
}

}  // namespace fieldguide
