// Files with a checksum over all that they hold, replaced as a whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace fieldguide {

/// A file that begins with `title`, which tells it from others.
std::string seal_file(std::string_view title, std::string_view records);
/// The records of a sealed file, which `file` holds; nothing when a byte is damaged, missing or too
/// many.
std::optional<std::string_view> unseal_file(std::string_view title, std::string_view file);

/// Replaces the file as a whole; makes the folder above it. False when that cannot be done.
bool replace_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace fieldguide
