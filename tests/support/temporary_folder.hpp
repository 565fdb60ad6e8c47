// A folder of a test's own, gone when the test ends.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fieldguide {

/// Makes an empty folder under the system's temporary folder, and removes it with all it holds.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// Writes `bytes` to the file `relative`, making the folders above it.
  void write(const std::string& relative, std::string_view bytes) const;
  /// All bytes of the file `relative`; fails the test when there is none.
  [[nodiscard]] std::string read(const std::string& relative) const;

 private:
  std::filesystem::path path_;
};

}  // namespace fieldguide
