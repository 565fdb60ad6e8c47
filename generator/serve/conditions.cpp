// Reads the headers If-None-Match and Range.
#include "serve/conditions.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr ByteRange unsatisfiable{ByteRange::Kind::unsatisfiable, 0, 0};

/// A decimal number; one too large for the machine is the largest.
std::optional<std::size_t> parse_number(std::string_view digits) {
  std::size_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (digits.empty() || stop != end) return std::nullopt;
  return error == std::errc::result_out_of_range ? std::numeric_limits<std::size_t>::max() : number;
}

/// The last `digits` bytes.
ByteRange parse_suffix(std::string_view digits, std::size_t size) {
  const auto length = parse_number(digits);
  if (!length) return {};
  if (*length == 0 || size == 0) return unsatisfiable;
  return {ByteRange::Kind::part, size - std::min(*length, size), size - 1};
}

}  // namespace

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  if (trim(if_none_match) == "*") return true;
  for (std::string_view tag : split(if_none_match, ',')) {
    tag = trim(tag);
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (!tag.empty() && tag == etag) return true;
  }
  return false;
}

ByteRange parse_range(std::string_view header, std::size_t size) {
  constexpr std::string_view unit = "bytes=";
  if (to_lower_ascii(header.substr(0, unit.size())) != unit) return {};
  const std::string_view range = trim(header.substr(unit.size()));
  const std::size_t dash = range.find('-');
  if (dash == std::string_view::npos) return {};
  if (dash == 0) return parse_suffix(range.substr(1), size);
  const auto first = parse_number(range.substr(0, dash));
  const std::string_view rest = range.substr(dash + 1);
  const auto last = rest.empty() ? std::numeric_limits<std::size_t>::max() : parse_number(rest);
  if (!first || !last || *last < *first) return {};
  if (*first >= size) return unsatisfiable;
  return {ByteRange::Kind::part, *first, std::min(*last, size - 1)};
}

}  // namespace fieldguide
