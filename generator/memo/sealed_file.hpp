// Files with a checksum over all that they hold, replaced as a whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/archive.hpp"

namespace fieldguide {

/// The beginning of a sealed file: `title`, which tells it from others, and room for the checksum.
std::string sealed_head(std::string_view title);
/// Enters the checksum of what stands behind the beginning.
void seal_file(std::string_view title, std::string& file);
/// The records of a sealed file, which `file` holds; nothing when a byte is damaged, missing or too
/// many.
std::optional<std::string_view> unseal_file(std::string_view title, std::string_view file);

/// A sealed file that holds a value.
template <typename Value>
std::string pack_file(std::string_view title, const Value& value) {
  Packer packer(sealed_head(title));
  packer(value);
  std::string file = packer.take();
  seal_file(title, file);
  return file;
}

/// Reverses `pack_file`; nothing when the file is damaged.
template <typename Value>
std::optional<Value> unpack_file(std::string_view title, std::string_view file) {
  const auto records = unseal_file(title, file);
  if (!records) return std::nullopt;
  Value value;
  Unpacker unpacker(*records);
  unpacker(value);
  return unpacker.is_whole() ? std::optional(std::move(value)) : std::nullopt;
}

/// Replaces the file as a whole; makes the folder above it. False when that cannot be done.
bool replace_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace fieldguide
