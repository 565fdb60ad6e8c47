// Finds lines and columns of places in a template.
#include "template/syntax/source.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace fieldguide::jinja {

Place span_of(Place first, Place last) {
  return {first.offset, last.offset + last.length - first.offset};
}

Location location_of(const Source& source, Place place) {
  const auto [line, column] = line_and_column(source.text, place.offset);
  std::string_view marked =
      std::string_view(source.text)
          .substr(std::min<std::size_t>(place.offset, source.text.size()), place.length);
  marked = marked.substr(0, marked.find('\n'));
  const auto length = static_cast<int>(count_code_points(marked));
  return {source.file, line, column, std::max(1, length)};
}

std::string normalise_line_ends(std::string text) {
  if (text.find('\r') == std::string::npos) return text;
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    result += text[i] == '\r' ? '\n' : text[i];
  }
  return result;
}

void SyntaxErrors::add(Place place, std::string message, std::string hint) {
  add(Code::template_syntax, place, std::move(message), std::move(hint));
}

void SyntaxErrors::add(Code code, Place place, std::string message, std::string hint) {
  found_.push_back({code, location_of(source_, place), std::move(message), std::move(hint), {}});
}

}  // namespace fieldguide::jinja
