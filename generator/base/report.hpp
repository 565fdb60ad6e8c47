// Diagnostics as an editor reads them: file:line:column, the line, a caret, what to do.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// Gives the text of a file named in a location, for the excerpt; nothing when it cannot be had.
using SourceLookup = std::function<std::optional<std::string>(const std::string& file)>;

enum class Colour { off, on };

/// All findings in reading order with excerpts, and a closing line that counts them
/// ("2 errors, 1 warning"); empty when there are none.
///
///     content/index.md:3:1: error[FG0203]: unknown key 'titel'
///        3 | titel: Home
///          | ^~~~~
///          = did you mean 'title'?
std::string report(const Diagnostics& diagnostics, const SourceLookup& lookup, Colour colour);

/// One finding as it stands in a report.
std::string report_one(const Diagnostic& finding, const SourceLookup& lookup, Colour colour);

/// "2 errors, 1 warning", without what there is none of.
std::string count_summary(const Diagnostics& diagnostics);

}  // namespace fieldguide
