// Feeds random YAML to the adapter and the readers behind it: they may report mistakes, never
// crash, hang or lose them.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/text.hpp"
#include "input/front_matter.hpp"
#include "input/role.hpp"
#include "input/yaml.hpp"
#include "schema/shapes.hpp"

using namespace fieldguide;

namespace {

/// What `read_text` lets through: UTF-8 without control characters.
bool is_text(std::string_view input) {
  if (invalid_utf8(input) != std::string_view::npos) return false;
  for (char c : input)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F)
      return false;
  return true;
}

/// One dimension of each type, called like it.
std::vector<Dimension> make_dimensions() {
  std::vector<Dimension> dimensions;
  for (const auto& [word, type] : dimension_types()) {
    dimensions.emplace_back();
    dimensions.back().id = word;
    dimensions.back().type = type;
  }
  return dimensions;
}

/// Every place lies within the text.
void check_places(const Value& value, int lines) {
  if (value.at.line < 1 || value.at.line > lines || value.at.column < 1) __builtin_trap();
  for (const Value& item : value.items)
    check_places(item, lines);
  for (const auto& [key, entry] : value.entries) {
    if (key.at.line < 1 || key.at.line > lines) __builtin_trap();
    check_places(entry, lines);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<Dimension> dimensions = make_dimensions();
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (!is_text(input)) return 0;
  Diagnostics diagnostics;
  const auto value = parse_yaml(input, {"x.yaml", 1, 1, 1}, diagnostics);
  if (!value && !diagnostics.has_errors()) __builtin_trap();
  if (!value) return 0;
  check_places(*value, static_cast<int>(split(input, '\n').size()));
  read_role("x", *value, dimensions, true, diagnostics);
  Config config;
  site_schema().read_into(config, *value, "the file", diagnostics);
  read_front_matter(split_front_matter(input, "x.md", diagnostics), "x.md", diagnostics);
  return 0;
}
