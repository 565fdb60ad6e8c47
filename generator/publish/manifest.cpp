// Writes and reads the manifest.
#include "publish/manifest.hpp"

#include <charconv>

#include <fmt/format.h>

#include "base/text.hpp"
#include "publish/paths.hpp"
#include "publish/sealed.hpp"

namespace fieldguide {
namespace {

constexpr std::string_view title = "fieldguide manifest 1";

/// Cuts the first word off `text`, and the space behind it.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

std::optional<std::uint64_t> parse_size(std::string_view digits) {
  std::uint64_t size = 0;
  const char* end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, size);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  return size;
}

}  // namespace

std::string format_entry(std::string_view path, const PublishedFile& file) {
  return fmt::format("{} {} {} {}\n", to_hex(file.hash), file.size,
                     file.previous ? "previous" : "current", path);
}

std::optional<ManifestEntry> parse_entry(std::string_view line) {
  const auto hash = parse_hash(take_word(line));
  const auto size = parse_size(take_word(line));
  const std::string_view state = take_word(line);
  const bool known_state = state == "current" || state == "previous";
  if (!hash || !size || !known_state || !path_problem(line).empty()) return std::nullopt;
  return ManifestEntry{std::string(line), {*size, *hash, state == "previous"}};
}

std::string format_manifest(const Manifest& manifest) {
  std::string lines;
  for (const auto& [path, file] : manifest)
    lines += format_entry(path, file);
  return seal(title, lines);
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  const auto lines = unseal(title, text);
  if (!lines) return std::nullopt;
  Manifest manifest;
  for (const std::string_view line : split_lines(*lines)) {
    if (line.empty()) continue;
    auto entry = parse_entry(line);
    const bool is_next = entry && (manifest.empty() || manifest.back().path < entry->path);
    if (!is_next) return std::nullopt;
    manifest.push_back(std::move(*entry));
  }
  return manifest;
}

}  // namespace fieldguide
