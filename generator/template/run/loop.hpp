// The `loop` of a for loop, and the pages whose blocks `self` and `super` name.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "template/run/objects.hpp"
#include "template/run/run.hpp"

namespace fieldguide::jinja {

/// One level of a block.
struct BlockLevel {
  const BlockStatement* block = nullptr;
  const Template* source = nullptr;
};

/// All levels of one block, the innermost template's first.
struct BlockChain {
  Name name = nullptr;
  std::vector<BlockLevel> levels;
};

/// One template being rendered together with those that it extends.
struct Instance {
  Scope* top = nullptr;              ///< Names that were set outside of blocks and loops.
  std::vector<BlockChain> blocks;    ///< In the order of the text.
  const Template* parent = nullptr;  ///< What the template at hand extends.
  Place extended_at;                 ///< Where it says so.
};

/// `loop.name`; nothing when a loop has no such thing.
std::optional<Value> loop_attribute(Run& run, Loop& loop, std::string_view name);
/// Calls `loop.cycle(…)` or `loop.changed(…)`.
Value call_loop_method(Run& run, LoopMethod& method, std::span<const Value> arguments);

}  // namespace fieldguide::jinja
