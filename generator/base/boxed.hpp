// A value that lies elsewhere but belongs to its owner.
#pragma once

#include <memory>
#include <utility>

namespace fieldguide {

/// A `Value` on the heap, copied with its owner: keeps a variant small whose kinds are mostly
/// smaller. Moved from, it may only be destroyed or assigned to.
template <typename Value>
class Boxed {
 public:
  Boxed() : Boxed(Value()) {}
  // NOLINTNEXTLINE(google-explicit-constructor): stands for the value itself
  Boxed(Value value) : value_(std::make_unique<Value>(std::move(value))) {}
  Boxed(const Boxed& other) : value_(std::make_unique<Value>(*other)) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) {
    value_ = std::make_unique<Value>(*other);  // safe when it is this one
    return *this;
  }
  Boxed& operator=(Boxed&&) noexcept = default;
  ~Boxed() = default;

  Value& operator*() { return *value_; }
  const Value& operator*() const { return *value_; }

 private:
  std::unique_ptr<Value> value_;
};

template <typename Value>
const Value& unboxed(const Value& value) {
  return value;
}

template <typename Value>
const Value& unboxed(const Boxed<Value>& box) {
  return *box;
}

}  // namespace fieldguide
