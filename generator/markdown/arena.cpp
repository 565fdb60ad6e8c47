// A stack of chunks for each thread, behind cmark's three allocation functions.
#include "markdown/arena.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

namespace fieldguide::cmark {
namespace {

constexpr std::size_t chunk_size = std::size_t{256} * 1024;
constexpr std::size_t alignment = alignof(std::max_align_t);

struct Chunk {
  std::unique_ptr<std::byte[]> bytes;
  std::size_t size = 0;
};

/// Each block is preceded by its size, which `realloc` needs.
struct Arena {
  std::vector<Chunk> chunks;
  std::size_t used = 0;  ///< Of the last chunk.

  std::byte* allocate(std::size_t size) {
    const std::size_t needed = alignment + (size + alignment - 1) / alignment * alignment;
    if (chunks.empty() || chunks.back().size - used < needed) add_chunk(needed);
    std::byte* const block = chunks.back().bytes.get() + used + alignment;
    used += needed;
    std::memcpy(block - alignment, &size, sizeof size);
    return block;
  }

  static std::size_t size_of(const void* block) {
    std::size_t size = 0;
    std::memcpy(&size, static_cast<const std::byte*>(block) - alignment, sizeof size);
    return size;
  }

  void add_chunk(std::size_t at_least) {
    const std::size_t size = std::max(at_least, chunk_size);
    chunks.push_back({std::unique_ptr<std::byte[]>(new std::byte[size]), size});
    used = 0;
  }
};

Arena& arena() {
  thread_local Arena instance;
  return instance;
}

void* allocate_zeroed(std::size_t count, std::size_t size) {
  if (size != 0 && count > static_cast<std::size_t>(-1) / 2 / size) std::abort();
  return std::memset(arena().allocate(count * size), 0, count * size);
}

void* reallocate(void* old, std::size_t size) {
  if (old == nullptr) return arena().allocate(size);
  const std::size_t old_size = Arena::size_of(old);
  if (size <= old_size) return old;
  return std::memcpy(arena().allocate(size), old, old_size);
}

void release(void* /*block*/) {}

}  // namespace

ArenaScope::ArenaScope() : chunks_(arena().chunks.size()), used_(arena().used) {}

/// The first chunk is kept for the next parse.
ArenaScope::~ArenaScope() {
  Arena& mine = arena();
  mine.chunks.resize(std::min(mine.chunks.size(), std::max<std::size_t>(chunks_, 1)));
  mine.used = used_;
}

cmark_mem* ArenaScope::memory() {
  static cmark_mem functions = {allocate_zeroed, reallocate, release};
  return &functions;
}

}  // namespace fieldguide::cmark
