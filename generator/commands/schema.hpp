// `fieldguide schema [name]`: the shapes of a site's files as JSON Schema.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fieldguide {

/// What `fieldguide schema` can print, in the order in which it lists them: "site", "front-matter",
/// "role", "dimensions", "terms", "sources", "authors".
std::vector<std::string> schema_names();

/// One line for each kind: "role          content/roles/<id>.yaml".
std::string list_schemas();

/// The JSON Schema of the files called `name`, with a final line end; nothing when there are none.
std::optional<std::string> schema_text(std::string_view name);

}  // namespace fieldguide
