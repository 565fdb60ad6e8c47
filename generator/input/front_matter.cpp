// Splits Markdown files into front matter and body, and reads the former.
#include "input/front_matter.hpp"

#include "base/text.hpp"
#include "input/yaml.hpp"
#include "schema/shapes.hpp"

namespace fieldguide {
namespace {

bool is_fence(std::string_view line) {
  return line.starts_with("---") && trim(line.substr(3)).empty();
}

/// Length of the first line of `text` with its end.
std::size_t line_length(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? text.size() : end + 1;
}

}  // namespace

FrontMatterSplit split_front_matter(std::string_view text, const std::string& file,
                                    Diagnostics& diagnostics) {
  FrontMatterSplit split;
  const std::size_t begin = line_length(text);
  if (!is_fence(text.substr(0, begin))) return split;
  split.body_offset = begin;
  split.body_line = 2;
  int line = 2;
  for (std::size_t at = begin; at < text.size(); ++line) {
    const std::size_t length = line_length(text.substr(at));
    if (is_fence(text.substr(at, length))) {
      split.yaml = text.substr(begin, at - begin);
      split.yaml_line = 2;
      split.body_offset = at + length;
      split.body_line = line + 1;
      return split;
    }
    at += length;
  }
  diagnostics.add(Code::front_matter_unclosed, {file, 1, 1, 3}, "the front matter has no end",
                  "write a line --- between the front matter and the text");
  return split;
}

FrontMatter read_front_matter(const FrontMatterSplit& split, const std::string& file,
                              Diagnostics& diagnostics) {
  FrontMatter front_matter;
  if (split.yaml_line == 0) return front_matter;
  const auto value = parse_yaml(split.yaml, {file, split.yaml_line, 1, 1}, diagnostics);
  front_matter.readable = value.has_value();
  if (value && !value->is_null())
    front_matter.readable =
        front_matter_schema().read_into(front_matter, *value, "the front matter", diagnostics);
  return front_matter;
}

}  // namespace fieldguide
