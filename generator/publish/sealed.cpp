// Adds and checks the checksum of a text file.
#include "publish/sealed.hpp"

#include <fmt/format.h>

#include "base/hash.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t seal_size =
    std::string_view("checksum 0123456789abcdef0123456789abcdef\n").size();

std::string seal_of(std::string_view text) {
  return fmt::format("checksum {}\n", to_hex(hash_bytes(text)));
}

}  // namespace

std::string seal(std::string_view title, std::string_view lines) {
  std::string text = fmt::format("{}\n{}", title, lines);
  return text + seal_of(text);
}

std::optional<std::string_view> unseal(std::string_view title, std::string_view text) {
  if (text.size() < title.size() + 1 + seal_size) return std::nullopt;
  const std::string_view sealed = text.substr(0, text.size() - seal_size);
  const bool whole = text.substr(sealed.size()) == seal_of(sealed);
  if (!whole || !sealed.starts_with(title) || sealed[title.size()] != '\n') return std::nullopt;
  return sealed.substr(title.size() + 1);
}

}  // namespace fieldguide
