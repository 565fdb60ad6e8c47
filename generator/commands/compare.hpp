// `fieldguide compare A B [C…]`: roles side by side on the terminal.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "commands/build.hpp"

namespace fieldguide {

enum class CompareFormat { table, markdown, csv, json };

struct CompareCommand {
  std::vector<std::string> roles;       ///< Ids, at least two.
  std::vector<std::string> dimensions;  ///< Ids; empty: those that comparisons show by default.
  CompareFormat format = CompareFormat::table;
  std::size_t width = 100;  ///< Of the terminal, in columns: for `table`.
};

/// The comparison as text. Reports unknown roles and dimensions; the result is empty then.
std::string compare_in_text(const LoadedSite& loaded, const CompareCommand& command,
                            Diagnostics& diagnostics);

}  // namespace fieldguide
