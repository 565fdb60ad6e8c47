// Values as bytes and back, for a file that nobody else reads.
//
// A type says its fields once, in a function `exchange` that both directions call, so that writing
// and reading cannot differ.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/file_name.hpp"
#include "base/hash.hpp"

namespace fieldguide {

/// `Type`, const or not: what `exchange` takes a reference to.
template <typename Value, typename Type>
concept Of = std::same_as<std::remove_const_t<Value>, Type>;

template <typename Value>
concept Number = std::integral<Value> || std::is_enum_v<Value>;

/// Appends values to bytes. Numbers take one byte for seven bits (LEB128), texts have their length
/// in front. The name of a file takes one byte when it is the name of the file before.
class Packer {
 public:
  Packer() = default;
  /// Appends to `bytes`.
  explicit Packer(std::string bytes) : bytes_(std::move(bytes)) {}

  template <typename... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  void put_number(std::uint64_t number);
  void put(const std::string& text);
  void put(std::string_view text);
  void put(const ContentHash& hash);
  void put(const FileName& name);

  template <Number Value>
  void put(Value value) {
    put_number(static_cast<std::uint64_t>(value));
  }
  template <typename Value>
  void put(const std::optional<Value>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <typename Value>
  void put(const std::vector<Value>& values) {
    put_number(values.size());
    for (const Value& value : values)
      put(value);
  }
  template <typename Value>
  requires(!Number<Value>) void put(const Value& value) { exchange(*this, value); }

  std::string bytes_;
  FileName last_name_;
};

/// Takes values out of bytes in the order in which they were put. Bytes that end too early or state
/// impossible lengths give empty values from there on, and `is_whole` is false.
class Unpacker {
 public:
  /// `bytes` must outlive this.
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  explicit Unpacker(std::string&&) = delete;

  template <typename... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }

  /// Whether everything was there, and nothing is left.
  [[nodiscard]] bool is_whole() const { return !failed_ && bytes_.empty(); }

 private:
  std::uint64_t get_number();
  std::string_view get_bytes();
  void get(std::string& text) { text = get_bytes(); }
  void get(ContentHash& hash);
  void get(FileName& name);

  template <Number Value>
  void get(Value& value) {
    value = static_cast<Value>(get_number());
  }
  template <typename Value>
  void get(std::optional<Value>& value) {
    bool present = false;
    get(present);
    if (present) get(value.emplace());
  }
  template <typename Value>
  void get(std::vector<Value>& values) {
    const std::uint64_t count = get_number();
    if (count > bytes_.size()) return fail();  // each value takes a byte at least
    values.resize(static_cast<std::size_t>(count));
    for (Value& value : values)
      get(value);
  }
  template <typename Value>
  requires(!Number<Value>) void get(Value& value) { exchange(*this, value); }

  void fail();

  std::string_view bytes_;
  FileName last_name_;
  bool failed_ = false;
};

/// The hash of `values`, each told apart from its neighbours.
template <typename... Values>
ContentHash hash_of(const Values&... values) {
  Packer packer;
  packer(values...);
  return hash_bytes(packer.bytes());
}

}  // namespace fieldguide
