// Where a source file is published: the one place that makes URLs from paths.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "model/page.hpp"

namespace fieldguide {

/// The number of a leading `01-` in a file or folder name, and the name without it.
struct NumberedName {
  int number = 0;  ///< 0 when there is none.
  std::string_view name;
};
NumberedName split_number(std::string_view name);

/// Site path of a Markdown file: "content/series/01-evolution.md" → "/series/evolution/";
/// an index.md stands for its folder. The front matter's `slug` replaces the file's name.
/// Reports names and slugs that make no portable URL.
std::optional<std::string> permalink(std::string_view source, const FrontMatter& front_matter,
                                     Diagnostics& diagnostics);

/// Site path of a file that is copied next to its page: folders as in `permalink`, the name as it
/// is.
std::string asset_url(std::string_view source);

/// The site path that an alias means: leading and final slash, or nothing when it could leave the
/// site or is no plain path (reported at `at`).
std::optional<std::string> alias_path(std::string_view alias, const Location& at,
                                      Diagnostics& diagnostics);

/// Site path of the comparison of roles: ids in alphabetical order, whoever wrote an article about
/// them.
std::string comparison_url(const std::vector<std::string>& role_ids);

}  // namespace fieldguide
