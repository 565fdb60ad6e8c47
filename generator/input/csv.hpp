// CSV files as values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "model/value.hpp"

namespace fieldguide {

/// Reads comma-separated values (RFC 4180) whose first line names the columns: a list of maps, one
/// for each further line. An empty cell is null, a quoted one is a quoted text. Blank lines are
/// passed over. Reports quotes that are not closed, lines with too many or too few cells, and
/// column names that are empty or stand twice; then gives nothing.
std::optional<Value> parse_csv(std::string_view text, const std::string& file,
                               Diagnostics& diagnostics);

}  // namespace fieldguide
