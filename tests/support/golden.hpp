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

/// A folder of its own below the system's temporary folder, removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace fieldguide::tests
