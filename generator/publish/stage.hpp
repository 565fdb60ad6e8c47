// The staging folder: new bytes wait there until all of them are written.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "publish/plan.hpp"

namespace fieldguide {

/// The folder `.fieldguide-stage` in an output folder. It lies inside, so that both are on one file
/// system whatever is mounted where, and a rename can neither fail half-way nor copy.
class Stage {
 public:
  explicit Stage(const std::filesystem::path& output);

  /// Makes the folder, empty.
  std::error_code open() const;
  /// Writes a record: beside those of its own, the manifest that the publication ends with, under
  /// its name in the output folder; absent when it stays as it is.
  std::error_code write(std::string_view name, std::string_view bytes) const;
  /// Writes a file of the site below `files`, at its path in the output folder.
  std::error_code write_file(std::string_view path, std::string_view bytes) const;
  /// Writes the journal. From here on the publication is carried out, by the next build if need be.
  std::error_code seal(const Plan& plan) const;
  /// The steps of an interrupted publication that had been sealed.
  [[nodiscard]] std::optional<Plan> interrupted() const;
  /// Removes the folder and all in it.
  std::error_code discard() const;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// The folder of staged files.
  [[nodiscard]] std::filesystem::path files() const { return path_ / "files"; }

 private:
  std::filesystem::path path_;
};

}  // namespace fieldguide
