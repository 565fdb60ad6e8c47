// Where the files of a build go, one by one, as soon as each is made.
#pragma once

#include <mutex>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "model/output.hpp"

namespace fieldguide {

/// Takes the files of one build. A large site thus never lies in memory as a whole. All members may
/// be called from several threads at once; the order of the calls means nothing.
class OutputSink {
 public:
  virtual ~OutputSink() = default;

  /// Takes a file; its bytes are not needed afterwards.
  virtual void add(Output output) = 0;

  /// Takes a file whose bytes need not be made, since an earlier build left them in place. False,
  /// and nothing is taken, when no file with this path and hash is there: `add` it then.
  [[nodiscard]] virtual bool keep(std::string_view path, const ContentHash& hash) = 0;
};

/// Keeps all files in memory.
class CollectedOutputs final : public OutputSink {
 public:
  void add(Output output) override;
  [[nodiscard]] bool keep(std::string_view path, const ContentHash& hash) override;

  /// All files by path; none are left behind.
  [[nodiscard]] std::vector<Output> take();

 private:
  std::mutex mutex_;
  std::vector<Output> outputs_;
};

/// Forgets all files: for a build that only looks for mistakes.
class NoOutputs final : public OutputSink {
 public:
  void add(Output output) override;
  [[nodiscard]] bool keep(std::string_view path, const ContentHash& hash) override;
};

}  // namespace fieldguide
