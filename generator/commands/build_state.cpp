// Reads and writes .fieldguide/memo.….bin.
#include "commands/build_state.hpp"

#include "base/files.hpp"
#include "base/hash.hpp"

namespace fieldguide {
namespace {

std::filesystem::path memo_file(const BuildOptions& options) {
  return memo_folder(options) / hashed_name("memo.bin", options.output.generic_string());
}

}  // namespace

LoadedState load_state(const BuildOptions& options) {
  std::string missing;
  const auto bytes = read_bytes(memo_file(options), missing);
  if (!bytes) return {};
  auto memo = unpack_memo(*bytes);
  if (!memo) return {{}, "the memo of the last build is damaged, so everything is built anew"};
  if (memo->setup != setup_of(options))
    return {{},
            "another fieldguide or other options made the last build, so everything is built anew"};
  LoadedState loaded;
  loaded.state.memo = std::move(*memo);
  return loaded;
}

void save_state(const BuildOptions& options, const BuildState& state) {
  if (!state.is_saved) save_memo(state.memo, memo_file(options));
}

}  // namespace fieldguide
