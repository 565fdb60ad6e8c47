// Values as text, as Python's str() and repr() write them.
#pragma once

#include <string>
#include <string_view>

#include "template/run/memory.hpp"
#include "template/value.hpp"

namespace fieldguide::jinja {

/// How deep lists and maps may be nested to be written or compared.
constexpr int max_value_depth = 200;

/// A string in the making, whose bytes count against the render's memory.
class TextBuilder {
 public:
  explicit TextBuilder(Memory& memory) : memory_(memory) {}

  void add(std::string_view text) {
    memory_.count(text.size());
    text_ += text;
  }
  void add_escaped(std::string_view text);
  void add_repeated(std::string_view text, std::size_t count);

  [[nodiscard]] const std::string& text() const { return text_; }
  /// The string as a value that lives as long as the render.
  [[nodiscard]] Value finish(Safety safety = Safety::plain) const {
    return Value::string(memory_.keep(text_), safety);
  }

 private:
  Memory& memory_;
  std::string text_;
};

/// str() of numbers, booleans, none and strings: "1.0", "True", "None"; empty for all others.
std::string plain_text(const Value& value);
/// Python's shortest text that reads back as `number`: "0.1", "1e+16", "inf".
std::string float_text(double number);

/// str(): strings as they stand, lists and maps as Python writes them. Throws LimitExceeded when
/// they are nested too deeply.
void add_text(TextBuilder& out, const Value& value);
/// str() as a value; strings keep their safety.
Value to_string(Memory& memory, const Value& value);

}  // namespace fieldguide::jinja
