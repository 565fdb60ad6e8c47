// Reading files and listing folders, with findings instead of exceptions.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// All bytes of a file; nothing when it cannot be read, with the reason in `error` ("permission
/// denied").
std::optional<std::string> read_bytes(const std::filesystem::path& path, std::string& error);

/// Reads a text file of the site at `root`/`relative`; strips a byte order mark.
/// Reports files that cannot be read, are larger than 64 MiB, are not UTF-8, or hold control or
/// bidirectional-override characters.
std::optional<std::string> read_text(const std::filesystem::path& root, const std::string& relative,
                                     Diagnostics& diagnostics);

/// Every regular file below `root`/`folder`, as paths relative to `root` with forward slashes,
/// sorted by bytes. Names that begin with "." or end with "~" are passed over. Symbolic links and
/// unusable names are reported and left out; a missing folder gives an empty list.
std::vector<std::string> list_files(const std::filesystem::path& root, const std::string& folder,
                                    Diagnostics& diagnostics);

/// Whether Windows keeps `name` for a device, with or without an extension, in any case: "con",
/// "NUL.txt", "com1".
bool is_device_name(std::string_view name);

}  // namespace fieldguide
