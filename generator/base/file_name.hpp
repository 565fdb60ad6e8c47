// Names of files as small values, for the thousands of places that name one.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace fieldguide {

/// A file's name, one word large: equal names share their characters, which are kept until the
/// program ends. For `Location`, of which a site has more than of anything else, while its files
/// are few. Safe to make and to copy on any thread.
class FileName {
 public:
  FileName() = default;
  // NOLINTBEGIN(google-explicit-constructor): stands for the name itself
  FileName(std::string_view name);
  FileName(const std::string& name) : FileName(std::string_view(name)) {}
  FileName(const char* name) : FileName(std::string_view(name)) {}
  operator const std::string&() const { return text(); }
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] bool empty() const { return text_ == nullptr; }

  friend bool operator==(const FileName& a, const FileName& b) { return a.text_ == b.text_; }
  /// By the characters.
  friend std::strong_ordering operator<=>(const FileName& a, const FileName& b) {
    return a == b ? std::strong_ordering::equal : a.text() <=> b.text();
  }

 private:
  const std::string* text_ = nullptr;  ///< Among the names that are kept; null: the empty name.
};

}  // namespace fieldguide
