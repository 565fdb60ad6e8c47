// Where the files of a build go, one by one, as soon as each is made.
#pragma once

#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "model/output.hpp"

namespace fieldguide {

/// A file that a build made, without its bytes.
struct MadeFile {
  std::string path;  ///< As in Output.
  ContentHash hash;  ///< Of its bytes.
};

/// Takes the files of one build. A large site thus never lies in memory as a whole. All members may
/// be called from several threads at once; the order of the calls means nothing.
class OutputSink {
 public:
  virtual ~OutputSink() = default;

  /// Takes a file; its bytes are not needed afterwards. Returns their hash.
  virtual ContentHash add(Output output) = 0;

  /// Takes files whose bytes need not be made, since an earlier build left them in place: the
  /// caller has made sure that they are there. False, and none is taken, when one of them is not
  /// known to have been published with this hash: `add` them then.
  [[nodiscard]] virtual bool keep(std::span<const MadeFile> files) = 0;
};

/// Keeps all files in memory.
class CollectedOutputs final : public OutputSink {
 public:
  ContentHash add(Output output) override;
  [[nodiscard]] bool keep(std::span<const MadeFile> files) override;

  /// All files by path; none are left behind.
  [[nodiscard]] std::vector<Output> take();

 private:
  std::mutex mutex_;
  std::vector<Output> outputs_;
};

/// Passes files on and notes what they were.
class NotedOutputs final : public OutputSink {
 public:
  explicit NotedOutputs(OutputSink& next) : next_(next) {}
  ContentHash add(Output output) override;
  [[nodiscard]] bool keep(std::span<const MadeFile> files) override;

  /// The files in the order of the calls; none are left behind.
  [[nodiscard]] std::vector<MadeFile> take();

 private:
  OutputSink& next_;
  std::mutex mutex_;
  std::vector<MadeFile> files_;
};

/// Forgets all files: for a build that only looks for mistakes.
class NoOutputs final : public OutputSink {
 public:
  ContentHash add(Output output) override;
  [[nodiscard]] bool keep(std::span<const MadeFile> files) override;
};

}  // namespace fieldguide
