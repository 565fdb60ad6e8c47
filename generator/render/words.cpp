// Reads Markdown texts as plain words.
#include "render/words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace fieldguide {
namespace {

bool has_citation(const Body& body) {
  return std::any_of(body.holes.begin(), body.holes.end(),
                     [](const Hole& hole) { return hole.as<Citation>() != nullptr; });
}

}  // namespace

std::string words_of(const MarkdownText& text) {
  std::string words(trim(text.body.plain_text));
  std::replace(words.begin(), words.end(), '\n', ' ');
  if (!has_citation(text.body)) return words;
  // "datasets [^a], with" leaves a blank before the comma.
  std::string joined;
  for (char c : words) {
    if (std::string_view(",.;:!?)").find(c) != std::string_view::npos && joined.ends_with(' '))
      joined.pop_back();
    joined += c;
  }
  return joined;
}

}  // namespace fieldguide
