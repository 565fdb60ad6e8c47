// Finds lines, columns and the ends of quoted texts in a YAML text.
#include "input/yaml_source.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace fieldguide {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool begins_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

int count_starts(std::string_view text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), begins_code_point));
}

}  // namespace

void YamlSource::move_to(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < line_start_) {
    offset_ = line_start_ = 0;
    line_ = column_ = 0;
  }
  if (offset < offset_) {
    column_ -= count_starts(text_.substr(offset, offset_ - offset));
    offset_ = offset;
  }
  for (; offset_ < offset; ++offset_) {
    if (text_[offset_] == '\n') {
      ++line_;
      column_ = 0;
      line_start_ = offset_ + 1;
    } else if (begins_code_point(text_[offset_])) {
      ++column_;
    }
  }
}

Location YamlSource::locate(std::size_t offset) {
  move_to(offset);
  return {start_.file, start_.line + line_, start_.column + column_, 1};
}

Location YamlSource::locate(Extent extent) {
  Location location = locate(extent.begin);
  if (extent.end <= extent.begin || extent.begin >= text_.size()) return location;
  const std::string_view part = text_.substr(extent.begin, extent.end - extent.begin);
  location.length = std::max(1, count_starts(part.substr(0, part.find('\n'))));
  return location;
}

std::size_t YamlSource::skip_properties(std::size_t offset) const {
  while (at(offset) == '&' || at(offset) == '!') {
    offset = std::min(text_.find_first_of(" \t\r\n", offset), text_.size());
    offset = std::min(text_.find_first_not_of(" \t\r\n", offset), text_.size());
  }
  return offset;
}

Extent YamlSource::quoted(std::size_t offset) const {
  const char quote = at(offset);
  for (std::size_t i = offset + 1; i < text_.size(); ++i) {
    if (quote == '"' && text_[i] == '\\') {
      ++i;
    } else if (text_[i] == quote) {
      if (quote == '"' || at(i + 1) != quote) return {offset + 1, i};
      ++i;
    }
  }
  return {offset + 1, npos};
}

std::size_t YamlSource::block_text(std::size_t offset) const {
  const std::size_t header_end = text_.find('\n', offset);
  const std::size_t first =
      header_end == npos ? npos : text_.find_first_not_of(" \r\n", header_end);
  return first == npos ? offset : first;
}

std::size_t YamlSource::outdented_line(Extent extent, std::size_t columns) const {
  const std::string_view part = text_.substr(0, extent.end);
  for (std::size_t line = part.find('\n', extent.begin); line != npos;
       line = part.find('\n', line + 1)) {
    const std::size_t first = part.find_first_not_of(" \t\r", line + 1);
    if (first == npos || part[first] == '\n') continue;
    if (first - (line + 1) < columns) return first;
  }
  return npos;
}

std::size_t YamlSource::column_bytes(std::size_t offset) const {
  return offset - line_around(offset).begin;
}

Extent YamlSource::line_around(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t before = offset == 0 ? npos : text_.rfind('\n', offset - 1);
  return {before + 1, std::min(text_.find('\n', offset), text_.size())};  // npos + 1 is 0
}

}  // namespace fieldguide
