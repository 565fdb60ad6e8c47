// Content hashes: equal bytes, equal hash, on every machine.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fieldguide {

/// XXH3-128 of some bytes. Fast and well distributed; not made against forgery.
struct ContentHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  auto operator<=>(const ContentHash&) const = default;
};

ContentHash hash_bytes(std::string_view bytes);

/// 32 hexadecimal digits, lower case.
std::string to_hex(const ContentHash& hash);
/// Reverses `to_hex`; nothing when `text` is not 32 lower-case hexadecimal digits.
std::optional<ContentHash> parse_hash(std::string_view text);

/// A file name that changes with the content, so that browsers may keep the file for ever:
/// "site.css" → "site.k3v7q2mxoa.css" (ten digits of RFC 4648 base32 in lower case, 50 bits).
std::string hashed_name(std::string_view name, std::string_view bytes);
/// Whether the last part of `path` is a name as `hashed_name` makes it.
bool has_hashed_name(std::string_view path);

}  // namespace fieldguide
