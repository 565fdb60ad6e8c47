// Where a render keeps what it makes on the way.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "template/json_type.hpp"

namespace fieldguide::jinja {

/// Thrown, like std::bad_alloc, when a render exceeds a limit; `Templates::render` reports it.
struct LimitExceeded {
  std::string message;
  std::string hint;
};

/// Strings, lists and objects of one render. Nothing is freed before its end, so that values are
/// plain pointers. Throws LimitExceeded beyond the limit.
class Memory {
 public:
  explicit Memory(std::size_t limit);
  ~Memory();
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  /// A copy of `text` that lives as long as the render.
  std::string_view keep(std::string_view text);
  /// A value that a host function returned; values may refer into it.
  const Json& keep_json(Json value);

  /// `size` value-initialised elements.
  template <class T>
  std::span<T> list(std::size_t size) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (size > limit_ / sizeof(T)) exceeded();
    T* first = static_cast<T*>(allocate(size * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(first, size);
    return {first, size};
  }

  template <class T>
  T* make(T value) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T(value);
  }

  /// Counts `bytes` that are kept elsewhere for the time being.
  void count(std::size_t bytes);

 private:
  static constexpr std::size_t first_block = std::size_t{16} << 10U;

  void* allocate(std::size_t bytes, std::size_t alignment);
  [[noreturn]] void exceeded() const;

  std::size_t limit_;
  std::size_t used_ = 0;
  std::pmr::monotonic_buffer_resource blocks_{first_block};
  std::vector<std::unique_ptr<const Json>> json_;
};

}  // namespace fieldguide::jinja
