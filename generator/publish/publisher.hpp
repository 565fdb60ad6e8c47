// One publication while it is being made: outputs come in one by one, from any thread.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/output_sink.hpp"
#include "publish/disk.hpp"
#include "publish/output_folder.hpp"
#include "publish/plan.hpp"
#include "publish/publish.hpp"
#include "publish/stage.hpp"

namespace fieldguide {

/// Takes outputs as soon as they are rendered: what has changed goes to the staging folder at once,
/// and into place when `commit` is called. Without `commit` the output folder stays as it was.
class Publisher final : public OutputSink {
 public:
  /// Null, after a report, when the folder cannot be used: see `open_output_folder`.
  static std::unique_ptr<Publisher> open(const std::filesystem::path& folder,
                                         const PublishOptions& options, Diagnostics& diagnostics);
  ~Publisher() override;
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;

  /// Prepares one file; findings are kept for `commit`.
  ContentHash add(Output output) override;

  /// Asks the list of published files, not the disk.
  [[nodiscard]] bool keep(std::span<const MadeFile> files) override;

  /// Publishes what was added and removes what is stale; does nothing when there is an error among
  /// the findings of `add`. To be called once, when all threads have added theirs.
  std::optional<PublishReport> commit(PreviousAssets previous_assets, Diagnostics& diagnostics);

  /// The files that the site has, once they are published.
  [[nodiscard]] const FreshFiles& files() const { return fresh_; }

 private:
  Publisher(std::unique_ptr<OutputFolder> folder, bool adopt);

  /// A file that could not be staged because another one is in its place.
  struct Clash {
    std::string path;
    std::error_code error;
  };

  void note(Code code, std::string message, std::string hint);
  bool record(const std::string& path, const PublishedFile& file, Standing standing);
  bool may_write(const std::string& path, Standing standing);
  void stage(const Output& output);
  void sort_fresh();
  [[nodiscard]] bool has_no_new_path() const;
  void check_collisions();
  void report_clashes();
  void check_obstacles(const Plan& plan);
  bool seal(const Plan& plan);
  bool carry_out_sealed(const Plan& plan, PublishReport& report);

  std::unique_ptr<OutputFolder> folder_;
  bool adopt_;
  Stage stage_;

  std::mutex mutex_;  ///< Guards what follows while outputs are added.
  FreshFiles fresh_;  ///< Until `commit` in the order of their coming, repetitions too.
  /// Outputs whose place a folder takes, or a file above it.
  std::vector<std::string> obstructed_;
  std::vector<Clash> clashes_;
  bool write_failed_ = false;  ///< One report of a full disk is enough: no more is staged.
  Diagnostics findings_;
};

}  // namespace fieldguide
