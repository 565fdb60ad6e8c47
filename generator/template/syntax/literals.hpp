// Numbers and strings as a template writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fieldguide::jinja {

/// Bytes of the float ("1.5", "1e3") or of the whole number ("12", "1_000", "0x1F") that `text`
/// begins with; 0 when there is none.
std::size_t float_length(std::string_view text);
std::size_t integer_length(std::string_view text);

/// The value of a whole number; nothing beyond 64 bits.
std::optional<std::int64_t> parse_integer(std::string_view text);
double parse_float(std::string_view text);

/// What a string with Python's escapes means; `text` is without its quotes. Nothing, and the reason
/// in `error`, for escapes that cannot be.
std::optional<std::string> unescape(std::string_view text, std::string& error);

}  // namespace fieldguide::jinja
