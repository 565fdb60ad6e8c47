// Golden files: expected text that a test compares with, refreshed by one command.
#pragma once

#include <filesystem>
#include <string>

namespace fieldguide::tests {

/// Compares `actual` with the file's text in a CHECK. With FIELDGUIDE_REFRESH=1 in the environment
/// (`make refresh`) it writes the file instead: review the difference before you commit it.
void check_golden(const std::filesystem::path& file, const std::string& actual);

std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, const std::string& text);

}  // namespace fieldguide::tests
