// Hands out memory that lives as long as one render, up to a limit.
#include "template/run/memory.hpp"

#include <fmt/format.h>

#include "template/json.hpp"

namespace fieldguide::jinja {

Memory::Memory(std::size_t limit) : limit_(limit) {}
Memory::~Memory() = default;

void Memory::exceeded() const {
  throw LimitExceeded{fmt::format("the template makes more than {} MiB of values", limit_ >> 20U),
                      "look for a loop or a repetition that grows without end"};
}

void Memory::count(std::size_t bytes) {
  if (bytes > limit_ - used_) exceeded();
  used_ += bytes;
}

void* Memory::allocate(std::size_t bytes, std::size_t alignment) {
  count(bytes);
  return blocks_.allocate(bytes, alignment);
}

std::string_view Memory::keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = static_cast<char*>(allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

const Json& Memory::keep_json(Json value) {
  return *json_.emplace_back(std::make_unique<const Json>(std::move(value)));
}

}  // namespace fieldguide::jinja
