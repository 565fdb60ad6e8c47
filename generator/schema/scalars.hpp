// The rules for single values: dates, ids, addresses, paths. Pure functions on text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fieldguide {

/// Whether `text` is `[a-z0-9][a-z0-9-]*` with at most 64 characters.
bool is_id(std::string_view text);
/// The id that `text` was probably meant to be: lower case, hyphens for all else; may be empty.
std::string suggest_id(std::string_view text);
/// Whether `text` is a day of the calendar as ISO 8601 writes it: 2026-03-01.
bool is_date(std::string_view text);
/// Whether `text` is "#" and six hexadecimal digits.
bool is_colour(std::string_view text);
/// Whether `text` has the form of a BCP 47 tag: "en", "pt-BR", "zh-Hant-TW".
bool is_language_tag(std::string_view text);
/// Whether `text` is an http, https or mailto address in plain sight: no white space, quotes, angle
/// brackets, backslashes or unescaped control characters.
bool is_url(std::string_view text);
/// Whether `text` is a web address: `is_url`, and not mailto.
bool is_web_url(std::string_view text);
/// Why `path` cannot be a relative path of forward slashes that is a file on every system, in words
/// for a message ("begins with a slash"); empty when it can. `..` is allowed only if `upwards`.
std::string_view path_problem(std::string_view path, bool upwards);
/// A decimal number as JSON writes it, with an optional leading sign.
std::optional<double> parse_number(std::string_view text);

}  // namespace fieldguide
