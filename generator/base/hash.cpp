// Computes content hashes and the file names made from them; the only user of xxHash.
#include "base/hash.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <xxhash.h>

namespace fieldguide {
namespace {

constexpr std::string_view base32_digits = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::size_t name_digits = 10;

std::string short_hash(std::string_view bytes) {
  std::uint64_t bits = hash_bytes(bytes).low;
  std::string digits;
  for (std::size_t i = 0; i < name_digits; ++i, bits >>= 5)
    digits += base32_digits[bits & 31u];
  return digits;
}

std::optional<std::uint64_t> parse_hex(std::string_view digits) {
  std::uint64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, value, 16);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  return value;
}

}  // namespace

ContentHash hash_bytes(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

std::string to_hex(const ContentHash& hash) {
  return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

std::optional<ContentHash> parse_hash(std::string_view text) {
  if (text.size() != 32 || text.find_first_not_of("0123456789abcdef") != std::string_view::npos)
    return std::nullopt;
  return ContentHash{*parse_hex(text.substr(0, 16)), *parse_hex(text.substr(16))};
}

std::string hashed_name(std::string_view name, std::string_view bytes) {
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return fmt::format("{}.{}{}", name.substr(0, dot), short_hash(bytes), name.substr(dot));
}

bool has_hashed_name(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t end = name.rfind('.');
  if (end == std::string_view::npos || end < name_digits + 2) return false;
  const std::string_view digits = name.substr(end - name_digits, name_digits);
  return name[end - name_digits - 1] == '.' &&
         digits.find_first_not_of(base32_digits) == std::string_view::npos;
}

}  // namespace fieldguide
